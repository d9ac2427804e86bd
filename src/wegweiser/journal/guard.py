"""Append-only tables: the database itself refuses to change or delete their rows.

Installed after migrating (a trigger in a migration would break the emptying of test tables).
"""

from django.db import connection


def install(*tables: str) -> None:
    """Put the triggers on `tables` (or renew them); SQLite and PostgreSQL."""
    with connection.cursor() as cursor:
        for table in tables:
            for statement in _statements(table):
                cursor.execute(statement)


def remove(*tables: str) -> None:
    """Take the triggers away again: for tests, and for the one story that may forget."""
    with connection.cursor() as cursor:
        for table in tables:
            for act in ("update", "delete"):
                suffix = f" ON {table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}{suffix}")


def _statements(table: str) -> list[str]:
    if connection.vendor == "postgresql":
        refuse = (
            "CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$"
        )
        return [
            refuse,
            *(
                f"CREATE OR REPLACE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
                for act in ("update", "delete")
            ),
        ]
    return [
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act} BEFORE {act.upper()} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
        for act in ("update", "delete")
    ]
