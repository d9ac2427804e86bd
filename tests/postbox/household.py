"""A real installation without its web server: a data folder, a mail server before it, one behind it."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).parents[2]
DYING = Path(__file__).with_name("dying.py")


class Household:
    """Words of the program run in processes of their own; `kills` counts those that died."""

    def __init__(self, data: Path, smtp_url: str) -> None:
        self.data = data
        self.kills = 0
        self.moment = datetime.fromisoformat("2027-03-01T09:00:00+00:00")
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("WEGWEISER_", "DJANGO_"))}
        ours.pop("DATABASE_URL", None)
        self.environment = ours | {
            "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
            "WEGWEISER_DATA": str(data),
            "WEGWEISER_SECRET_KEY": "only-for-tests-" + "0123456789" * 4,
            "SMTP_URL": smtp_url,
        }

    def set_up(self) -> None:
        """An empty database of the real mode."""
        self.data.mkdir()
        (self.data / "mode").write_text("real", encoding="utf-8")
        assert self.run("manage", "migrate", "--verbosity=0") == 0

    def run(self, *words: str, raw: bytes = b"", die: str = "") -> int:
        """The exit code of a word; with `die` it may kill itself at that point (see dying.py)."""
        program = [str(DYING), die] if die else ["-m", "wegweiser"]
        done = subprocess.run(
            [sys.executable, *program, *words],
            input=raw,
            capture_output=True,
            env=self.environment,
            timeout=120,
            check=False,
        )
        self.kills += done.returncode == -signal.SIGKILL
        assert done.returncode in {0, -signal.SIGKILL}, done.stderr.decode()
        return done.returncode

    def tick(self, die: str = "") -> int:
        """What happens by itself, twenty minutes later each time: past every lease."""
        self.moment += timedelta(minutes=20)
        return self.run("tick", "--now", self.moment.isoformat(), die=die)

    def ask(self, sql: str) -> list[tuple[object, ...]]:
        """What stands in the database."""
        with closing(sqlite3.connect(self.data / "wegweiser.sqlite3")) as database:
            return database.execute(sql).fetchall()
