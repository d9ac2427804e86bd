"""Sizes that show trouble early: a file of 300 lines, a function of 40, a view of 15, a template of 120."""

import ast
from collections.abc import Iterator

from tests.architecture import exceptions
from tests.architecture.tree import DOORS, templates, texts

FILE, FUNCTION, VIEW, TEMPLATE = 300, 40, 15, 120
Function = ast.FunctionDef | ast.AsyncFunctionDef


def report(too_long: dict[str, str], excepted: dict[str, str]) -> str:
    """What is too long without a reason, and reasons nobody needs; "" if all is well."""
    lines = [f"{what}: {size}" for what, size in sorted(too_long.items()) if what not in excepted]
    lines += [f"{what}: no longer needs its exception" for what in sorted(set(excepted) - set(too_long))]
    return "\n".join(lines)


def functions(folders: tuple[str, ...]) -> Iterator[tuple[str, Function, int]]:
    """(path::name, function, its lines of code without decorators and docstring)."""
    for path, content in texts(".py"):
        if not path.startswith(folders) or "/migrations/" in path:
            continue
        for node in ast.walk(ast.parse(content)):
            if isinstance(node, Function):
                yield f"{path}::{node.name}", node, length(node)


def length(node: Function) -> int:
    lines = (node.end_lineno or node.lineno) - node.lineno + 1
    first = node.body[0]
    if ast.get_docstring(node) is not None:
        lines -= (first.end_lineno or first.lineno) - first.lineno + 1
    return lines


def test_no_file_is_longer_than_one_can_read():
    too_long = {
        path: f"{lines} lines, at most {FILE}"
        for path, content in texts(".py")
        if "/migrations/" not in path and (lines := content.count("\n")) > FILE
    }
    too_long |= {
        path: f"{lines} lines, at most {TEMPLATE}"
        for path, content in templates()
        if (lines := content.count("\n")) > TEMPLATE
    }
    assert (problems := report(too_long, exceptions.FILES)) == "", problems


def test_no_function_is_longer_than_a_screen():
    too_long = {
        name: f"{lines} lines, at most {FUNCTION}"
        for name, _, lines in functions(("src/", "tools/"))
        if lines > FUNCTION
    }
    assert (problems := report(too_long, exceptions.FUNCTIONS)) == "", problems


def test_a_view_parses_makes_one_call_and_answers():
    doors = tuple(f"src/wegweiser/{door}/" for door in DOORS)
    too_long = {
        name: f"{lines} lines, at most {VIEW}"
        for name, node, lines in functions(doors)
        if lines > VIEW and node.args.args and node.args.args[0].arg == "request"
    }
    assert (problems := report(too_long, exceptions.VIEWS)) == "", problems


def test_a_function_that_is_too_long_is_seen_and_a_stale_exception_too():
    body = "\n".join(f"    a{n} = {n}" for n in range(50))
    (node,) = ast.parse(f'def long():\n    """Words."""\n{body}\n').body
    assert isinstance(node, ast.FunctionDef)
    assert length(node) == 51
    assert report({"a": "51 lines"}, {}) == "a: 51 lines"
    assert report({"a": "51 lines"}, {"a": "a table"}) == ""
    assert report({}, {"a": "a table"}) == "a: no longer needs its exception"
