"""A rule knows no clock, no file, no database: what it needs are arguments."""

import ast
from pathlib import Path

import pytest

from tests.architecture.tree import PACKAGE

ALLOWED = {
    "abc", "calendar", "collections", "collections.abc", "dataclasses", "datetime", "decimal", "enum",
    "fractions", "functools", "itertools", "math", "operator", "re", "statistics", "string", "types",
    "typing", "unicodedata", "uuid",
}  # fmt: skip
CLOCKS = {"now", "utcnow", "today", "localdate", "localtime", "time", "monotonic", "uuid1", "uuid4"}
OUTSIDE = {"open", "print", "input", "exec", "eval", "__import__", "globals"}


def impurities(source: str) -> list[str]:
    """What in this source is not pure, with its line."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            found += [f"{node.lineno}: imports {name.name}" for name in node.names if not allowed(name.name)]
        elif isinstance(node, ast.ImportFrom):
            name = "." * node.level + (node.module or "")
            if not allowed(name):
                found.append(f"{node.lineno}: imports {name}")
        elif isinstance(node, ast.Call):
            function = node.func
            if isinstance(function, ast.Attribute) and function.attr in CLOCKS:
                found.append(f"{node.lineno}: asks a clock or chance: {function.attr}()")
            elif isinstance(function, ast.Name) and function.id in OUTSIDE:
                found.append(f"{node.lineno}: reaches outside: {function.id}()")
        elif isinstance(node, ast.Global):
            found.append(f"{node.lineno}: remembers something (global)")
    return found


def allowed(module: str) -> bool:
    """Harmless parts of the standard library, and other rules."""
    return module in ALLOWED or module == ".rules" or (module.startswith("wegweiser.") and module.endswith(".rules"))


@pytest.mark.parametrize("file", sorted(PACKAGE.rglob("rules.py")), ids=lambda file: file.parent.name)
def test_every_rule_is_pure(file: Path):
    assert impurities(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "import time",
        "from django.utils import timezone",
        "from wegweiser.mail.models import Letter",
        "from .lifecycle import State",
        "from datetime import date\ndate.today()",
        "import datetime as d\nd.datetime.now()",
        "open('x')",
        "def f():\n    import os",
        "import random",
        "import uuid\nuuid.uuid4()",
    ],
)
def test_what_is_not_pure_is_seen(source: str):
    assert impurities(source)


def test_what_is_pure_passes():
    source = "from datetime import date\nfrom wegweiser.mail.rules import pause\ndef due(on: date): return on"
    assert impurities(source) == []
