"""P9 on the embedded database: the real settings, a real file, two connections."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.faults
def test_p09_of_two_opposite_resolutions_at_once_one_stands_on_sqlite_too(
    tmp_path: Path, count: Callable[[int, int], int]
) -> None:
    rounds = count(20, 100)
    environment = {
        **{name: value for name, value in os.environ.items() if name != "DATABASE_URL"},
        "WEGWEISER_DATA": str(tmp_path),
        "WEGWEISER_MODE": "demo",
        "WEGWEISER_SECRET_KEY": "only-for-tests-" + "0123456789" * 4,
        "DJANGO_SETTINGS_MODULE": "wegweiser.settings",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
    }
    ran = subprocess.run(
        [sys.executable, "-m", "tests.resolutions.opposite_on_sqlite", str(rounds)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert int(ran.stdout) == rounds
