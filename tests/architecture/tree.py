"""The files of the project, for tests that look at all of them."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGE = ROOT / "src" / "wegweiser"
DOORS = ("website", "portal", "office", "postbox", "demo")
NOT_OURS = {".git", ".tools", "data", "dist", "node_modules", "test-results", "__pycache__"}
NOT_OURS |= {".venv", ".mypy_cache", ".ruff_cache", ".pytest_cache", ".import_linter_cache", ".hypothesis"}


def committed() -> list[Path]:
    """Every file that is, or would be, committed."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if listed.returncode == 0:
        paths = [ROOT / name for name in listed.stdout.decode().split("\0") if name]
    else:  # the tree as an archive, without git
        paths = [path for path in ROOT.rglob("*") if not NOT_OURS & set(path.relative_to(ROOT).parts)]
    return sorted(path for path in paths if path.is_file())


def texts(*endings: str) -> Iterator[tuple[str, str]]:
    """(path from the root, content) of all committed text files, or of those with one of the endings."""
    for path in committed():
        if endings and not path.name.endswith(endings):
            continue
        content = path.read_bytes()
        if b"\0" not in content:
            yield path.relative_to(ROOT).as_posix(), content.decode("utf-8")


def templates() -> Iterator[tuple[str, str]]:
    """(path, content) of all templates."""
    return ((path, content) for path, content in texts(".html", ".svg", ".xml") if "/templates/" in path)
