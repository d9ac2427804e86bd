"""The tables whose rows the database itself keeps from being changed (`journal.guard.install(*TABLES)`).

Not the periods: their last day is set once.
"""

from .models import ExemptionEnding, MembershipEnding

TABLES = tuple(model._meta.db_table for model in (MembershipEnding, ExemptionEnding))
