"""Each contract of the house is broken on purpose, in a copy, and the check names the right one."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

pytestmark = pytest.mark.thorough

TOOLS = Path(sys.executable).parent
HOUSE = "imports point down only, rooms on one line do not know each other"
PUBLIC = "the public site cannot see mentorships, matching, feedback, mediation (P21)"
RULES = "every rules.py is pure: no Django"


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the sources that may be broken."""
    copy = tmp_path_factory.mktemp("house")
    ignore = shutil.ignore_patterns("__pycache__", "locale", "static", "templates", "*.png", "content")
    shutil.copytree(ROOT / "src", copy / "src", ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", copy)
    return copy


@pytest.fixture
def write(house: Path) -> Iterator[Callable[[str, str], None]]:
    """Writes a file into the copy; afterwards everything is as before."""
    written: list[Path] = []
    made: list[Path] = []
    before: dict[Path, str] = {}

    def write(path: str, content: str = "") -> None:
        file = house / "src" / "wegweiser" / path
        if file.exists():
            before[file] = file.read_text(encoding="utf-8")
        if not file.parent.exists():
            file.parent.mkdir()
            made.append(file.parent)
        file.write_text(before.get(file, "") + content, encoding="utf-8")
        written.append(file)

    yield write
    for file in written:
        if file in before:
            file.write_text(before[file], encoding="utf-8")
        else:
            file.unlink()
    for folder in made:
        shutil.rmtree(folder)


def broken_contracts(house: Path) -> tuple[set[str], str]:
    result = run(house, "lint-imports", "--no-logo", "--no-cache")
    broken = {name for name in (HOUSE, PUBLIC, RULES) if f"{name} BROKEN" in result.stdout}
    assert (result.returncode != 0) == bool(broken) or "not found" in result.stdout, result.stdout
    return broken, result.stdout + result.stderr


def run(house: Path, tool: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(house / "src"), "COLUMNS": "200", "NO_COLOR": "1"}
    command = [str(TOOLS / tool), *arguments]
    return subprocess.run(command, cwd=house, env=environment, capture_output=True, text=True, check=False)


def test_the_house_as_it_stands_keeps_every_contract(house):
    assert broken_contracts(house)[0] == set(), broken_contracts(house)[1]


def test_every_import_that_does_not_point_down_is_seen(house, write):
    breaches = {  # file -> (what it imports, the room that must be named)
        "journal/upwards_from_the_ground.py": "mail",
        "people/upwards_in_the_middle.py": "mentors",
        "mentors/knows_the_inbox.py": "inbox",
        "mentors/knows_a_door.py": "office",
        "consents/knows_its_neighbour.py": "resolutions",
        "website/knows_another_door.py": "portal",
        "ui/knows_the_journal.py": "journal",
    }
    for file, room in breaches.items():
        write(file, f"from wegweiser.{room} import apps\n")
    write("mail/knows_time_inside_a_function.py", "def late():\n    import wegweiser.routines\n")
    broken, words = broken_contracts(house)
    assert broken == {HOUSE}, words
    for file in [*breaches, "mail/knows_time_inside_a_function.py"]:
        assert f"wegweiser.{file.removesuffix('.py').replace('/', '.')} -> " in words


@pytest.mark.parametrize("stray", ["utils/__init__.py", "helpers.py"])
def test_a_stray_package_or_module_is_seen(house, write, stray):
    write(stray)
    broken, words = broken_contracts(house)
    assert broken == {HOUSE}, words
    assert stray.split("/")[0].removesuffix(".py") in words


def test_rules_that_know_django_are_seen_also_by_a_detour(house, write):
    write("mentors/rules.py", "\nfrom django.utils import timezone\n")
    write("people/rules.py", "\nfrom wegweiser.journal import models\n")
    broken, words = broken_contracts(house)
    assert broken == {RULES}, words
    assert "wegweiser.mentors.rules is not allowed to import django" in words
    assert "wegweiser.people.rules is not allowed to import django" in words


def test_the_public_site_sees_neither_the_inbox_nor_the_rooms_that_are_built_later(house, write):
    later = ["mentorships", "matching", "feedback", "mediation", "rights", "worklist"]
    for room in later:
        write(f"{room}/__init__.py")
        write(f"{room}/models.py")
    assert broken_contracts(house)[0] == set(), "each new room has its place in the house"
    for room in later:
        write(f"website/knows_{room}.py", f"from wegweiser.{room} import models\n")
    write("website/knows_inbox.py", "from wegweiser.inbox import apps\n")
    broken, words = broken_contracts(house)
    assert broken == {PUBLIC}, words
    for room in [*later, "inbox"]:
        assert f"wegweiser.website.knows_{room} -> wegweiser.{room}" in words


def banned_imports(house: Path) -> dict[str, str]:
    """path below the package -> what ruff says about it."""
    result = run(house, "ruff", "check", "--no-cache", "--select", "TID251", "--output-format", "concise", "src")
    lines = [line.removeprefix("src/wegweiser/") for line in result.stdout.splitlines() if "TID251" in line]
    assert (result.returncode == 1) == bool(lines)
    return {line.split(":")[0]: line for line in lines}


def test_http_outside_the_doors_and_signals_anywhere_are_seen(house, write):
    breaches = {
        "mentors/broken.py": "from django.http import HttpRequest\n",
        "mail/broken.py": "import django.http\n",
        "routines.py": "\nfrom django.shortcuts import render\n",
        "people/broken.py": "from django.db.models.signals import post_save\n",
        "inbox/broken.py": "from django.dispatch import receiver\n",
    }
    before = set(banned_imports(house))
    for file, content in breaches.items():
        write(file, content)
    assert set(banned_imports(house)) - before == set(breaches)


def test_doors_and_ui_may_speak_http(house, write):
    before = set(banned_imports(house))
    for door in ("website", "portal", "office", "postbox", "demo", "ui"):
        write(f"{door}/fine.py", "from django.http import HttpRequest\nfrom django.shortcuts import render\n")
    assert set(banned_imports(house)) == before
