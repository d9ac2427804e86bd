"""Mails that a person places, files that came with them, letters that did not arrive."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import Office, make_application, make_mail, make_office, make_person, messages_of, signed_in
from wegweiser.mail.lifecycle import IncomingState, LetterState
from wegweiser.mail.models import IncomingMail, Letter
from wegweiser.mentors.models import Application
from wegweiser.office.attachments import file_name

pytestmark = pytest.mark.django_db

UNKNOWN = {"References": "<unknown@elsewhere.example>"}
HOSTILE = {
    "../../etc/passwd": "etc_passwd",
    "a\r\nSet-Cookie: x=1.pdf": "aSet-Cookie_ x=1.pdf",
    "Foto\u202egpj.exe": "Fotogpj.exe",
    'a"b;c.pdf': "a_b_c.pdf",
    "": "anhang",
    "...": "anhang",
    "x" * 300 + ".pdf": "x" * 117 + ".pdf",
    "Lebenslauf Müller.pdf": "Lebenslauf Müller.pdf",
    "a\x00b.txt": "ab.txt",
}


@pytest.fixture
def office() -> Office:
    return make_office()


@pytest.fixture
def client(office: Office) -> Client:
    return signed_in(office.coordinator)


def to(name: str, pk: object) -> str:
    return reverse(f"office:{name}", args=[pk])


def test_an_undecided_mail_is_read_and_put_where_it_belongs(client: Client):
    application, mail = make_application(), make_mail(text="Anbei der Lebenslauf.", **UNKNOWN)
    assert "Eine Frage" in client.get(reverse("office:post")).content.decode()
    assert "Anbei der Lebenslauf." in client.get(to("mail", mail.pk)).content.decode()
    assert client.post(to("mail-placing", mail.pk), {"application": ""}).status_code == 422
    page = client.post(to("mail-placing", mail.pk), {"application": str(application.pk)}, follow=True)
    assert "Anbei der Lebenslauf." in page.content.decode()
    again = client.post(to("mail-placing", mail.pk), {"application": str(application.pk)}, follow=True)
    assert "schon zugeordnet" in messages_of(again)


def test_an_undecided_mail_becomes_an_application_once(client: Client):
    mail = make_mail(**UNKNOWN)
    for _twice in range(2):
        client.post(to("mail-application", mail.pk))
    assert Application.objects.get().person.email == "erika@writers.example"


def test_a_mail_without_sender_cannot_become_one(client: Client):
    mail = make_mail(sender="", **UNKNOWN)
    page = client.post(to("mail-application", mail.pk), follow=True)
    assert "keinen Absender" in messages_of(page)
    assert not Application.objects.exists()


def test_a_mail_set_aside_comes_back(client: Client):
    mail = make_mail(**UNKNOWN)
    client.post(to("mail-setting-aside", mail.pk))
    assert IncomingMail.objects.get().state == IncomingState.SET_ASIDE
    assert "Beiseitegelegt" in client.get(reverse("office:post")).content.decode()
    client.post(to("mail-return", mail.pk))
    assert IncomingMail.objects.get().state == IncomingState.UNDECIDED


def test_a_mail_that_belongs_to_someone_is_no_longer_open_in_the_post(client: Client):
    mail = make_mail(subject="Bewerbung als Mentorin")
    assert mail.state == IncomingState.FILED
    assert client.get(to("mail", mail.pk)).status_code == 404


@pytest.mark.parametrize("kind", ["text/html", "image/svg+xml", "application/pdf", "image/jpeg"])
def test_a_file_is_only_ever_downloaded(client: Client, kind: str):
    content = b"<script>alert(1)</script>"
    mail = make_mail(files=(("böse.html", kind, content),), **UNKNOWN)
    position = mail.attachments.get().position
    response = client.get(reverse("office:attachment", args=[mail.pk, position]))
    assert response.content.strip() == content
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"].startswith("attachment; filename")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox")
    assert "no-store" in response["Cache-Control"]


@pytest.mark.parametrize(("name", "clean"), HOSTILE.items())
def test_a_file_name_can_do_no_harm(name: str, clean: str):
    assert file_name(name) == clean


@pytest.mark.parametrize("name", [name for name in HOSTILE if name])
def test_a_hostile_file_name_breaks_no_header(client: Client, name: str):
    mail = make_mail(files=(("a.pdf", "application/pdf", b"%PDF"),), **UNKNOWN)
    mail.attachments.update(name=name[:200])
    response = client.get(reverse("office:attachment", args=[mail.pk, mail.attachments.get().position]))
    header = response["Content-Disposition"]
    assert response.status_code == 200
    assert not set("\r\n\u202e") & set(header)
    assert ".." not in header
    assert "Set-Cookie" not in response


def test_a_file_of_a_foreign_application_does_not_exist(office: Office):
    mail = make_mail(subject="Bewerbung als Mentorin", files=(("a.pdf", "application/pdf", b"%PDF"),))
    application = Application.objects.get()
    there = reverse("office:attachment", args=[mail.pk, mail.attachments.get().position])
    assert signed_in(office.board[0]).get(there).status_code == 200
    for person in (office.treasurer, make_person("Ein Mitglied")):
        assert signed_in(person).get(there).status_code == 404
    Application.objects.filter(pk=application.pk).update(person=office.board[0])
    assert signed_in(office.board[0]).get(there).status_code == 404


def test_a_letter_that_did_not_arrive_is_seen_and_tried_again(client: Client):
    make_application()
    letter = Letter.objects.queued().filter(kind="mentors/application_received").get()
    failed = {"state": LetterState.FAILED, "failed_finally_at": timezone.now(), "next_try_at": None}
    Letter.objects.filter(pk=letter.pk).update(**failed, last_error="SMTPRecipientsRefused 550")
    assert "kam nicht an" in client.get(reverse("office:today")).content.decode()
    assert "SMTPRecipientsRefused 550" in client.get(reverse("office:letters")).content.decode()
    for _twice in range(2):
        page = client.post(to("letter-attempt", letter.pk), follow=True)
    assert "wieder auf dem Weg" in messages_of(page)
    letter.refresh_from_db()
    assert letter.state == LetterState.QUEUED
    refused = client.post(to("letter-discarding", letter.pk), follow=True)
    assert "schon unterwegs" in messages_of(refused)


def test_without_a_mail_server_the_office_says_that_post_waits(client: Client, settings):
    settings.DEMO, settings.SMTP_CONFIGURED = False, False
    assert "kein Mailserver eingerichtet" in client.get(reverse("office:today")).content.decode()
    settings.SMTP_CONFIGURED = True
    assert "kein Mailserver eingerichtet" not in client.get(reverse("office:today")).content.decode()


def test_reading_leaves_a_trace(client: Client, office: Office):
    from wegweiser.journal.models import Entry

    mail = make_mail(files=(("a.pdf", "application/pdf", b"%PDF"),), **UNKNOWN)
    for _twice in range(2):
        client.get(to("mail", mail.pk))
        client.get(reverse("office:attachment", args=[mail.pk, mail.attachments.get().position]))
    opened = Entry.objects.filter(actor_id=str(office.coordinator.pk), verb__endswith=".opened")
    assert sorted(opened.values_list("verb", flat=True)) == ["attachment.opened", "mail.opened"]
