"""However it ends, it ends as a whole; whatever falls over alone is started again."""

import os
import random
import signal
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.installation import Installation, alive, descendants, program, wait_until

pytestmark = [pytest.mark.commands, pytest.mark.faults]
Install = Callable[[Path], Installation]


@pytest.mark.parametrize(
    ("number", "group"), [(signal.SIGINT, True), (signal.SIGINT, False), (signal.SIGTERM, False)]
)
def test_ctrl_c_ends_everything_it_started(install: Install, data: Path, number: int, group: bool) -> None:
    installation = install(data)
    installation.start()
    family = installation.family
    assert len(family) >= 3  # web server, its worker, background work
    began = time.monotonic()
    assert installation.stop(number, group=group) == 0
    assert alive(family) == set()
    assert time.monotonic() - began < 5  # nobody got stuck and had to be killed
    assert "Wegweiser ist beendet." in installation.said
    assert "Traceback" not in installation.said


def test_kill_9_of_the_first_process_leaves_no_other(install: Install, data: Path) -> None:
    installation = install(data)
    installation.start()
    family = installation.family
    assert len(family) >= 3
    installation.stop(signal.SIGKILL)
    wait_until("all processes gone", lambda: not alive(family))

    installation.start()  # port and folder are free again
    assert installation.status("/healthz") == 200


def test_whoever_falls_over_is_started_again(install: Install, data: Path) -> None:
    installation = install(data)
    installation.start()
    for word in ("web", "work"):
        fallen = installation.member(word)
        assert fallen
        os.kill(fallen, signal.SIGKILL)
        wait_until(f"{word} again", lambda word=word, fallen=fallen: installation.member(word) not in {0, fallen})
    wait_until("answers", lambda: installation.status("/healthz") == 200)
    assert "ist ausgefallen und startet in 1 s neu" in installation.said
    assert installation.stop() == 0


def test_the_process_that_answers_may_fall_over_too(install: Install, data: Path) -> None:
    installation = install(data)
    installation.start()
    web = installation.member("web")
    for pid in descendants(web):
        os.kill(pid, signal.SIGKILL)
    wait_until("another web server", lambda: installation.member("web") not in {0, web})
    wait_until("answers", lambda: installation.status("/healthz") == 200)


def test_a_first_start_cut_short_is_made_good_by_the_next(
    install: Install, tmp_path: Path, count: Callable[[int, int], int]
) -> None:
    installation = install(tmp_path / "data")
    for _ in range(count(3, 30)):
        installation.start(ready=False)
        time.sleep(random.uniform(0.1, 4.0))
        family = installation.family
        installation.stop(signal.SIGKILL)
        wait_until("all processes gone", lambda family=family: not alive(family))
    installation.start()
    assert installation.status("/healthz") == 200
    assert "@nextmg.example" in installation.said
    assert program("tick", WEGWEISER_DATA=str(installation.data)).returncode == 0
