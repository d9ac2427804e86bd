"""Words a component understands; a wrong one fails where the template is written."""

from collections.abc import Sequence

from django import template

STATUS_KINDS = ("open", "half", "done", "late", "none")
NOTICE_KINDS = ("info", "good", "trouble")
HERE_TAGS = ("p", "h2", "h3", "h4", "li", "span", "div")


def known(word: str, words_: Sequence[str], what: str) -> str:
    if word not in words_:
        raise template.TemplateSyntaxError(f"{what} must be one of {', '.join(words_)}, not {word!r}.")
    return word
