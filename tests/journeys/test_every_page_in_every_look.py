"""Every page of the way with the whole demo programme behind it: accessible, calm, nothing scrolls sideways."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, get_resolver, resolve, reverse
from django.utils import timezone
from django.utils.translation import override

from tests.browsing import Look, Pages, wider_than_the_window
from wegweiser.demo.loading import load
from wegweiser.mail.lifecycle import IncomingState
from wegweiser.mail.models import IncomingMail
from wegweiser.mentors.activation import accept_invitation
from wegweiser.mentors.announcing import make_invitation
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application, Mentor
from wegweiser.people.models import Person, RoleKind
from wegweiser.people.registering import open_account
from wegweiser.people.roles import people_with
from wegweiser.people.setup import make_link

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

DOORS = ("website", "portal", "office")
# What is not a page to look at: answers with a file, acts, only leads on, or catches what does not exist.
NOT_A_PAGE = {
    "portal": {"picture", "consent", "requests"},
    "office": {
        "attachment", "photo", "exemptions-csv", "application-letter", "application-note", "application-withdrawal",
        "application-submission", "application-vote", "application-recusal", "application-resolution",
        "application-message", "application-dispatch", "application-invitation", "application-photo-choice",
        "application-photo-rights", "mail-placing", "mail-application", "mail-setting-aside", "mail-return",
        "letter-attempt", "letter-discarding", "officer-ending",
    },
}  # fmt: skip


def names_of(door: str) -> set[str]:
    """The names of all addresses of a door."""
    found: set[str] = set()
    waiting = list(get_resolver().url_patterns)
    while waiting:
        one = waiting.pop()
        if isinstance(one, URLPattern):
            continue
        if getattr(one, "app_name", None) == door:
            found |= {str(name) for name in one.reverse_dict if isinstance(name, str)}
        waiting += one.url_patterns
    return found - NOT_A_PAGE.get(door, set())


def pages_for(kind: str) -> Iterator[str]:
    """Where each kind of person can go."""
    mentor = Mentor.objects.for_public_display()[0]
    if kind == "visitor":
        for name in (
            "start",
            "mentors",
            "become-a-mentor",
            "apply",
            "applied",
            "imprint",
            "privacy",
            "accessibility",
        ):
            yield reverse(f"website:{name}")
        yield reverse("website:mentor", args=[mentor.slug])
        yield reverse("portal:sign-in")
        invited = Application.objects.filter(state=State.ACCEPTED, invitations__used_at=None).first()
        assert invited is not None
        token = make_invitation(invited, timezone.now()).rstrip("/").rpartition("/")[2]
        yield reverse("portal:activation", args=[token])
        yield reverse("portal:activation", args=["gone"])
        yield reverse("portal:set-up", args=[make_link(timezone.now()).rstrip("/").rpartition("/")[2]])
    elif kind == "coordinator":
        for name in ("today", "applications", "application-new", "post", "letters", "mentors", "officers"):
            yield reverse(f"office:{name}")
        for application in Application.objects.all():
            yield reverse("office:application", args=[application.pk])
        clarifying = Application.objects.filter(state=State.CLARIFYING).first()
        assert clarifying is not None
        yield reverse("office:application-material", args=[clarifying.pk])
        mail = IncomingMail.objects.filter(state=IncomingState.UNDECIDED).first()
        assert mail is not None
        yield reverse("office:mail", args=[mail.pk])
    elif kind == "treasurer":
        yield from (reverse(f"office:{name}") for name in ("today", "members", "exemptions"))
    elif kind == "mentor":
        yield from (reverse(f"portal:{name}") for name in ("my-page", "page", "consents"))
    elif kind == "accepted":
        yield from (reverse(f"portal:{name}") for name in ("my-page", "activate"))


def person_for(kind: str) -> Person | None:
    today = timezone.localdate()
    if kind == "coordinator":
        return people_with(RoleKind.COORDINATOR, today).first()
    if kind == "treasurer":
        return people_with(RoleKind.TREASURER, today).first()
    if kind == "mentor":
        return Mentor.objects.for_public_display()[0].person
    if kind == "accepted":
        invited = Application.objects.filter(state=State.ACCEPTED, announcements__letter__state="sent").first()
        assert invited is not None
        token = make_invitation(invited, timezone.now()).rstrip("/").rpartition("/")[2]
        return accept_invitation(token, timezone.now()).person
    return None


def signed_in_page(pages: Pages, look: Look, person: Person | None) -> Any:
    page = pages(look)
    if person is not None:
        client = Client()
        client.force_login(open_account(person, timezone.now(), _nobody()))
        value = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": pages.address}])
    return page


def _nobody() -> Any:
    from wegweiser.journal import Actor

    return Actor.routine("test")


def test_every_page_suits_everyone(pages: Pages, look: Look, axe: Callable[[Any], None]) -> None:
    load(timezone.now())
    pages.expected_statuses.add(410)
    seen: set[str] = set()
    with override(look.language):
        for kind in ("visitor", "coordinator", "treasurer", "mentor", "accepted"):
            page = signed_in_page(pages, look, person_for(kind))
            for address in pages_for(kind):
                page.goto(address)
                axe(page)
                assert wider_than_the_window(page) == 0, address
                seen.add(resolve(address).view_name.replace("account_login", "portal:sign-in"))  # one page, two names
    missed = {f"{door}:{name}" for door in DOORS for name in names_of(door)} - seen
    assert not missed, f"no one looked at {sorted(missed)}"
