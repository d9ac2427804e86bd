"""What the board decided shows nowhere before the letter about it has gone (P9)."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import MAKER, Office, make_application, make_office, signed_in
from wegweiser.mentors import announcing
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application, Mentor
from wegweiser.people.registering import open_account
from wegweiser.portal.forms import PageForm
from wegweiser.programme.versions import current

pytestmark = pytest.mark.django_db


@pytest.fixture
def office() -> Office:
    return make_office()


def applicant(office: Office, state: State) -> tuple[Client, Application]:
    """Somebody who had an account before they applied (a member)."""
    application = make_application(office, state)
    open_account(application.person, timezone.now(), MAKER)
    return signed_in(application.person), application


def answers(client: Client) -> list[tuple[int, str]]:
    """Status and text of the applicant's pages, but for what changes with each request."""
    found = []
    for name in ("my-page", "activate", "page", "consents"):
        got = client.get(reverse(f"portal:{name}"))
        found.append((got.status_code, got.content.decode().partition("<main")[2]))
    return found


@pytest.mark.parametrize("state", [State.ACCEPTED, State.DECLINED, State.DEFERRED])
def test_a_decision_looks_like_none_until_the_letter_has_gone(office: Office, state: State):
    client, application = applicant(office, state)
    undecided = answers(client)
    Application.objects.filter(pk=application.pk).update(state=State.BEFORE_BOARD)
    assert answers(client) == undecided


def test_nobody_activates_before_the_letter_has_gone(office: Office):
    client, application = applicant(office, State.ACCEPTED)
    assert client.post(reverse("portal:activate"), {"action": "activate"}).status_code == 404
    assert not Mentor.objects.exists()
    announcement = announcing.announcement_of(application)
    assert announcement is not None
    announcing.announce(announcement, timezone.now(), MAKER)
    assert client.get(reverse("portal:activate")).status_code == 200


def test_what_is_kept_as_typed_holds_no_nul():
    """PostgreSQL takes none: the page would answer with an error, and what was typed would be lost."""
    typed = {"headline": "a\x00b", "portrait": "c\x00d", "approach": "\x00"}
    form = PageForm(typed, programme=current(timezone.now()), draft=True)
    assert not form.is_valid()
    kept = form.page()
    assert (kept.headline, kept.portrait, kept.approach) == ("ab", "cd", "")
