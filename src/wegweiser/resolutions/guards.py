"""The tables whose rows the database itself keeps from being changed (`journal.guard.install(*TABLES)`)."""

from .models import Participation, Recusal, Resolution

TABLES = tuple(model._meta.db_table for model in (Recusal, Resolution, Participation))
