"""Asking both sides how it was, after six months and at the end (P13, P24)."""
