"""Concerns and how they are solved, or end in a clean separation (P25)."""
