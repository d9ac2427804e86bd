"""The locked versions are those pyproject.toml asks for; each way to be out of step is seen, offline."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import lock
from tests.architecture.tree import ROOT


@pytest.fixture
def root(tmp_path: Path) -> Path:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "requirements", tmp_path / "requirements")
    return tmp_path


@pytest.fixture
def spoil(root: Path) -> Callable[[str, str, str], None]:
    def spoil(file: str, old: str, new: str) -> None:
        content = (root / file).read_text(encoding="utf-8")
        assert old in content
        (root / file).write_text(content.replace(old, new, 1), encoding="utf-8")

    return spoil


def test_the_files_are_in_step(root):
    assert lock.problems(root) == []
    assert lock.main(["check"], root) == 0


def test_a_new_dependency_is_seen(root, spoil):
    spoil("pyproject.toml", '  "nh3', '  "brandnew>=1",\n  "nh3')
    found = lock.problems(root)
    assert "requirements/run.txt: not made from this pyproject.toml (tools/lock.py compile)" in found
    assert "requirements/run.txt: brandnew is missing" in found
    assert lock.main(["check"], root) == 1


def test_a_version_that_does_not_fit_is_seen(root, spoil):
    spoil("requirements/run.txt", "\ndjango==6.", "\ndjango==5.")
    found = lock.problems(root)
    assert any("django 5." in problem and "does not fit" in problem for problem in found)
    assert "django differs between requirements/run.txt and requirements/test.txt" in found


def test_an_address_is_seen(root, spoil):
    spoil("requirements/test.txt", "\naiosmtpd", "\n--index-url https://index.example/simple\naiosmtpd")
    assert "requirements/test.txt: names an address" in lock.problems(root)


def test_a_line_without_version_or_hash_is_seen(root):
    file = root / "requirements" / "run.txt"
    file.write_text(file.read_text(encoding="utf-8") + "loose\n", encoding="utf-8")
    assert "requirements/run.txt: without version or hash: loose" in lock.problems(root)


def test_a_missing_file_is_seen(root):
    (root / "requirements" / "run.txt").unlink()
    assert lock.problems(root) == ["requirements/run.txt is missing: tools/lock.py compile"]
