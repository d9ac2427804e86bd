"""P21: nobody learns more than their part needs; the mentor's question names nobody before both have said yes."""

from dataclasses import asdict, replace

import pytest

from tests import requests
from tests.association import CLOCK, NOW, acting, days
from tests.pairs import mentor
from wegweiser.mail.models import Letter
from wegweiser.matching import access, asking, choosing, recommending, requesting, shortening
from wegweiser.matching.models import Question, Request
from wegweiser.matching.refusals import StillNames
from wegweiser.matching.requesting import Words
from wegweiser.membership.joining import join
from wegweiser.mentors.models import Mentor
from wegweiser.people.models import Person
from wegweiser.people.registering import meet

pytestmark = pytest.mark.django_db

NAME, PHONE, STREET = "Zenobia Canarius", "0172 555 66 77", "Kanarienweg 7"
ADDRESS, DOMAIN, FIRM = "zenobia@goldvogel-moebel.de", "goldvogel-moebel.de", "Goldvogel Möbel"
CANARIES = ("zenobia", "canarius", "5556677", "555 66 77", "kanarienweg", "goldvogel")
EVERYTHING = f"Ich bin {NAME}, {FIRM}, {STREET}, {PHONE}, {ADDRESS}, https://{DOMAIN}/team, Zenobias Laden."


@pytest.fixture
def mentee() -> Person:
    person = meet(NAME, ADDRESS, "de", NOW - days(400), CLOCK)
    join(person, NOW.date() - days(300), "joined", None, None, NOW, CLOCK)
    return person


@pytest.fixture
def dorothee() -> Mentor:
    return mentor()


def request_full_of_canaries(person: Person, may_name: bool = False) -> Request:
    """Every field in which free words can stand holds all of them."""
    words = Words(
        wording=EVERYTHING,
        situation=f"Noch einmal: {EVERYTHING}",
        kind_of_mentee="entrepreneur",
        topics=("succession", NAME),
        most_important=NAME,
        industries=(FIRM,),
        phase=NAME,
        languages=("de", NAME),
        region=f"Niederrhein, {EVERYTHING}",
        ties=EVERYTHING,
        may_name=may_name,
    )
    return requests.request(person, words)


def question_to(dorothee: Mentor, made: Request) -> Question:
    requests.shorten(made, shortening.proposal(made))
    return requests.asked(made, dorothee)


def told(dorothee: Mentor, question: Question) -> str:
    """Everything the mentor gets to see: the page's facts and all letters, in small letters."""
    letters = Letter.objects.filter(recipient_person=dorothee.person, kind__startswith="matching/")
    assert letters
    shown = [str(asdict(access.for_mentor(question, language))) for language in ("de", "en")]
    shown += [str(asdict(one)) for one in access.questions_of(dorothee.person, "de")]
    return "\n".join([*shown, *(f"{one.subject}\n{one.full_text}\n{one.secrets}" for one in letters)]).casefold()


def test_p21_the_mentors_question_contains_nothing_that_names_the_mentee(mentee: Person, dorothee: Mentor) -> None:
    question = question_to(dorothee, request_full_of_canaries(mentee))
    asking.remind_due(NOW + days(4))
    for canary in CANARIES:
        assert canary not in told(dorothee, question), canary
    assert "niederrhein" in told(dorothee, question)


def test_p21_nor_does_anything_until_both_have_said_yes(mentee: Person, dorothee: Mentor) -> None:
    made = request_full_of_canaries(mentee)
    question = question_to(dorothee, made)
    asking.answer(question, True, NOW, CLOCK)
    recommendation = recommending.recommend(made, [(question, "Hat selbst übergeben.")], NOW, CLOCK)
    choosing.choose(recommendation.mentors.get(), NOW, CLOCK)
    choosing.remind_due(NOW + days(8))
    question = access.question_of(dorothee.person, question.pk) or question
    for canary in CANARIES:
        assert canary not in told(dorothee, question), canary


