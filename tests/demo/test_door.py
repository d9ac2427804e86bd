"""The pages of the demo: role switcher, "Ausgang", a mail by form."""

from datetime import UTC, datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from wegweiser.demo.content.shapes import Moment
from wegweiser.demo.parts import MEMBER, PARTS
from wegweiser.demo.reading import with_links
from wegweiser.demo.scenarios import application_in
from wegweiser.demo.scenarios.arriving import portrait
from wegweiser.demo.scenarios.founding import member_of_the_association, officers
from wegweiser.journal import Actor
from wegweiser.journal.models import Entry
from wegweiser.mail import outbox, sending
from wegweiser.mail.models import IncomingMail, Letter
from wegweiser.mentors.clarifying import write_to_applicant
from wegweiser.mentors.models import Application
from wegweiser.people.models import Account, Person

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
HOSTILE = '<script>alert(1)</script><img src=x onerror="go()"> javascript:go() http://evil.example/ "\'&'


@pytest.fixture
def people():
    """Whom one can be: the officers by slug, and one member."""
    member_of_the_association(MEMBER, NOW)
    return officers(NOW)


def person_of(client: Client) -> str:
    key = client.session.get("_auth_user_id")
    return Account.objects.get(pk=key).person.email if key else ""


@pytest.mark.parametrize(
    "part", [part for part in PARTS if part.key in {"member", "coordinator", "board", "treasurer"}]
)
def test_one_press_makes_somebody_else(client, people, part):
    response = client.post(reverse("demo:roles"), {"part": part.key})
    assert response.status_code == 302
    assert person_of(client) == part.email
    assert client.get(response["Location"]).status_code == 200


def test_a_visitor_is_signed_out(client, people):
    client.post(reverse("demo:roles"), {"part": "coordinator"})
    client.post(reverse("demo:roles"), {"part": "visitor"})
    assert person_of(client) == ""


def test_opening_the_role_switcher_changes_nothing(client, people):
    before = Entry.objects.count()
    for address in ("?part=coordinator", ""):
        response = client.get(reverse("demo:roles") + address)
        assert response.status_code == 200
    assert person_of(client) == ""
    assert Entry.objects.count() == before


def test_the_role_switcher_wants_the_token_of_its_own_form(people):
    client = Client(enforce_csrf_checks=True)
    assert client.post(reverse("demo:roles"), {"part": "coordinator"}).status_code == 403
    assert person_of(client) == ""


def test_a_part_that_does_not_exist_is_not_found(client, people):
    assert client.post(reverse("demo:roles"), {"part": "administrator"}).status_code == 404


def test_the_applicant_has_no_account_and_comes_to_her_letter_with_the_link(client):
    application = application_in(Moment.INVITED, timezone.now())
    response = client.post(reverse("demo:roles"), {"part": "applicant"}, follow=True)
    assert person_of(client) == ""
    assert response.status_code == 200
    assert 'href="http://localhost:8000/en/my/activation/' in response.content.decode()
    assert not Account.objects.filter(person=application.person).exists()


def test_the_strip_says_as_whom_one_looks(client, people):
    client.post(reverse("demo:roles"), {"part": "treasurer"})
    assert "Kassenwart Heinz-Gerd Lommertz" in client.get(reverse("demo:roles")).content.decode()


def test_without_post_the_outbox_says_so(client):
    assert "Noch hat niemand Post bekommen" in client.get(reverse("demo:outbox")).content.decode()


def test_the_outbox_shows_the_newest_letter_first_and_no_draft(client):
    drafted = application_in(Moment.LETTER_DRAFTED, NOW)
    page = client.get(reverse("demo:outbox"))
    letters = list(page.context["page"])
    assert letters == sorted(letters, key=lambda letter: letter.sent_at, reverse=True)
    draft = Letter.objects.get(state="draft")
    assert draft not in letters
    assert client.get(reverse("demo:letter", args=[draft.pk])).status_code == 404
    assert drafted.person.name in page.content.decode()


def test_the_outbox_can_be_narrowed_to_one_recipient(client):
    application = application_in(Moment.CLARIFYING, NOW)
    page = client.get(reverse("demo:outbox"), {"an": application.person.email})
    assert {letter.address for letter in page.context["page"]} == {application.person.email}
    unknown = client.get(reverse("demo:outbox"), {"an": "nobody@nowhere.example"})
    assert unknown.status_code == 200


