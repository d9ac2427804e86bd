"""From a letter's template to its subject and text.

A template lies at `<room>/letters/<kind>.<language>.md`: the first line is "Subject: …", then an empty
line, then
the text; Django's template language, nothing is escaped. A word that the story did not give is an error.
"""

import re
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.template import Context, Engine, Template
from django.utils import translation

from .rules import header_line, letter_body

_ROOMS = Path(__file__).resolve().parent.parent
_KIND = re.compile(r"([a-z_]+)/([a-z0-9_]+)")
LANGUAGES = ("de", "en")


class UnknownLetter(LookupError):
    """There is no such template, or it does not begin with "Subject: …" and an empty line."""


class MissingWord(KeyError):
    """A template uses a word that nobody gave."""


class _Missing(str):
    """Django asks its text for missing variables whether it holds "%s": the moment to fail loudly."""

    def __contains__(self, item: object) -> bool:
        return True

    def __mod__(self, variable: object) -> str:
        raise MissingWord(str(variable))


@cache
def _engine() -> Engine:
    return Engine(
        dirs=[str(_ROOMS)],
        autoescape=False,
        string_if_invalid=_Missing("%s"),
        libraries={"i18n": "django.templatetags.i18n", "l10n": "django.templatetags.l10n"},
        builtins=["django.templatetags.i18n", "django.templatetags.l10n"],
    )


@cache
def _templates(kind: str, language: str) -> tuple[Template, Template]:
    named = _KIND.fullmatch(kind)
    if named is None or language not in LANGUAGES:
        raise UnknownLetter(f"{kind}.{language}")
    try:
        source = (_ROOMS / named[1] / "letters" / f"{named[2]}.{language}.md").read_text(encoding="utf-8")
    except OSError as missing:
        raise UnknownLetter(f"{kind}.{language}") from missing
    head, _, body = source.partition("\n\n")
    if not head.startswith("Subject: ") or "\n" in head or not body.strip():
        raise UnknownLetter(f"{kind}.{language}: the first line must be the subject, the second empty")
    # Apart, so that a line feed in somebody's name cannot carry words from the subject into the text.
    return _engine().from_string(head.removeprefix("Subject: ")), _engine().from_string(body)


def render(kind: str, language: str, words: dict[str, Any]) -> tuple[str, str]:
    """Subject (one clean line) and text of the letter, dates as the reader writes them.

    Raises UnknownLetter or MissingWord: both are faults of ours, found by the test of every letter.
    """
    subject, body = _templates(kind, language)
    with translation.override(language):
        context = {**words, "base_url": settings.BASE_URL, "language": language}
        return (
            header_line(subject.render(Context(context, autoescape=False))),
            letter_body(body.render(Context(context, autoescape=False))),
        )


def signature(language: str, words: dict[str, Any]) -> str:
    """What stands below every letter."""
    template = _engine().get_template(f"mail/letters/signature.{language}.md")
    with translation.override(language):
        return str(template.render(Context({**words, "base_url": settings.BASE_URL}, autoescape=False)))
