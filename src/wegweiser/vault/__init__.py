"""Sealing of confidential texts: one data key per matter, wrapped by a master key outside the database (P17)."""
