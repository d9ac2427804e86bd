"""A personal link: looking changes nothing, a press does; dead ones lead somewhere; bound to person and matter."""

import hashlib
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import requests
from tests.factories import make_person, signed_in
from tests.portal import asking
from tests.portal import two as pair
from tests.portal.people import public_mentor
from tests.portal.test_in_the_browser import as_in
from wegweiser.feedback.models import Feedback
from wegweiser.mentorships.lifecycle import Side, State
from wegweiser.mentorships.models import BeginConfirmation, ExtensionWish
from wegweiser.people import links
from wegweiser.people.models import Person, PersonalLink
from wegweiser.portal.link import PURPOSES

pytestmark = pytest.mark.django_db
PREFETCH = {"HTTP_SEC_PURPOSE": "prefetch;prerender", "HTTP_PURPOSE": "prefetch", "HTTP_X_MOZ": "prefetch"}
MINE = ("begin", "extension", "feedback")


def checksums() -> dict[str, str]:
    """table → a sum over all its rows."""
    sums = {}
    with connection.cursor() as cursor:
        for table in sorted(connection.introspection.table_names(cursor)):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            rows = sorted(repr(row) for row in cursor.fetchall())
            sums[table] = hashlib.sha256("\n".join(rows).encode()).hexdigest()
    return sums


def a_link(purpose: str) -> tuple[pair.Two, str]:
    """A living link of that purpose for the mentee, and its address."""
    two = pair.getting_to_know() if purpose == "begin" else pair.running()
    subject = pair.asked(two).pk if purpose == "feedback" else two.mentorship.pk
    return two, reverse("portal:link", args=[pair.link_to(two.mentee, purpose, subject)])


def a_link_about_a_request(purpose: str) -> str:
    """The address of a living link from request to mentorship."""
    person, _client = asking.a_member()
    mentor, _client = public_mentor()
    made, now = asking.sent(person), timezone.now()
    if purpose == "question":
        return address_for(mentor.person, purpose, requests.asked(made, mentor, now=now).pk)
    if purpose == "recommendation":
        return address_for(person, purpose, requests.recommended(made, mentor, now=now).pk)
    return address_for(mentor.person, purpose, requests.chosen(made, mentor, now=now).pk)


def address_for(person: Person, purpose: str, subject: object) -> str:
    return reverse("portal:link", args=[pair.link_to(person, purpose, subject)])


def address_of(purpose: str) -> str:
    return a_link(purpose)[1] if purpose in MINE else a_link_about_a_request(purpose)


@pytest.mark.parametrize("purpose", list(PURPOSES))
def test_looking_at_a_link_changes_nothing_however_often_and_however_it_is_done(purpose: str):
    address = address_of(purpose)
    before = checksums()
    scanner = Client()
    for _look in range(5):
        assert scanner.get(address).status_code == 200
    assert scanner.head(address).status_code == 200
    assert scanner.get(address, **PREFETCH).status_code == 200
    assert scanner.options(address).status_code == 405
    assert checksums() == before


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("purpose", list(PURPOSES))
def test_a_scanner_with_a_real_browser_and_javascript_changes_nothing(pages: Any, purpose: str):
    address = address_of(purpose)
    before = checksums()
    page = pages()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.mouse.move(200, 200)
    page.evaluate("document.querySelectorAll('a, input, summary').forEach(one => one.focus())")
    page.reload()
    page.context.close()
    assert checksums() == before


def test_a_page_behind_a_link_is_kept_nowhere_and_found_by_nobody():
    _two, address = a_link("begin")
    for at in (address, reverse("portal:link", args=["x"])):
        answer = Client().get(at)
        assert "no-store" in answer["Cache-Control"]
        assert "noindex" in answer["X-Robots-Tag"]
        assert answer["Referrer-Policy"] == "same-origin"
        assert 'name="robots" content="noindex"' in answer.content.decode()


def test_a_press_from_another_site_is_refused():
    two, address = a_link("begin")
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post(address, {"on": pair.today(), "pledges": "on"})
    assert answer.status_code == 403
    assert not BeginConfirmation.objects.filter(mentorship=two.mentorship).exists()


def test_unknown_used_late_and_taken_back_links_get_one_and_the_same_answer():
    two = pair.getting_to_know()
    used, late, taken = (pair.link_to(two.mentee, "begin", key) for key in ("a", "b", "c"))
    PersonalLink.objects.filter(subject="a").update(used_at=timezone.now())
    PersonalLink.objects.filter(subject="b").update(expires_at=timezone.now() - timedelta(seconds=1))
    links.take_back("begin", "c")
    alike = set()
    for token in (used, late, taken, "no-such-token"):
        for answer in (Client().get(reverse("portal:link", args=[token])), Client().post(f"/mein/link/{token}/")):
            assert answer.status_code == 410
            text = answer.content.decode().replace(token, "")
            assert "gilt nicht mehr" in text
            assert "mentoren@" in text
            assert two.mentee.name not in text
            alike.add(text)
    assert len(alike) == 1


