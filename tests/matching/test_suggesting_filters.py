"""P20: who is not suggested, by which named rule, and that this is told for everybody. Pure."""

from dataclasses import replace
from typing import Any

import pytest

from tests.matching.candidates import WANTED, against, mentor, only
from wegweiser.matching.rules import AgainstKind, History, Rule, Unknown
from wegweiser.matching.weighing import weigh

FILTERS: list[tuple[Rule, dict[str, Any], dict[str, Any], str]] = [
    (Rule.IS_THE_MENTEE, {}, {"person": WANTED.person}, ""),
    (Rule.NOT_PUBLIC, {}, {"is_public": False}, ""),
    (Rule.PAUSED, {}, {"accepts_requests": False}, ""),
    (Rule.TOGETHER_NOW, {}, {"history": History(together_now=True)}, ""),
    (Rule.SAID_NO, {}, {"history": History(ruled_out=Rule.SAID_NO, ruled_out_on="2026-11-02")}, "2026-11-02"),
    (Rule.NOT_WANTED, {}, {"history": History(ruled_out=Rule.NOT_WANTED)}, ""),
    (Rule.NOT_BEGUN, {}, {"history": History(ruled_out=Rule.NOT_BEGUN)}, ""),
    (Rule.ALREADY_ASKED, {}, {"history": History(asked_on="2026-11-20"), "free_places": 0}, "2026-11-20"),
    (Rule.NO_PLACE, {}, {"free_places": 0}, ""),
    (Rule.NO_COMMON_LANGUAGE, {"languages": ("en",)}, {"languages": ("de", "nl")}, "de, nl"),
    (Rule.NO_COMMON_WAY, {"ways": ("by_video",)}, {"ways": ("in_person",)}, "in_person"),
    (
        Rule.OTHER_REGION,
        {"region": "Köln", "areas": ("around_cologne",)},
        {"ways": ("in_person",), "region": "Rheydt", "areas": ("around_moenchengladbach",)},
        "Rheydt",
    ),
]


@pytest.mark.parametrize(
    ("rule", "asked", "offered", "detail"), FILTERS, ids=lambda value: getattr(value, "value", "")
)
def test_a_hard_filter_leaves_out_and_says_why(rule: Rule, asked, offered, detail: str):
    found = weigh(replace(WANTED, **asked), [mentor("Anna Passt", **offered)])
    assert found.suggested == ()
    (why,) = found.excluded
    assert [because.rule for because in why.because] == [rule]
    assert (why.rule, why.detail) == (rule, detail)
    assert found.counts == {rule: 1}


def test_every_rule_has_its_test():
    assert {rule for rule, *_rest in FILTERS} == set(Rule)


def test_whoever_fails_several_filters_is_counted_once_and_all_are_told():
    found = weigh(WANTED, [mentor("Anna Voll", free_places=0, accepts_requests=False), mentor("Berta Passt")])
    assert [because.rule for because in found.excluded[0].because] == [Rule.PAUSED, Rule.NO_PLACE]
    assert found.counts == {Rule.PAUSED: 1}
    assert found.why_not(mentor("Anna Voll").id) == found.excluded[0]
    assert found.why_not(mentor("Berta Passt").id) is None
    assert found.suggestion_for(mentor("Berta Passt").id) == found.suggested[0]


@pytest.mark.parametrize(
    ("here", "there"), [("", "Rheydt"), ("Rheydt", ""), ("Timbuktu", "Rheydt"), ("Hof", "Xanten")]
)
def test_an_unknown_place_keeps_nobody_apart(here: str, there: str):
    in_person = mentor(ways=("in_person",), region=there, areas=("around_moenchengladbach",) if there else ())
    suggestion = only(replace(WANTED, region=here, areas=()), in_person)
    assert (Unknown.REGION in suggestion.unknown) == bool(here)


def test_far_apart_by_video_is_no_filter_but_told():
    far = mentor(region="Rheydt", areas=("around_moenchengladbach",))
    suggestion = only(replace(WANTED, region="Köln", areas=("around_cologne",)), far)
    assert against(suggestion)[AgainstKind.OTHER_REGION] == "Rheydt"


def test_languages_nobody_named_are_those_of_the_request():
    silent = replace(WANTED, languages=())
    assert weigh(silent, [mentor()]).suggested
    assert weigh(replace(silent, language="en"), [mentor()]).counts == {Rule.NO_COMMON_LANGUAGE: 1}