def test_the_outbox_escapes_whatever_stands_in_a_letter(client, people):
    application = application_in(Moment.CLARIFYING, NOW)
    Person.objects.filter(pk=application.person_id).update(name=HOSTILE)
    application.refresh_from_db()
    letter = write_to_applicant(application, HOSTILE, HOSTILE, NOW, Actor.person(people["sabine-hartkopf"].pk))
    sending.deliver_due(NOW)
    for address in (reverse("demo:outbox"), reverse("demo:letter", args=[letter.pk])):
        html = client.get(address).content.decode()
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert 'href="http://evil' not in html
        assert 'href="javascript' not in html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "Hier: http://localhost:8000/mein/.",
            'Hier: <a href="http://localhost:8000/mein/">http://localhost:8000/mein/</a>.',
        ),
        ("http://localhost:8000", '<a href="http://localhost:8000">http://localhost:8000</a>'),
        ("http://localhost:8000@evil.example/", "http://localhost:8000@evil.example/"),
        ("http://evil.example/http://localhost:8000/", "http://evil.example/http://localhost:8000/"),
        ("a\nb & c", "a<br>b &amp; c"),
    ],
)
def test_only_addresses_of_this_site_become_links(text, html):
    assert with_links(text) == f"<p>{html}</p>"


def a_mail(**changed):
    said = {"sender": "Klara Beispiel", "address": "klara@beispiel.example", "box": "vorstand"}
    return said | {"subject": "Ich möchte Mentorin werden", "text": "Guten Tag,\n\nich würde gern helfen."} | changed


def test_a_mail_by_form_becomes_an_application_with_its_photo(client, people):
    photo = SimpleUploadedFile("ich.png", portrait("deniz-aydogan"), "image/png")
    response = client.post(reverse("demo:mail"), a_mail(attachment=photo), follow=True)
    assert "schon eine Bewerbung" in response.content.decode()
    application = Application.objects.get()
    assert application.person.name == "Klara Beispiel"
    assert application.photo is not None


def test_an_answer_by_form_joins_the_conversation_of_its_letter(client):
    application = application_in(Moment.CLARIFYING, NOW)
    letter = Letter.objects.sent().filter(kind="mentors/to_applicant").get()
    form = client.get(reverse("demo:mail"), {"antwort": str(letter.pk)}).context["form"]
    assert form.initial["address"] == application.person.email
    answer = a_mail(address="ganz@andere-adresse.example", subject="AW: etwas", answers=str(letter.pk))
    assert "zu dem sie gehört" in client.post(reverse("demo:mail"), answer, follow=True).content.decode()
    assert IncomingMail.objects.latest("received_at").conversation == application.conversation


def test_a_mail_that_belongs_nowhere_waits_for_a_person(client, people):
    response = client.post(reverse("demo:mail"), a_mail(subject="AW: gestern"), follow=True)
    assert "muss ein Mensch sagen" in response.content.decode()


def test_a_mail_to_the_mentors_address_is_a_concern(client, people):
    response = client.post(reverse("demo:mail"), a_mail(box="mentoren"), follow=True)
    assert "als Anliegen" in response.content.decode()


@pytest.mark.parametrize(
    "changed",
    [
        {"sender": "Klara\r\nBcc: alle@welt.example"},
        {"subject": "Hallo\r\nBcc: alle@welt.example"},
        {"sender": '"><b>, <x@y.example>'},
        {"address": "klara@bücher.example"},
        {"text": "\u2028Zeile\x0bNoch eine 🎉"},
    ],
)
def test_odd_words_stay_inside_their_header(client, people, changed):
    assert client.post(reverse("demo:mail"), a_mail(**changed)).status_code == 302
    raw = IncomingMail.objects.get().raw_bytes()
    assert b"\nBcc:" not in raw


def test_an_incomplete_mail_is_asked_about_and_nothing_arrives(client):
    response = client.post(reverse("demo:mail"), a_mail(address="klara"))
    assert response.status_code == 422
    assert not IncomingMail.objects.exists()


def test_a_strange_answer_address_is_just_an_empty_form(client):
    for strange in ("x", "0" * 36, "00000000-0000-0000-0000-000000000000"):
        assert client.get(reverse("demo:mail"), {"antwort": strange}).status_code == 200


def test_sign_in_codes_lie_in_the_outbox(client, people):
    outbox.write(
        "portal/sign_in_code", people["sabine-hartkopf"].email, "de", NOW, {"code": "ABC-123", "address": ""}
    )
    sending.deliver_due(NOW)
    letter = Letter.objects.get(kind="portal/sign_in_code")
    assert "ABC-123" in client.get(reverse("demo:letter", args=[letter.pk])).content.decode()


@pytest.mark.parametrize("name", ["roles", "outbox", "mail", "components"])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_every_page_answers_in_both_languages_and_is_no_business_of_search_engines(client, people, name, prefix):
    with override("en" if prefix else "de"):
        address = reverse(f"demo:{name}")
    assert address.startswith(f"{prefix}/demo/")
    html = client.get(address).content.decode()
    assert '<meta name="robots" content="noindex">' in html
