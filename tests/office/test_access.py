"""Who may enter which room; what is not visible does not exist."""

import re
import uuid
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, reverse
from django.utils.translation import override

from tests.factories import Office, make_application, make_mail, make_office, make_person, signed_in
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application
from wegweiser.office import urls
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db

LISTS = {"exemptions", "exemptions-csv", "members"}
COORDINATION_ONLY = {
    "application-new", "application-letter", "application-note", "application-material", "application-withdrawal",
    "application-submission", "application-message", "application-dispatch", "application-invitation",
    "application-photo-choice", "application-photo-rights", "mail-placing", "mail-application",
    "mail-setting-aside", "mail-return", "letters", "letter-attempt", "letter-discarding", "officers",
    "officer-ending",
}  # fmt: skip
NOBODY = ("member", "data_protection", "administrator")


def names(patterns: list[Any]) -> Iterator[tuple[str, list[str]]]:
    """Every name of an office address, and which arguments it takes."""
    for one in patterns:
        here = [type(converter).__name__ for converter in one.pattern.converters.values()]
        if isinstance(one, URLResolver):
            yield from ((name, here + inside) for name, inside in names(one.url_patterns))
        elif isinstance(one, URLPattern) and one.name:
            yield one.name, here


ADDRESSES = dict(names(urls.urlpatterns))


def address(name: str, pk: object) -> str:
    return reverse(f"office:{name}", args=[pk if kind == "UUIDConverter" else 0 for kind in ADDRESSES[name]])


def may_enter(part: str, name: str) -> bool:
    if part in NOBODY:
        return False
    if part == "treasurer":
        return name in LISTS or name == "today" or name.startswith("todo-")
    if name.startswith(("request", "mentorship", "concern")):
        return part == "coordinator"
    return part == "coordinator" or name not in COORDINATION_ONLY


@pytest.mark.parametrize("name", sorted(ADDRESSES))
@pytest.mark.parametrize("language", ["de", "en"])
def test_signed_out_every_address_leads_to_sign_in(name: str, language: str):
    with override(language):
        there = address(name, uuid.uuid4())
        response = Client().get(there)
        assert (response.status_code, response.url) == (302, f"{reverse('portal:sign-in')}?next={there}")


@pytest.mark.parametrize(
    "there", ["/buero/gibt/es/nicht/", "/en/office/nothing/", "/buero/x.php", "/buero/bewerbungen"]
)
def test_signed_out_an_address_that_does_not_exist_leads_to_sign_in_as_well(there: str):
    response = Client().get(there)
    assert response.status_code == 302
    assert response.url.endswith(f"?next={there}")


@pytest.mark.parametrize("part", ["member", "data_protection", "administrator", "treasurer", "board", "coordinator"])
def test_each_part_sees_its_rooms_and_nothing_else(part: str):
    office = make_office()
    who = make_person("Wer Auchimmer", *([part] if part != "member" else []))
    application, client = make_application(office), signed_in(who)
    mail = make_mail(References="<unknown@elsewhere.example>")
    for name in sorted(ADDRESSES):
        pk = mail.pk if name.startswith("mail") else application.pk
        status = client.get(address(name, pk)).status_code
        if not may_enter(part, name):
            assert status == 404, name
        elif name not in {"attachment", "photo", "letter-attempt", "letter-discarding"}:
            assert status in {200, 302}, name


def page_of(client: Client, name: str, pk: object) -> str:
    """What the answer says, but for the address in it."""
    response = client.get(address(name, pk))
    assert response.status_code == 404, name
    return str(response.content.decode()).replace(str(pk), "…")


ONE_THING = sorted(name for name, kinds in ADDRESSES.items() if "UUIDConverter" in kinds)


@pytest.mark.parametrize("part", ["member", "treasurer", "board"])
def test_foreign_and_missing_answer_alike(part: str):
    office = make_office()
    application = make_application(office, State.BEFORE_BOARD)
    mail = make_mail(files=(("a.pdf", "application/pdf", b"%PDF"),), References="<unknown@elsewhere.example>")
    client = signed_in(make_person("Wer Auchimmer", *([part] if part != "member" else [])))
    for name in ONE_THING:
        if part == "board" and may_enter(part, name):
            continue
        real = mail.pk if name.startswith(("mail", "attachment")) else application.pk
        assert page_of(client, name, real) == page_of(client, name, uuid.uuid4()), name


def own_application(office: Office, person: Person) -> Application:
    application = make_application(office, State.BEFORE_BOARD, name="Dora Dachs")
    Application.objects.filter(pk=application.pk).update(person=person)
    return Application.objects.get(pk=application.pk)


@pytest.mark.parametrize("which", ["coordinator", "board"])
def test_nobody_in_the_office_finds_the_own_application(which: str):
    office = make_office()
    person = office.coordinator if which == "coordinator" else office.board[0]
    application, client = own_application(office, person), signed_in(person)
    for name in ONE_THING:
        if name.startswith("application"):
            assert page_of(client, name, application.pk) == page_of(client, name, uuid.uuid4()), name
    assert str(application.pk) not in client.get(reverse("office:applications"), {"stand": "alle"}).content.decode()
    assert str(application.pk) not in client.get(reverse("office:today")).content.decode()
    for name in ("application-vote", "application-resolution", "application-note"):
        assert client.post(address(name, application.pk), {"choice": "accept"}).status_code == 404


def test_a_role_that_ended_yesterday_opens_nothing_today():
    from datetime import timedelta

    from django.utils import timezone

    from wegweiser.people.models import Role

    office = make_office()
    client = signed_in(office.board[0])
    assert client.get(reverse("office:applications")).status_code == 200
    Role.objects.filter(person=office.board[0]).update(until=timezone.localdate() - timedelta(days=1))
    assert client.get(reverse("office:applications")).status_code == 404


def test_opening_an_application_stands_in_the_journal_once_a_day():
    from wegweiser.journal.models import Entry

    office = make_office()
    application, client = make_application(office), signed_in(office.board[0])
    for _again in range(3):
        client.get(reverse("office:application", args=[application.pk]))
    opened = Entry.objects.filter(verb="application.opened", subject_id=str(application.pk))
    assert [one.actor_id for one in opened] == [str(office.board[0].pk)]


def test_nothing_in_the_office_may_be_kept_or_found():
    office = make_office()
    response = signed_in(office.coordinator).get(reverse("office:today"))
    assert "no-store" in response["Cache-Control"]
    assert "noindex" in response["X-Robots-Tag"]
    assert re.search(r'<meta name="robots" content="noindex">', response.content.decode())


def test_the_navigation_shows_only_what_one_may_open():
    office = make_office()
    page = signed_in(office.treasurer).get(reverse("office:today")).content.decode()
    assert reverse("office:exemptions") in page
    assert reverse("office:applications") not in page
    assert "Petra Kasse, Mitgliederverwaltung" in page