def test_a_link_whose_purpose_nobody_knows_is_dead():
    token = pair.link_to(make_person(), "something-else", "x")
    assert Client().get(reverse("portal:link", args=[token])).status_code == 410


@pytest.mark.parametrize("purpose", ["begin", "extension"])
def test_a_link_of_somebody_else_to_the_same_mentorship_is_dead(purpose: str):
    two, _address = a_link(purpose)
    foreign = pair.link_to(make_person("Lieselotte Fremd"), purpose, two.mentorship.pk)
    for answer in (
        Client().get(reverse("portal:link", args=[foreign])),
        Client().post(reverse("portal:link", args=[foreign]), {"on": pair.today(), "pledges": "on"}),
    ):
        assert answer.status_code == 410
        assert two.mentee.name not in answer.content.decode()
    assert not BeginConfirmation.objects.exists()
    assert not ExtensionWish.objects.exists()


def test_a_link_to_the_others_feedback_is_dead():
    two = pair.running()
    theirs = pair.asked(two, Side.MENTOR)
    foreign = pair.link_to(two.mentee, "feedback", theirs.pk)
    assert Client().post(reverse("portal:link", args=[foreign]), {"helped": "much"}).status_code == 410
    assert not Feedback.objects.exists()


def test_a_link_for_one_matter_says_nothing_about_another():
    """Two mentorships of one mentee: the link confirms the one it was made for."""
    two, address = a_link("begin")
    Client().post(address, {"on": pair.today(), "pledges": "on"})
    assert list(BeginConfirmation.objects.values_list("mentorship", "side")) == [(two.mentorship.pk, Side.MENTEE)]


def test_signed_in_as_somebody_else_the_link_acts_for_its_own_person_and_says_so():
    two, address = a_link("begin")
    stranger = signed_in(make_person("Lieselotte Fremd"))
    shown = stranger.get(address).content.decode()
    assert f"Dieser Link gilt für {two.mentee.name}. Angemeldet sind Sie als Lieselotte Fremd" in shown
    stranger.post(address, {"on": pair.today(), "pledges": "on"})
    said = BeginConfirmation.objects.get()
    assert (said.side, said.declaration.person) == (Side.MENTEE, two.mentee)


def test_by_link_both_begin_and_pressing_twice_does_no_harm():
    two = pair.getting_to_know()
    typed = {"on": pair.ago(1), "pledges": "on"}
    done = reverse("portal:link-done", args=["begin"])
    addresses = []
    for side in Side:  # a newer letter's link replaces the older one's
        address = reverse("portal:link", args=[pair.link_to(two.person(side), "begin", two.mentorship.pk)])
        assert Client().post(address, typed).url == done
        addresses.append(address)
    assert two.again().state == State.RUNNING
    again = checksums()
    for address in addresses:
        assert Client().post(address, typed).status_code in {302, 410}
    assert checksums() == again
    thanks = Client().get(done).content.decode()
    assert "Danke" in thanks
    assert two.mentee.name not in thanks


def test_the_pledges_have_to_be_given_and_the_day_has_come():
    two, address = a_link("begin")
    without = Client().post(address, {"on": pair.today()})
    early = Client().post(address, {"on": pair.today() + timedelta(days=1), "pledges": "on"})
    for answer in (without, early):
        assert answer.status_code == 422
    assert "liegt noch vor Ihnen" in early.content.decode()
    assert two.again().state == State.GETTING_TO_KNOW


def test_a_wish_to_go_on_by_link():
    two, address = a_link("extension")
    until = two.mentorship.ends_on + timedelta(days=90)
    assert Client().post(address, {"until": until}).url == reverse("portal:link-done", args=["extension"])
    assert ExtensionWish.objects.get().until == until
    assert Client().post(address, {"until": until}).status_code == 302
    assert ExtensionWish.objects.count() == 1


def test_what_was_done_is_said_only_in_known_words():
    assert Client().get(reverse("portal:link-done", args=["something"])).status_code == 404


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_the_whole_way_behind_a_link_without_javascript(pages: Any):
    two, address = a_link("begin")
    page = pages(javascript=False)
    page.goto(address)
    page.locator("[name=pledges]").check()
    page.locator("main button.arm").click()
    assert page.locator("h1").inner_text() == "Danke, das ist notiert"
    assert BeginConfirmation.objects.get().on == pair.today()
    # The other one, signed in, sees the day and agrees to it.
    page = as_in(pages(javascript=False), two.mentor_client, pages.address)
    page.goto(reverse("portal:mentorship", args=[two.mentorship.pk]))
    page.locator("main a.arm").click()
    page.locator("[name=pledges]").check()
    page.locator("main button.arm").click()
    assert two.again().state == State.RUNNING