def test_p21_the_name_is_shown_if_the_mentee_allows_it_but_no_way_to_reach_them(
    mentee: Person, dorothee: Mentor
) -> None:
    question = question_to(dorothee, request_full_of_canaries(mentee, may_name=True))
    assert access.for_mentor(question, "de").name == NAME
    assert "zenobia canarius" in told(dorothee, question)
    for canary in ("5556677", "555 66 77", "kanarienweg", "goldvogel"):
        assert canary not in told(dorothee, question), canary


def test_p21_an_allowance_taken_back_holds_for_every_question_from_then_on(mentee: Person, dorothee: Mentor) -> None:
    made = request_full_of_canaries(mentee, may_name=True)
    requests.shorten(made, f"{NAME} sucht Rat.")
    requesting.keep(made, replace(requesting.words_of(made), may_name=False), NOW, acting(mentee))
    assert shortening.newest(made) is None
    assert access.for_mentor(question_to(dorothee, made), "de").name == ""


def test_p21_a_short_version_that_names_is_not_confirmed_by_mistake(mentee: Person) -> None:
    made = request_full_of_canaries(mentee)
    for text in (NAME, PHONE, STREET, ADDRESS, DOMAIN, FIRM, EVERYTHING):
        with pytest.raises(StillNames):
            shortening.confirm(made, f"Es geht um {text}.", dorothee_checks(), NOW, CLOCK)


def dorothee_checks() -> Person:
    return meet("Sabine Hartkopf", "sabine@people.example", "de", NOW, CLOCK)


def test_p21_no_letter_on_the_way_says_what_it_is_about_or_who_the_other_is(mentee: Person, dorothee: Mentor) -> None:
    made = request_full_of_canaries(mentee)
    question = question_to(dorothee, made)
    asking.answer(question, True, NOW, CLOCK)
    recommendation = recommending.recommend(made, [(question, "Hat selbst übergeben.")], NOW, CLOCK)
    recommending.remind_due(NOW + days(8))
    choosing.refuse(choosing.choose(recommendation.mentors.get(), NOW, CLOCK), NOW, CLOCK)
    for letter in Letter.objects.filter(kind__startswith="matching/"):
        words = f"{letter.subject}\n{letter.body}".casefold()
        other = "dorothee" if letter.recipient_person == mentee else "zenobia"
        assert letter.box == "mentoren"
        for never in (other, "brandstätter", "goldvogel", "übergeben", "mentee", "mentor/in", "mentorschaft"):
            if never not in str(letter.recipient_person).casefold():
                assert never not in words, (letter.kind, never)


def test_p21_the_mentee_sees_of_a_mentor_what_everybody_sees_and_why(mentee: Person, dorothee: Mentor) -> None:
    made = request_full_of_canaries(mentee)
    Mentor.objects.filter(pk=dorothee.pk).update(ties="Beteiligt an der Bank", own_limit=1, region="Geheimhausen")
    question = question_to(dorothee, made)
    asking.answer(question, True, NOW, CLOCK)
    recommendation = recommending.recommend(made, [(question, "Hat selbst übergeben.")], NOW, CLOCK)
    shown = access.for_mentee(recommendation, "de")
    (one,) = shown.mentors
    assert (one.name, one.why, one.slug, one.may_choose) == (
        "Dorothee Brandstätter", "Hat selbst übergeben.", dorothee.slug, True,
    )  # fmt: skip
    words = str(asdict(shown)).casefold()
    for never in (dorothee.person.email, "bank", "geheimhausen", "own_limit"):
        assert never not in words


def test_p21_in_the_office_nobody_sees_the_own_request_and_only_the_coordination_any(mentee: Person) -> None:
    made = request_full_of_canaries(mentee)
    other = dorothee_checks()
    assert list(access.requests_visible_to(other, {"coordinator"})) == [made]
    assert list(access.requests_visible_to(mentee, {"coordinator", "deputy"})) == []
    for roles in ({"board"}, {"treasurer"}, {"administrator", "data_protection"}, set()):
        assert list(access.requests_visible_to(other, roles)) == []
