"""`prepare`: brings database, static files and demo programme up to this version of the program.

Cheap when nothing is to be done, and cut short at any point it can simply be started again.
"""

import contextlib
import errno
import hashlib
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from .speaking import Refusal, speaks_german

PREPARED = "\0"  # ends what `work --prepare` tells the process that serves

# What a disk or its permissions can say; any other OSError is a fault of ours and shows its traceback.
DISK_TROUBLE = {
    errno.ENOSPC,
    errno.EDQUOT,
    errno.EFBIG,
    errno.EROFS,
    errno.EACCES,
    errno.EPERM,
    errno.EIO,
}


def prepare() -> str:
    """Make everything ready to serve; returns what a person must know to begin (may be empty)."""
    # Whatever the steps say goes to stderr: stdout carries our answer alone.
    with contextlib.redirect_stdout(sys.stderr):
        import django
        from django.db import DatabaseError, OperationalError

        try:
            django.setup()
            from django.utils import timezone

            now = timezone.now()
            _migrate()
            _protect_what_is_only_added_to()
            _collect_static_files()
            _load_demo(now)
            return _welcome(now)
        except DatabaseError as trouble:
            # Locked, full, away, not a database; more special classes are faults of ours.
            if type(trouble) not in {DatabaseError, OperationalError}:
                raise
            raise _database_refuses(trouble) from trouble
        except OSError as trouble:
            if trouble.errno not in DISK_TROUBLE:
                raise
            raise Refusal(
                f"Beim Schreiben in den Datenordner ist etwas im Weg ({trouble.strerror}): "
                "Schaffen Sie Platz oder Rechte, und starten Sie noch einmal.",
                f"Something prevents writing into the data folder ({trouble.strerror}): "
                "make room or give permission, and start again.",
            ) from trouble


def _database_refuses(trouble: Exception) -> Refusal:
    why = str(trouble).strip().splitlines()[0]
    return Refusal(f"Die Datenbank lässt sich nicht benutzen ({why}).", f"The database cannot be used ({why}).")


def _migrate() -> None:
    from django.apps import apps
    from django.core.management import call_command
    from django.db import connection
    from django.db.migrations.executor import MigrationExecutor

    executor = MigrationExecutor(connection)
    loader = executor.loader
    unknown = set(loader.applied_migrations) - set(loader.disk_migrations)
    ours = {config.label for config in apps.get_app_configs()}
    if any(app in ours for app, _ in unknown):
        raise Refusal(
            "Die Daten stammen von einer neueren Version von Wegweiser: Starten Sie diese.",
            "The data come from a newer version of Wegweiser: start that one.",
        )
    # The command also announces itself to every app, which costs most of a second for nothing.
    if executor.migration_plan(loader.graph.leaf_nodes()):
        with _all_or_nothing():
            call_command("migrate", verbosity=0, interactive=False)


@contextlib.contextmanager
def _all_or_nothing() -> Iterator[None]:
    """On SQLite one transaction around all migrations, so that being cut short leaves nothing behind.

    Django notes a migration only after its tables are there: killed in between, no later start would work.
    Schema changes need the checks of foreign keys off, and that is possible only outside a transaction.
    """
    from django.db import connection, transaction

    if connection.vendor != "sqlite":
        yield
        return
    try:
        with connection.constraint_checks_disabled(), transaction.atomic():
            yield
    except transaction.TransactionManagementError as hidden:
        raise _first_trouble(hidden) from hidden  # say what began it, not what came of it


def _first_trouble(trouble: BaseException) -> BaseException:
    while (earlier := trouble.__cause__ or trouble.__context__) is not None and isinstance(earlier, Exception):
        if type(earlier).__module__ == "sqlite3":
            break  # the driver's own word for what Django's says already
        trouble = earlier
    return trouble


def _protect_what_is_only_added_to() -> None:
    """Journal, consents, resolutions and endings: the database itself refuses to change or delete their rows."""
    from wegweiser.consents import guards as consents
    from wegweiser.journal import guard
    from wegweiser.membership import guards as membership
    from wegweiser.resolutions import guards as resolutions

    guard.install("journal_entry", *consents.TABLES, *resolutions.TABLES, *membership.TABLES)


def _collect_static_files() -> None:
    from django.conf import settings
    from django.core.management import call_command

    root = Path(settings.STATIC_ROOT)
    stamp = root.with_name("static.stamp")
    wanted = _fingerprint_of_static_files()
    if root.is_dir() and stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(wanted, encoding="utf-8")


def _fingerprint_of_static_files() -> str:
    """Changes with any static source file (by name, size and time) and with the way they are stored."""
    from django.conf import settings
    from django.contrib.staticfiles.finders import get_finders

    lines = [str(settings.STORAGES["staticfiles"])]
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            lines.append(f"{name} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(sorted(lines)).encode()).hexdigest()


def _load_demo(now: datetime) -> None:
    """Once per data folder. Cut short, all its rows are gone; before the mark, it loads onto itself."""
    from django.conf import settings
    from django.db import transaction

    mark = Path(settings.DATA_DIR) / "demo.loaded"
    if not settings.DEMO or mark.exists():
        return
    from wegweiser.demo.loading import SomebodyIsHere, load

    try:
        with transaction.atomic():
            load(now)
    except SomebodyIsHere as somebody:
        raise Refusal(
            "In dieser Datenbank stehen schon Menschen. Das Demoprogramm kommt nicht dazu: Starten Sie mit --empty, "
            "oder nehmen Sie eine andere Datenbank (DATABASE_URL).",
            "This database holds people already, and the demo programme is not added to them: start with --empty, "
            "or take another database (DATABASE_URL).",
        ) from somebody
    mark.write_text(f"{now.isoformat()}\n", encoding="utf-8")


def _welcome(now: datetime) -> str:
    from django.conf import settings

    return _whom_to_try() if settings.DEMO else _how_to_begin(now)


def _whom_to_try() -> str:
    from django.conf import settings

    from wegweiser import demo

    people = demo.people_to_try()
    columns = [max(len(row[column]) for row in people) for column in (0, 1)]
    rows = [f"  {part:<{columns[0]}}  {name:<{columns[1]}}  {email}" for part, name, email in people]
    german = [
        "Dies ist das Demoprogramm: Alle Menschen darin sind erfunden, keine E-Mail verlässt diesen Rechner.",
        f"Anmelden ({settings.BASE_URL}/mein/) können Sie sich zum Beispiel als",
        *("", *rows, ""),
        f"Den Code dafür lesen Sie im Ausgang:   {settings.BASE_URL}/demo/ausgang/",
        f"Ohne Code die Rolle wechseln:          {settings.BASE_URL}/demo/",
    ]
    english = [
        "",
        "This is the demo programme: everybody in it is fictional, no mail leaves this machine.",
        "Sign in with an address from above (the code lies in the Ausgang), or switch roles without a code.",
    ]
    return "\n".join(german if speaks_german() else german + english)


def _how_to_begin(now: datetime) -> str:
    from wegweiser.people import setup

    if setup.is_set_up():
        return ""
    link = setup.make_link(now)
    german = (
        "Hier ist noch nichts eingerichtet. Mit diesem Link geben Sie dem Verein Namen und Adressen\n"
        "und der ersten Koordination ihren Zugang. Er gilt einmal; jeder Start macht einen neuen:"
    )
    english = "Nothing is set up yet: this one-time link names the association and its first coordinator."
    return "\n".join([german, *([] if speaks_german() else [english]), "", f"  {link}"])
