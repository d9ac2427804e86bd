"""The coordinator gets in touch: letters, notes, material, photo."""

from typing import Any

import pytest
from django.urls import reverse

from tests.factories import a_photo, make_application, make_mail, make_office, messages_of, signed_in
from wegweiser.mail.models import Letter, Note
from wegweiser.mentors.applying import Material
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application, Photo
from wegweiser.mentors.photos import prepare_waiting

pytestmark = pytest.mark.django_db

LETTER = {"subject": "Noch eine Bitte", "body": "Guten Tag,\n\nuns fehlt Ihr Foto.\n"}


def to(name: str, application: Application) -> str:
    return reverse(f"office:{name}", args=[application.pk])


@pytest.fixture
def office() -> Any:
    return make_office()


@pytest.fixture
def client(office: Any) -> Any:
    return signed_in(office.coordinator)


def test_the_page_proposes_a_letter_that_asks_for_what_is_missing(client: Any):
    application = make_application(material=Material(portrait="Ein Anfang."))
    page = client.get(to("application", application)).content.decode()
    assert "Es fehlt: Überschrift, Kernkompetenzen, Art der Begleitung, Erfahrung, Foto." in page
    assert "ein Foto von Ihnen" in page


def test_a_letter_is_looked_at_before_it_goes_and_then_goes_once(client: Any):
    application = make_application()
    preview = client.post(to("application-letter", application), LETTER)
    assert preview.status_code == 200
    assert "uns fehlt Ihr Foto." in preview.content.decode()
    assert not Letter.objects.filter(subject=LETTER["subject"]).exists()
    for _twice in range(2):
        sent = client.post(to("application-letter", application), {**LETTER, "senden": "1"}, follow=True)
        assert "Gesendet an Dorothee Dachs." in messages_of(sent)
    assert Letter.objects.filter(subject=LETTER["subject"]).count() == 1
    application.refresh_from_db()
    assert application.state == State.CLARIFYING
    assert "Noch eine Bitte" in sent.content.decode()


def test_back_from_the_preview_the_words_are_still_there(client: Any):
    application = make_application()
    page = client.post(to("application-letter", application), {**LETTER, "aendern": "1"})
    assert page.status_code == 200
    assert "uns fehlt Ihr Foto." in page.content.decode()


def test_a_letter_without_subject_comes_back_with_its_words(client: Any):
    application = make_application()
    page = client.post(to("application-letter", application), {**LETTER, "subject": ""})
    assert page.status_code == 422
    assert "uns fehlt Ihr Foto." in page.content.decode()


def test_a_letter_to_a_closed_application_is_not_sent_and_not_lost(client: Any):
    application = make_application(state=State.WITHDRAWN)
    page = client.post(to("application-letter", application), {**LETTER, "senden": "1"})
    assert page.status_code == 409
    assert "uns fehlt Ihr Foto." in page.content.decode()
    assert not Letter.objects.filter(subject=LETTER["subject"]).exists()


def test_a_telephone_call_stands_in_the_log_with_its_minutes(client: Any, office: Any):
    application = make_application()
    note = {"kind": "call", "minutes": "25", "text": "Ruhig, genau, humorvoll."}
    for _twice in range(2):
        page = client.post(to("application-note", application), note, follow=True)
    assert "25 Minuten, Sabine Hartkopf" in page.content.decode()
    assert Note.objects.count() == 1


def test_an_empty_note_is_asked_for_again(client: Any):
    page = client.post(to("application-note", make_application()), {"kind": "note", "minutes": "25", "text": ""})
    assert page.status_code == 422


def test_the_material_is_completed_with_the_mail_beside_it(client: Any):
    mail = make_mail(text="Ich habe 22 Jahre lang Apotheken geführt.", subject="Bewerbung als Mentorin")
    application = Application.objects.get(conversation=mail.conversation)
    page = client.get(to("application-material", application)).content.decode()
    assert "Ich habe 22 Jahre lang Apotheken geführt." in page
    words = {"headline": "Apothekerin", "portrait": "Führte Apotheken.", "competency_1": "Führung"}
    done = client.post(to("application-material", application), words, follow=True)
    assert done.redirect_chain
    application.refresh_from_db()
    assert (application.headline, application.competencies) == ("Apothekerin", ["Führung"])
    assert "1 statt 3" in done.content.decode()


def test_a_photo_is_shown_only_once_its_rights_are_clear(client: Any):
    file = ("Foto.jpg", "image/jpeg", a_photo())
    mail = make_mail(subject="Bewerbung als Mentorin", text="Anbei mein Foto.", files=(file,))
    application = Application.objects.get(conversation=mail.conversation)
    prepare_waiting(application.received_at)
    picture = reverse("office:photo", args=[application.photo_id])
    assert client.get(picture).status_code == 404
    assert "erst, wenn die Rechte geklärt sind" in client.get(to("application", application)).content.decode()
    assert client.post(to("application-photo-rights", application), {"credit": "Tochter"}).status_code == 422
    words = {"rights": "on", "credit": "Tochter"}
    page = client.post(to("application-photo-rights", application), words, follow=True)
    assert picture in page.content.decode()
    shown = client.get(picture)
    assert (shown.status_code, shown["Content-Type"]) == (200, "image/webp")


def test_another_photo_is_chosen_from_the_mails_once(client: Any):
    pictures = tuple((f"Foto{n}.jpg", "image/jpeg", a_photo(400 + n)) for n in range(2))
    mail = make_mail(subject="Bewerbung als Mentorin", text="Zwei Fotos.", files=pictures)
    application = Application.objects.get(conversation=mail.conversation)
    second = mail.attachments.last()
    assert second is not None
    first_photo = application.photo_id
    for _twice in range(2):
        choice = {"mail": str(mail.pk), "position": str(second.position)}
        client.post(to("application-photo-choice", application), choice)
    application.refresh_from_db()
    assert application.photo_id != first_photo
    assert Photo.objects.count() == 2


def test_an_attachment_of_another_application_is_no_choice(client: Any):
    mail = make_mail(subject="Bewerbung als Mentorin", files=(("F.jpg", "image/jpeg", a_photo()),))
    other = make_application(name="Ruben Claasen")
    taken = mail.attachments.get()
    choice = {"mail": str(mail.pk), "position": str(taken.position)}
    assert client.post(to("application-photo-choice", other), choice).status_code == 404


def test_a_withdrawn_application_is_closed_and_a_second_click_harmless(client: Any):
    application = make_application()
    first = client.post(to("application-withdrawal", application), follow=True)
    second = client.post(to("application-withdrawal", application), follow=True)
    assert "zurückgezogen vermerkt" in messages_of(first)
    assert "schon abgeschlossen" in messages_of(second)


def test_someone_who_applied_by_telephone_is_written_down(client: Any):
    form = client.get(reverse("office:application-new"))
    key = form.context["form"]["key"].value()
    words = {
        "key": str(key), "name": "Ruben Claasen", "email": "ruben@claasen.example",
        "text": "Zwanzig Jahre Vertrieb.", "asked": "on",
    }  # fmt: skip
    assert client.post(reverse("office:application-new"), {**words, "asked": ""}).status_code == 422
    for _twice in range(2):
        page = client.post(reverse("office:application-new"), words, follow=True)
    assert Application.objects.count() == 1
    assert "Zwanzig Jahre Vertrieb." in page.content.decode()
    assert Letter.objects.filter(kind="mentors/application_received").count() == 1


def test_whoever_opens_an_address_that_only_changes_things_comes_to_the_page(client: Any):
    application = make_application()
    response = client.get(to("application-note", application))
    assert (response.status_code, response.url) == (302, to("application", application))
