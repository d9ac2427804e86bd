"""A mentor says what he or she can be asked about, and how many at a time; nothing of it is public."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from tests.association import someone
from tests.portal.people import public_mentor, with_account
from wegweiser.mentors.models import Mentor
from wegweiser.mentors.offering import Offer, offer_of

pytestmark = pytest.mark.django_db
TYPED = {
    "topics": ["pricing", "succession"],
    "industries": ["food"],
    "phases": ["growing"],
    "region": "Rheydt",
    "own_limit": "1",
    "ties": "Beteiligt an der Mühle.",
}


def page() -> str:
    return reverse("portal:offer")


def ticked(html: str) -> set[str]:
    boxes = re.findall(r"<input[^>]*>", html)
    values = (re.search(r'value="([^"]*)"', box) for box in boxes if " checked" in box)
    return {found[1] for found in values if found}


def test_what_is_chosen_is_kept_and_shown_again():
    _, client = public_mentor()
    response = client.post(page(), TYPED, follow=True)
    assert "Ihre Seite bleibt, wie sie ist" in response.content.decode()
    kept = offer_of(Mentor.objects.get())
    assert kept == Offer(("pricing", "succession"), ("food",), ("growing",), "Rheydt", 1, "Beteiligt an der Mühle.")
    again = client.get(page()).content.decode()
    assert {"pricing", "succession", "food", "growing", "1"} == ticked(again)
    assert "Beteiligt an der Mühle." in again


def test_the_first_time_topics_are_read_from_the_own_competencies_and_kept_only_when_saved():
    mentor, client = public_mentor()
    shown = client.get(page()).content.decode()
    assert {"leadership", "succession"} <= ticked(shown)
    assert "aus Ihren Kernkompetenzen" in shown
    assert offer_of(mentor) == Offer()


def test_everything_may_stay_empty_and_the_maximum_is_no_limit_of_ones_own():
    _, client = public_mentor()
    assert client.post(page(), {}).status_code == 302
    assert client.post(page(), {"own_limit": "2"}).status_code == 302
    assert offer_of(Mentor.objects.get()) == Offer()


def test_p18_more_than_the_programmes_maximum_cannot_be_chosen():
    _, client = public_mentor()
    shown = client.get(page()).content.decode()
    assert 'value="3"' not in shown
    refused = client.post(page(), {**TYPED, "own_limit": "3"})
    assert refused.status_code == 422
    assert offer_of(Mentor.objects.get()) == Offer()


def test_mistakes_keep_what_was_typed():
    _, client = public_mentor()
    refused = client.post(page(), {**TYPED, "region": "Rheydt " * 20})
    html = refused.content.decode()
    assert refused.status_code == 422
    assert {"pricing", "succession", "food", "growing", "1"} == ticked(html)
    assert "Rheydt Rheydt" in html
    assert "Beteiligt an der Mühle." in html


def test_an_unknown_topic_is_refused_with_a_link_that_leads_somewhere():
    _, client = public_mentor()
    html = client.post(page(), {**TYPED, "topics": ["gone"]}).content.decode()
    (target,) = re.findall(r'<li><a href="#([^"]+)"', html)
    assert f'id="{target}"' in html


def test_only_a_mentor_has_this_page():
    member = with_account(someone("Esther Lenzen"))
    assert member.get(page()).status_code == 404
    assert Client().get(page()).status_code == 302
    assert "/mein/themen/" in page()


def test_the_own_page_leads_there():
    _, client = public_mentor()
    assert f'href="{page()}"' in client.get(reverse("portal:my-page")).content.decode()


def test_in_english_too():
    _, client = public_mentor()
    html = client.get("/en" + page().replace("mein/themen", "my/topics")).content.decode()
    assert "Succession" in html
    assert "Topics and places" in html


def test_groups_are_closed_until_something_in_them_is_chosen():
    _, client = public_mentor()
    client.post(page(), TYPED)
    html = client.get(page()).content.decode()
    assert html.count('<details class="more" open>') == 2
    assert html.count('<details class="more">') == 6
