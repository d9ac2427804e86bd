"""P20: suggestions for a real request: from the rows of mentors, places, questions and mentorships."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from tests import requests
from tests.association import CLOCK, NOW, acting
from tests.pairs import member, mentor, running
from wegweiser.journal.models import Entry
from wegweiser.matching import asking, words
from wegweiser.matching.models import Request
from wegweiser.matching.requesting import Words, withdraw
from wegweiser.matching.rules import AgainstKind, Band, Kind, Rule
from wegweiser.matching.suggesting import Suggestions, suggestions_for
from wegweiser.mentors import pages, withdrawing
from wegweiser.mentors.models import Mentor
from wegweiser.mentors.offering import Offer, offer

pytestmark = pytest.mark.django_db
LATER = NOW + timedelta(hours=1)


def suggested(request: Request, now=LATER) -> Suggestions:
    return suggestions_for(Request.objects.select_related("person").get(pk=request.pk), now)


def offering(made: Mentor, **given) -> Mentor:
    offer(made, Offer(**given), NOW, acting(made.person))
    return made


def why(found: Suggestions, made: Mentor) -> Rule:
    excluded = found.why_not(made.pk)
    assert excluded is not None
    return excluded.rule


def test_p20_a_mentor_is_suggested_with_the_words_of_both_sides():
    made = offering(mentor(), topics=("succession", "leadership"), region="Niederrhein")
    found = suggested(requests.request())
    (one,) = found.suggested
    assert found.mentors[one.mentor.id] == made
    assert (one.band, one.free_places) == (Band.VERY_GOOD, 2)
    first = one.reasons[0]
    assert first.kind == Kind.MOST_IMPORTANT
    assert first.mentee_words == "Ich möchte meine Werkstatt übergeben und weiß nicht, wie ich anfange."
    assert first.mentor_words == "Nachfolge"
    assert first.quotes_both


def test_whoever_wishes_someone_finds_the_wish_on_top():
    other, wished = mentor(), mentor("Otto Maas")
    offering(other, topics=("succession", "leadership"))
    offering(wished, topics=("succession", "leadership"))
    request = requests.request(words=Words(**{**vars(requests.WORDS), "wish": wished}))
    found = suggested(request)
    assert [one.mentor.name for one in found.suggested] == ["Otto Maas", "Dorothee Brandstätter"]
    assert found.suggested[0].wished


def test_why_not_is_answered_for_everybody():
    paused, hidden, full, refused, together = (
        mentor(name) for name in ("Anna Pause", "Berta Weg", "Cora Voll", "Dora Nein", "Edda Schon")
    )
    mentee = member()
    pages.welcome_requests(paused, False, NOW, acting(paused.person))
    withdrawing.withdraw_page(hidden, NOW, acting(hidden.person))
    offering(full, own_limit=1)
    running(full, member("Volker Voll"))
    running(together, mentee)
    request = requests.request(mentee)
    requests.declined(request, refused)
    mine = mentor("Jana Öztürk")
    found = suggested(request)
    assert found.suggested == ()
    assert why(found, paused) == Rule.PAUSED
    assert why(found, hidden) == Rule.NOT_PUBLIC
    assert why(found, full) == Rule.NO_PLACE
    assert why(found, refused) == Rule.SAID_NO
    assert why(found, together) == Rule.TOGETHER_NOW
    assert why(found, mine) == Rule.IS_THE_MENTEE
    assert found.why_not(refused.pk).detail == "2026-11-23"
    assert sum(found.counts.values()) == len(found.excluded) == Mentor.objects.count()


def test_who_is_asked_already_is_named_so_although_the_place_is_held_for_this_request():
    made = offering(mentor(), own_limit=1)
    request = requests.request()
    requests.asked(request, made)
    assert why(suggested(request), made) == Rule.ALREADY_ASKED


def test_a_place_held_for_another_request_is_not_free_until_the_question_runs_out():
    made = offering(mentor(), own_limit=1)
    requests.asked(requests.request(member("Otto Maas")), made)
    request = requests.request()
    assert why(suggested(request), made) == Rule.NO_PLACE
    assert suggested(request, LATER + timedelta(days=30)).suggestion_for(made.pk)


def test_a_no_to_an_earlier_request_is_told_and_excludes_nobody():
    made, mentee = mentor(), member()
    earlier = requests.request(mentee)
    requests.declined(earlier, made)
    withdraw(earlier, NOW, acting(mentee))
    found = suggested(requests.request(mentee, now=NOW + timedelta(minutes=5)))
    told = {one.kind: one.detail for one in found.suggested[0].against}
    assert told[AgainstKind.SAID_NO_BEFORE] == "2026-11-23"


def test_nothing_of_what_a_mentor_offers_can_be_seen_in_public(client):
    made = offering(mentor(), ties="Beteiligt an der Kanarienvogel GmbH.", region="Kanarienberg")
    for address in (f"/mentoren/{made.slug}/", "/mentoren/", "/mentors.json"):
        assert b"Kanarien" not in client.get(address).content


def test_asking_for_suggestions_changes_nothing():
    mentor()
    request = requests.request()
    before = Entry.objects.count()
    assert suggested(request) == suggested(request)
    assert Entry.objects.count() == before


def test_the_number_of_queries_does_not_grow():
    first = mentor()
    request = Request.objects.select_related("person").get(pk=requests.request().pk)
    with CaptureQueriesContext(connection) as few:
        suggestions_for(request, LATER)
    for name in ("Anna Eins", "Berta Zwei", "Cora Drei", "Dora Vier"):
        mentor(name)
    running(first, member("Otto Maas"))
    requests.declined(request, Mentor.objects.get(person__name="Anna Eins"))
    with CaptureQueriesContext(connection) as many:
        suggestions_for(request, LATER)
    assert len(many) == len(few) <= 16


@pytest.mark.parametrize("language", ["de", "en"])
def test_everything_can_be_said_in_sentences_without_a_percentage(language: str):
    offering(mentor(), topics=("succession",), phases=("growing",), own_limit=1)
    tied = mentor("Otto Maas")
    request = requests.request(words=Words(**{**vars(requests.WORDS), "phase": "growing", "ties": "Bei Herrn Maas."}))
    asking.answer(requests.asked(request, mentor("Dora Nein")), False, NOW, CLOCK)
    found = suggested(request)
    with translation.override(language):
        said = [words.reason_sentence(reason, language) for one in found.suggested for reason in one.reasons]
        said += [words.against_sentence(one, language) for each in found.suggested for one in each.against]
        said += [words.because_sentence(one, language) for each in found.excluded for one in each.because]
        said += [words.places_sentence(one) + words.band_label(one.band) for one in found.suggested]
    assert all(said)
    assert "%" not in "".join(said)
    assert found.suggestion_for(tied.pk).warnings
