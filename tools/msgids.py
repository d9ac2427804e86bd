"""Finds every text a room asks Django to translate: exactly the msgids that Django looks up at run time.

Python files are read as syntax trees; templates are read with Django's own lexer and its own `translate`
and `blocktranslate` parsers, so trimming, plurals and doubled percent signs cannot differ from run time.
"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.template import Context
from django.template.base import FilterExpression, Lexer, Parser, Token, TokenType, Variable
from django.templatetags.i18n import TranslateNode, do_block_translate, do_translate

TEMPLATE_ENDINGS = {".html", ".txt", ".xml", ".svg"}

# name of the function -> which argument is context, singular, plural (None: it has none)
FUNCTIONS: dict[str, tuple[int | None, int, int | None]] = {
    "_": (None, 0, None),
    "gettext": (None, 0, None),
    "gettext_lazy": (None, 0, None),
    "gettext_noop": (None, 0, None),
    "ngettext": (None, 0, 1),
    "ngettext_lazy": (None, 0, 1),
    "pgettext": (0, 1, None),
    "pgettext_lazy": (0, 1, None),
    "npgettext": (0, 1, 2),
    "npgettext_lazy": (0, 1, 2),
}
# the same pattern by which Django finds a translated constant in a tag or a filter
CONSTANT = re.compile(r'_\(("[^"\\]*(?:\\.[^"\\]*)*"|\'[^\'\\]*(?:\\.[^\'\\]*)*\')\)')


@dataclass(frozen=True, order=True)
class Text:
    """One text to translate; `plural` and `context` are "" where there is none."""

    singular: str
    plural: str = ""
    context: str = ""


def texts_of(files: list[Path]) -> set[Text]:
    """Every text in these Python files and templates; raises ValueError naming the file it cannot read."""
    found: set[Text] = set()
    for file in files:
        source = file.read_text(encoding="utf-8")
        try:
            found.update(in_python(source) if file.suffix == ".py" else in_template(source))
        except Exception as error:
            raise ValueError(f"{file}: {error}") from error
    return {text for text in found if text.singular}


def in_python(source: str) -> Iterator[Text]:
    """The texts in a Python source; names given at import (`gettext as g`) are followed."""
    tree = ast.parse(source)
    aliases: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            aliases.update({name.asname: name.name for name in node.names if name.asname})
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        places = FUNCTIONS.get(aliases.get(called, called))
        if places is None:
            continue
        context, singular, plural = (_literal(node, place) for place in places)
        if singular:
            yield Text(singular, plural, context)


def _literal(call: ast.Call, place: int | None) -> str:
    if place is None or place >= len(call.args):
        return ""
    argument = call.args[place]
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def in_template(source: str) -> Iterator[Text]:
    """The texts in a Django template; what stands in comments is left out as Django leaves it out."""
    tokens = Lexer(source).tokenize()
    parser = _LenientParser(tokens)
    while parser.tokens:
        token = parser.next_token()
        if token.token_type not in (TokenType.BLOCK, TokenType.VAR):
            continue
        name = token.contents.split(maxsplit=1)[0] if token.contents.strip() else ""
        if token.token_type == TokenType.BLOCK and name == "comment":
            parser.skip_past("endcomment")
            continue
        for constant in CONSTANT.findall(token.contents):
            yield Text(_doubled(Variable(constant).literal))
        if token.token_type == TokenType.BLOCK and name in ("translate", "trans"):
            yield from _of_translate(parser, token)
        elif token.token_type == TokenType.BLOCK and name in ("blocktranslate", "blocktrans"):
            yield _of_block(parser, token)


def _of_translate(parser: Parser, token: Token) -> Iterator[Text]:
    node = do_translate(parser, token)
    assert isinstance(node, TranslateNode)
    literal = getattr(node.filter_expression.var, "literal", None)
    if isinstance(literal, str):
        yield Text(_doubled(literal), context=_context(node.message_context))


def _of_block(parser: Parser, token: Token) -> Text:
    node: Any = do_block_translate(parser, token)
    plural = node.render_token_list(node.plural)[0] if node.plural and node.countervar else ""
    return Text(node.render_token_list(node.singular)[0], plural, _context(node.message_context))


def _context(expression: FilterExpression | None) -> str:
    return "" if expression is None else str(expression.resolve(Context()))


def _doubled(text: Any) -> str:
    return str(text).replace("%", "%%")


def _any_filter(value: object, argument: object = None) -> object:
    return value


class _LenientParser(Parser):
    """Django's parser, content with every filter: for finding texts nobody needs the filters themselves."""

    def find_filter(self, filter_name: str) -> Callable[..., Any]:
        return _any_filter
