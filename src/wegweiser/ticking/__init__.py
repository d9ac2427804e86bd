"""Leases, attempts and things that happen by themselves (abstract: knows no other room)."""
