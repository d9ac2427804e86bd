"""docs/lifecycles.md: the states of everything that has states, drawn from the one table of steps of each.

python tools/lifecycles.py write   writes it
python tools/lifecycles.py check   fails if it is not fresh
"""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "lifecycles.md"

HEAD = """\
# Lifecycles

Made by `tools/lifecycles.py write` from the tables of steps in the rooms' `lifecycle.py`; `./test quick` fails if
it is not fresh. An arrow is a step the software can make; nothing else can happen. Under each name stands the German
word that people read. States without an arrow leading out are final.
"""


@dataclass(frozen=True)
class Lifecycle:
    """What has states: its name, where the table stands ("module:NAME"), and where it begins."""

    title: str
    table: str
    begins: tuple[str, ...]
    words: str


LIFECYCLES = (
    Lifecycle(
        "Application", "wegweiser.mentors.lifecycle:STEPS", ("new",), "Someone wants to become a mentor (P4–P9)."
    ),
    Lifecycle(
        "Request", "wegweiser.matching.lifecycle:STEPS", ("draft",), "A member asks for a mentor (P20, P21, P26)."
    ),
    Lifecycle(
        "Question to a mentor",
        "wegweiser.matching.lifecycle:ANSWER_STEPS",
        ("asked",),
        "The association speaks with a suitable mentor first (P20); a place is held meanwhile (P18).",
    ),
    Lifecycle(
        "Mentorship",
        "wegweiser.mentorships.lifecycle:STEPS",
        ("getting_to_know", "notice"),
        "From getting to know each other, or from a mentor's word, to the end (P18, P19, P22).",
    ),
    Lifecycle("Concern", "wegweiser.mediation.lifecycle:STEPS", ("new",), "Help when it goes wrong (P25)."),
    Lifecycle("Letter", "wegweiser.mail.lifecycle:LETTER_STEPS", ("draft", "queued"), "What we write to people."),
    Lifecycle("Incoming mail", "wegweiser.mail.lifecycle:INCOMING_STEPS", ("received",), "What people write to us."),
)


def table_of(place: str) -> Mapping[Any, Any]:
    """The table of steps at "module:NAME"."""
    module, _, name = place.partition(":")
    table: Mapping[Any, Any] = getattr(import_module(module), name)
    return table


def section(lifecycle: Lifecycle) -> str:
    """One lifecycle as a picture (Mermaid) and, for those who read rather than look, as a table."""
    from django.utils.translation import override

    table = table_of(lifecycle.table)
    with override("de"):
        names = {state: str(getattr(state, "label", "") or state.value) for state in table}
    order = {state: position for position, state in enumerate(table)}
    steps = {state: sorted(following, key=lambda one: order[one]) for state, following in table.items()}
    picture = ["```mermaid", "stateDiagram-v2"]
    picture += [f"    {state.value}: {state.value}<br/>{names[state]}" for state in table]
    picture += [f"    [*] --> {beginning}" for beginning in lifecycle.begins]
    picture += [f"    {state.value} --> {one.value}" for state, following in steps.items() for one in following]
    picture += [f"    {state.value} --> [*]" for state, following in steps.items() if not following]
    rows = [
        f"| `{state.value}` | {names[state]} | {', '.join(f'`{one.value}`' for one in following) or '(final)'} |"
        for state, following in steps.items()
    ]
    lines = [f"## {lifecycle.title}", "", lifecycle.words, "", *picture, "```", ""]
    lines += ["| state | German | can become |", "|---|---|---|", *rows, ""]
    return "\n".join(lines)


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(section(lifecycle) for lifecycle in LIFECYCLES)])


def main(word: str) -> int:
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    django.setup()
    fresh = page()
    if word == "write":
        PAGE.write_text(fresh, encoding="utf-8")
        return 0
    if word == "check":
        if PAGE.exists() and PAGE.read_text(encoding="utf-8") == fresh:
            return 0
        print("docs/lifecycles.md is not fresh: tools/lifecycles.py write", file=sys.stderr)
        return 1
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else ""))
