"""The short version without name: proposed, edited, confirmed, kept (P21)."""

from dataclasses import replace

import pytest

from tests import requests
from tests.association import CLOCK, NOW, acting, someone
from tests.pairs import member, mentor
from wegweiser.matching import requesting, shortening
from wegweiser.matching.lifecycle import NotAStep
from wegweiser.matching.models import Request, ShortVersion
from wegweiser.matching.refusals import EmptyText, NoShortVersion, StillNames
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def checker() -> Person:
    return someone("Sabine Hartkopf")


def confirm(made: Request, text: str, checker: Person, anyway: bool = False) -> ShortVersion:
    return shortening.confirm(made, text, checker, NOW, acting(checker), anyway)


def test_the_proposal_is_the_mentees_own_words_without_the_name() -> None:
    words = replace(requests.WORDS, wording="Ich bin Jana Klein.", situation="Bei mir, jana.klein@people.example.")
    made = requests.request(member("Jana Klein"), words)
    assert shortening.proposal(made) == "Ich bin […].\n\nBei mir, […]."


def test_no_mentor_is_asked_before_a_person_confirmed_it() -> None:
    from wegweiser.matching import asking

    with pytest.raises(NoShortVersion):
        asking.ask(requests.request(), mentor(), "link", NOW, CLOCK)


def test_what_was_confirmed_is_kept_and_the_newest_counts(checker: Person) -> None:
    made = requests.request()
    first = confirm(made, " Eine Übergabe. ", checker)
    assert confirm(made, "Eine Übergabe.", checker) == first
    second = confirm(made, "Eine Übergabe, bald.", checker)
    assert (shortening.newest(made), ShortVersion.objects.count()) == (second, 2)
    assert (first.text, first.confirmed_by) == ("Eine Übergabe.", checker)


def test_an_empty_one_is_none(checker: Person) -> None:
    with pytest.raises(EmptyText):
        confirm(requests.request(), " \n", checker)


def test_a_word_that_only_looks_like_the_name_a_person_may_let_through(checker: Person) -> None:
    made = requests.request(member("Jana Klein"))
    with pytest.raises(StillNames) as refused:
        confirm(made, "Ein klein wenig Hilfe.", checker)
    assert (refused.value.found, refused.value.may_insist) == (("klein",), True)
    assert confirm(made, "Ein klein wenig Hilfe.", checker, anyway=True).text == "Ein klein wenig Hilfe."


@pytest.mark.parametrize("way", ["0172 1234567", "jana@woanders.de", "www.klein.de", "Gartenstraße 3"])
def test_a_way_to_reach_the_mentee_nobody_lets_through(way: str, checker: Person) -> None:
    with pytest.raises(StillNames) as refused:
        confirm(requests.request(member("Jana Klein")), f"Erreichbar: {way}", checker, anyway=True)
    assert not refused.value.may_insist


def test_with_the_name_it_counts_only_while_the_mentee_allows_it(checker: Person) -> None:
    words = replace(requests.WORDS, may_name=True)
    made = requests.request(member("Jana Klein"), words)
    named = confirm(made, "Jana Klein möchte übergeben.", checker)
    assert (named.with_name, shortening.newest(made)) == (True, named)
    requesting.keep(made, requests.WORDS, NOW, CLOCK)
    assert shortening.newest(made) is None


def test_nothing_is_confirmed_for_a_request_that_is_over(checker: Person) -> None:
    made = requests.request()
    requesting.withdraw(made, NOW, CLOCK)
    with pytest.raises(NotAStep):
        confirm(made, "Eine Übergabe.", checker)
