"""docs/lifecycles.md draws exactly the steps of the tables, and knows every table there is."""

import re

from tools import lifecycles
from wegweiser.mentorships.lifecycle import STEPS


def test_every_step_of_a_table_is_drawn_and_no_other() -> None:
    mentorship = next(one for one in lifecycles.LIFECYCLES if one.title == "Mentorship")
    drawn = set(re.findall(r"^    (\w+) --> (\w+)$", lifecycles.section(mentorship), re.MULTILINE))
    assert drawn == {(state.value, one.value) for state, following in STEPS.items() for one in following}


def test_final_states_and_beginnings_are_marked() -> None:
    mentorship = next(one for one in lifecycles.LIFECYCLES if one.title == "Mentorship")
    text = lifecycles.section(mentorship)
    assert "    separated --> [*]" in text
    assert "    running --> [*]" not in text
    assert "    [*] --> notice" in text


def test_no_table_of_steps_is_forgotten() -> None:
    rooms = lifecycles.ROOT / "src" / "wegweiser"
    tables = {
        f"wegweiser.{path.parent.name}.lifecycle:{name}"
        for path in rooms.glob("*/lifecycle.py")
        for name in re.findall(r"^([A-Z_]*STEPS)\b", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert tables == {one.table for one in lifecycles.LIFECYCLES}
