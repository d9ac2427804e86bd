"""The tables whose rows the database itself keeps from being changed (`journal.guard.install(*TABLES)`)."""

from .models import Consent, ConsentText, Declaration

TABLES = tuple(model._meta.db_table for model in (ConsentText, Consent, Declaration))
