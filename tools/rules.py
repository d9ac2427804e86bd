"""docs/rules.md: each promise of the programme, the home of its rule, and the tests that prove it.

python tools/rules.py write   writes it from docs/promises.toml and the names in tests/promises/
python tools/rules.py check   fails if it is not fresh, if a home does not exist, or if a home has no test
"""

import ast
import importlib
import os
import re
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PROMISES = ROOT / "docs" / "promises.toml"
PAGE = ROOT / "docs" / "rules.md"
TESTS = ROOT / "tests" / "promises"
LAST = 27

HEAD = """\
# The promises, their rules and their tests

Made by `tools/rules.py write` from [promises.toml](promises.toml) and the names of the tests in `tests/promises/`;
`./test quick` fails if it is not fresh. Change the words there, the rule in its home, and the proof in its test.
"""


@dataclass(frozen=True)
class Promise:
    """One promise: its words, where its rule lives ("module:name"), what stands of it so far."""

    number: int
    sentence: str
    homes: tuple[str, ...]
    so_far: str


def promises(text: str) -> list[Promise]:
    """P1 to P27 from the TOML text, in order. Raises ValueError for one that is missing or too much."""
    known = tomllib.loads(text)
    wanted = [f"P{number}" for number in range(1, LAST + 1)]
    if sorted(known) != sorted(wanted):
        raise ValueError(f"not exactly P1 to P{LAST}: {sorted(set(known) ^ set(wanted))}")
    return [
        Promise(number, known[name]["sentence"], tuple(known[name].get("homes", ())), known[name].get("so_far", ""))
        for number, name in enumerate(wanted, 1)
    ]


def tests_of(folder: Path) -> dict[int, list[tuple[str, list[str]]]]:
    """Number → (file name, sentences of its test functions), by the file's name test_pNN_…"""
    found: dict[int, list[tuple[str, list[str]]]] = {}
    for path in sorted(folder.glob("test_p*.py")):
        number = re.match(r"test_p(\d\d)_", path.name)
        if number is None:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        sentences = [_sentence(node.name) for node in ast.walk(tree) if _is_test(node)]  # type: ignore[attr-defined]
        found.setdefault(int(number[1]), []).append((path.name, sentences))
    return found


def _is_test(node: ast.AST) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.name.startswith("test_")


def _sentence(name: str) -> str:
    words = re.sub(r"^test_(p\d\d_)?", "", name).replace("_", " ")
    return words[:1].upper() + words[1:]


def missing_homes(promised: list[Promise]) -> list[str]:
    """Homes that cannot be imported."""
    troubles = []
    for promise in promised:
        for home in promise.homes:
            try:
                _look_up(home)
            except (ImportError, AttributeError, ValueError) as trouble:
                troubles.append(f"P{promise.number}: {home} does not exist ({trouble})")
    return troubles


def _look_up(home: str) -> object:
    module, _, name = home.partition(":")
    if not name:
        raise ValueError("must be module:name")
    found: object = importlib.import_module(module)
    for part in name.split("."):
        found = getattr(found, part)
    return found


def unproven(promised: list[Promise], tests: dict[int, list[tuple[str, list[str]]]]) -> list[str]:
    """Promises with a home but no test, and tests of promises without a home."""
    troubles = [
        f"P{p.number} has a home but no test in tests/promises/"
        for p in promised
        if p.homes and p.number not in tests
    ]
    return troubles + [
        f"P{p.number} has tests but no home in promises.toml" for p in promised if not p.homes and p.number in tests
    ]


def page(promised: list[Promise], tests: dict[int, list[tuple[str, list[str]]]]) -> str:
    """The whole of docs/rules.md."""
    kept = [promise for promise in promised if promise.number in tests]
    parts = [HEAD, f"Kept today, with proof: {len(kept)} of {len(promised)}.\n"]
    return "\n".join(parts + [_section(promise, tests.get(promise.number, [])) for promise in promised])


def _section(promise: Promise, tests: list[tuple[str, list[str]]]) -> str:
    lines = [f"## P{promise.number}", "", promise.sentence, ""]
    if not tests:
        return "\n".join([*lines, "**Not built yet.**" + (f" {promise.so_far}" if promise.so_far else ""), ""])
    lines += ["Home: " + ", ".join(f"`{home}`" for home in promise.homes), ""]
    for name, sentences in tests:
        lines += [f"Proof: [{name}](../tests/promises/{name})", "", *(f"- {one}" for one in sentences), ""]
    return "\n".join(lines)


def main(words: list[str]) -> int:
    """`write` or `check`; returns the exit code."""
    if words not in (["write"], ["check"]):
        print(__doc__, file=sys.stderr)
        return 64
    promised, tests = promises(PROMISES.read_text(encoding="utf-8")), tests_of(TESTS)
    wanted = page(promised, tests)
    if words == ["write"]:
        PAGE.write_text(wanted, encoding="utf-8")
    troubles = missing_homes(promised) + unproven(promised, tests)
    if not PAGE.is_file() or PAGE.read_text(encoding="utf-8") != wanted:
        troubles.append("docs/rules.md is not fresh: run tools/rules.py write")
    if troubles:
        print("\n".join(troubles), file=sys.stderr)
    return 1 if troubles else 0


def _start_django() -> None:
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django

    django.setup()


if __name__ == "__main__":
    _start_django()
    sys.exit(main(sys.argv[1:]))
