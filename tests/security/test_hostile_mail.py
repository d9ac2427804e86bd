"""Mails that mean harm: nothing of them acts, nothing of them is lost (trust T14–T18)."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import Office, make_application, make_mail, make_office, signed_in, take_in
from wegweiser.mail.lifecycle import IncomingState
from wegweiser.mail.models import IncomingMail, Letter
from wegweiser.mentors.models import Application

pytestmark = pytest.mark.django_db
SCRIPT = '<script>alert(1)</script><img src=x onerror="alert(1)">'


@pytest.fixture
def office() -> Office:
    return make_office()


def pages(client: Client, *mails: IncomingMail) -> str:
    """Every page of the office on which these mails stand."""
    there = [
        reverse("office:today"),
        reverse("office:post"),
        reverse("office:applications"),
        reverse("office:letters"),
    ]
    there += [reverse("office:mail", args=[one.pk]) for one in mails]
    for one in Application.objects.all():
        there += [reverse(f"office:{name}", args=[one.pk]) for name in ("application", "application-material")]
    return "".join(client.get(path).content.decode() for path in there)


def test_what_a_mail_says_is_text_on_every_page(office: Office):
    given = {"subject": SCRIPT, "text": SCRIPT, "files": ((f"{SCRIPT}.html", "text/html", SCRIPT.encode()),)}
    sender = f'"{SCRIPT}" <boese@writers.example>'
    make_mail(sender, **given)
    unplaced = make_mail(sender, References="<unknown@elsewhere.example>", **given)
    seen = pages(signed_in(office.coordinator), unplaced)
    assert "&lt;script&gt;" in seen
    assert "<script>alert" not in seen
    assert "<img src=x" not in seen


def test_a_file_in_a_mail_is_only_ever_downloaded(office: Office):
    kinds = [
        ("text", "html"),
        ("image", "svg+xml"),
        ("application", "pdf"),
        ("application", "xhtml+xml"),
        ("text", "xml"),
    ]
    files = tuple((f"datei{at}.html", "/".join(kind), SCRIPT.encode()) for at, kind in enumerate(kinds))
    mail, client = make_mail(files=files), signed_in(office.coordinator)
    for position in range(len(kinds)):
        answer = client.get(reverse("office:attachment", args=[mail.pk, position]))
        assert answer["Content-Type"] == "application/octet-stream"
        assert answer["Content-Disposition"].startswith("attachment")
        assert answer["Content-Security-Policy"].startswith("sandbox")
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_forged_answer_only_adds_and_is_marked(office: Office):
    application = make_application(office)
    letter = Letter.objects.get(conversation=application.conversation)
    before = Application.objects.filter(pk=application.pk).values().get()
    mail = make_mail("Fremd <fremd@elsewhere.example>", "AW: Ihre Bewerbung", In_Reply_To=letter.message_id)
    assert mail.conversation == application.conversation
    assert Application.objects.filter(pk=application.pk).values().get() == before
    assert "Kam von fremd@elsewhere.example" in pages(signed_in(office.coordinator))


LOOPS = {
    "out of office": {"Auto-Submitted": "auto-replied", "Subject": "Abwesenheitsnotiz: Ihre Bewerbung"},
    "out of office of an old server": {"Subject": "Out of Office: Re", "X-Autoreply": "yes"},
    "a bounce": {"Subject": "Undelivered Mail Returned to Sender", "Return-Path": "<>"},
    "a plain answer": {"Subject": "AW: Angekommen"},
}


@pytest.mark.parametrize("kind", LOOPS)
def test_no_answer_of_a_program_is_ever_answered(office: Office, kind: str):
    """Ten rounds of their program against ours: one confirmation, no more."""
    make_mail("Max <max@writers.example>", "Bewerbung", "Ich möchte gern Mentor werden.")
    sent = Letter.objects.filter(kind="mentors/application_received")
    assert sent.count() == 1
    for number in range(10):
        head = {"In-Reply-To": sent.get().message_id, **LOOPS[kind], "Message-ID": f"<{number}@writers.example>"}
        lines = [f"{name}: {value}" for name, value in head.items()]
        take_in("\r\n".join(["From: Max <max@writers.example>", *lines, "", f"Nicht da. {number}"]).encode())
    assert sent.count() == 1
    assert Application.objects.count() == 1


def test_a_mail_from_our_own_address_opens_nothing(office: Office):
    from django.utils import timezone

    from wegweiser.programme.versions import current

    for ours in current(timezone.now()).boxes.values():
        assert make_mail(f"Wir <{ours.upper()}>", "Hallo").state == IncomingState.UNDECIDED
    assert make_mail(f"Sabine <{office.coordinator.email}>", "Hallo").state == IncomingState.UNDECIDED
    assert not Application.objects.exists()
    assert not Letter.objects.filter(automatic=True).exists()


@pytest.mark.parametrize(
    "head",
    [
        b"From: =?utf-8?q?A=0D=0ABcc:_boese=40x.example?= <a@writers.example>\r\nSubject: =?utf-8?q?B=0D=0ABcc:_x?=",
        b"From: A\x00B <a@writers.example>\r\nSubject: \x00",
        b"From: \xff\xfe <a@writers.example>\r\nSubject: \xed\xa0\x80",
        b"From: =?utf-8?q?=E2=80=AEelpmaxe?= <a@writers.example>\r\nSubject: =?utf-8?q?=E2=80=AEgpj=2Eexe?=",
    ],
)
def test_a_name_carries_nothing_into_a_header(office: Office, head: bytes):
    from wegweiser.mail.sending import _message

    take_in(head + b"\r\nMessage-ID: <1@writers.example>\r\n\r\nIch bewerbe mich.")
    application = Application.objects.get()
    assert not set(application.person.name) & set("\r\n\x00\u202e")
    for letter in Letter.objects.all():
        sent = _message(letter, letter.address, letter.written_at).message()
        assert "Bcc" not in sent
        assert not set(str(sent["Subject"])) & set("\r\n\x00\u202e")
