"""The mail of a concern exists for its readers only; they may file it otherwise (P25)."""

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.association import CLOCK
from tests.factories import Office, make_application, make_mail, make_office, make_person, signed_in
from tests.office.test_access import ADDRESSES, address
from wegweiser.journal import Actor
from wegweiser.mail.lifecycle import IncomingState, LetterState
from wegweiser.mail.models import IncomingMail, Letter
from wegweiser.mediation import solving
from wegweiser.mediation.lifecycle import State
from wegweiser.mediation.models import Concern, Reader, StruckOut
from wegweiser.people.models import Person
from wegweiser.programme.versions import set_values

pytestmark = pytest.mark.django_db

WORD = "Kanarienvogel"
FILE = (f"{WORD}.pdf", "application/pdf", b"%PDF")


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def mail(office: Office) -> IncomingMail:
    return make_mail(subject=WORD, text=f"Ein {WORD} singt.", files=(FILE,), box="mentoren")


def addresses(mail: IncomingMail) -> list[str]:
    attachment = reverse("office:attachment", args=[mail.pk, mail.attachments.get().position])
    return [reverse("office:mail", args=[mail.pk]), attachment]


def strike_out(person: Person) -> None:
    """As if the sender had struck the person out."""
    Reader.objects.filter(person=person).delete()
    StruckOut.objects.create(concern=Concern.objects.get(), person=person)


def post(client: Client, name: str, mail: IncomingMail, **data: str) -> HttpResponse:
    return client.post(reverse(f"office:{name}", args=[mail.pk]), data)


def test_a_reader_sees_it_with_its_file(office: Office, mail: IncomingMail):
    client = signed_in(office.coordinator)
    assert mail.sender_name in client.get(reverse("office:post")).content.decode()
    page, attachment = (client.get(there) for there in addresses(mail))
    assert f"Ein {WORD} singt." in page.content.decode()
    assert attachment.status_code == 200


def test_for_everybody_else_it_does_not_exist(office: Office, mail: IncomingMail):
    others = [
        *office.board,
        office.treasurer,
        make_person("Ein Mitglied"),
        make_person("Da Schutz", "data_protection"),
    ]
    for person in others:
        client = signed_in(person)
        assert [client.get(there).status_code for there in addresses(mail)] == [404, 404]
        seen = client.get(reverse("office:post")).content.decode()
        assert mail.sender_name not in seen
        assert WORD not in seen


def test_not_even_for_a_coordinator_whom_the_sender_struck_out(office: Office, mail: IncomingMail):
    deputy = make_person("Dea Puty", "deputy")
    Reader.objects.create(concern=Concern.objects.get(), person=deputy, since=timezone.now())
    strike_out(office.coordinator)
    client = signed_in(office.coordinator)
    assert [client.get(there).status_code for there in addresses(mail)] == [404, 404]
    for name in ("mail-placing", "mail-application", "mail-setting-aside", "mail-return"):
        assert post(client, name, mail).status_code == 404
    for place in ("today", "post", "letters"):
        assert mail.sender_name not in client.get(reverse(f"office:{place}")).content.decode()
    assert signed_in(deputy).get(addresses(mail)[0]).status_code == 200


def test_it_stays_invisible_when_a_reader_has_set_it_aside(office: Office, mail: IncomingMail):
    client = signed_in(office.coordinator)
    post(client, "mail-setting-aside", mail)
    assert IncomingMail.objects.get().state == IncomingState.SET_ASIDE
    assert Concern.objects.get().state == State.SET_ASIDE
    assert mail.sender_name in client.get(reverse("office:post")).content.decode()
    for person in office.board:
        assert mail.sender_name not in signed_in(person).get(reverse("office:post")).content.decode()
        assert signed_in(person).get(addresses(mail)[0]).status_code == 404
    post(client, "mail-return", mail)
    assert Concern.objects.get().state == State.TAKEN_UP
    assert IncomingMail.objects.get().state == IncomingState.FILED


def test_a_reader_files_it_with_an_application_and_then_the_board_sees_it(office: Office, mail: IncomingMail):
    application = make_application()
    post(signed_in(office.coordinator), "mail-placing", mail, application=str(application.pk))
    assert Concern.objects.get().state == State.SET_ASIDE
    page = signed_in(office.board[0]).get(reverse("office:application", args=[application.pk]))
    assert f"Ein {WORD} singt." in page.content.decode()


def test_a_reader_makes_it_an_application(office: Office, mail: IncomingMail):
    client = signed_in(office.coordinator)
    for _twice in range(2):
        post(client, "mail-application", mail)
    assert Concern.objects.get().state == State.SET_ASIDE
    mail.refresh_from_db()
    assert mail.state == IncomingState.FILED


def test_what_could_not_be_placed_at_the_mentors_address_is_for_the_coordination(office: Office):
    kept = make_mail(box="mentoren", Auto_Submitted="auto-replied")
    assert kept.state == IncomingState.UNDECIDED
    there = reverse("office:mail", args=[kept.pk])
    assert signed_in(office.coordinator).get(there).status_code == 200
    assert signed_in(office.board[0]).get(there).status_code == 404


def test_letters_about_it_are_shown_to_its_readers_only(office: Office, mail: IncomingMail):
    Letter.objects.filter(kind__startswith="mediation/").update(
        state=LetterState.FAILED, failed_finally_at=timezone.now(), next_try_at=None
    )
    there = reverse("office:letters")
    assert "erika@writers.example" in signed_in(office.coordinator).get(there).content.decode()
    make_person("Dea Puty", "deputy")
    strike_out(office.coordinator)
    assert "erika@writers.example" not in signed_in(office.coordinator).get(there).content.decode()


def test_the_person_of_the_settings_opens_what_came_with_it(office: Office, mail: IncomingMail):
    named = make_person("Ombud Frau")
    set_values({"concerns_address": named.email}, timezone.now(), CLOCK, "so")
    assert signed_in(named).get(addresses(mail)[1]).status_code == 404
    Reader.objects.create(concern=Concern.objects.get(), person=named, since=timezone.now())
    assert signed_in(named).get(addresses(mail)[1]).status_code == 200


def test_no_page_of_the_office_shows_a_word_of_it_to_anybody_else(office: Office, mail: IncomingMail):
    concern = Concern.objects.get()
    solving.note(concern, f"Notiz: {WORD}", timezone.now(), Actor.person(office.coordinator.pk))
    struck_out = make_person("Dea Puty", "deputy")
    others = [*office.board, office.treasurer, struck_out, make_person("Da Schutz", "data_protection")]
    keys = (mail.pk, concern.pk, concern.conversation_id)
    own = reverse("office:concern", args=[concern.pk])
    places = {address(name, key) for name in ADDRESSES for key in keys} - {reverse("office:exemptions-csv")}
    for person in others:
        client = signed_in(person)
        for place in sorted(places):
            answer = client.get(place, follow=True)
            assert WORD not in answer.content.decode(), (person, place)
            if place.startswith(own):
                assert answer.status_code == 404, (person, place)
    assert WORD in signed_in(office.coordinator).get(reverse("office:concern", args=[concern.pk])).content.decode()
