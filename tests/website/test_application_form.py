"""The form to become a mentor: as informal as a mail, and nothing typed or sent is lost (P6)."""

import re
import uuid
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from tests.website.people import picture
from wegweiser.mail.models import Letter
from wegweiser.mentors.models import Application, Photo
from wegweiser.website import crowding

PATH, THANKS = "/mentor-werden/bewerbung/", "/mentor-werden/danke/"
pytestmark = pytest.mark.django_db


def told(**more: Any) -> dict[str, Any]:
    """What someone fills in, with an id as the page gives it."""
    return {
        "sending": str(uuid.uuid4()),
        "name": "Fenna Falk",
        "email": "fenna@people.example",
        "headline": "Zimmermeisterin",
        "portrait": "Ich baue Dachstühle.",
        "experience": "Seit 1999.",
        "competency_1": "Holzbau",
        "competency_2": "Kalkulation",
        "competency_3": "Ausbildung",
        "approach": "Auf der Baustelle.",
        **more,
    }


def photo(name: str = "falk.jpg", content: bytes | None = None) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, picture("JPEG") if content is None else content, "image/jpeg")


def text_of(answer: HttpResponse) -> str:
    return answer.content.decode()


def test_the_page_gives_each_form_an_id_of_its_own(client: Client) -> None:
    ids = [re.findall(r'name="sending" value="([0-9a-f-]{36})"', text_of(client.get(PATH))) for _ in range(2)]
    assert len(ids[0]) == len(ids[1]) == 1
    assert ids[0] != ids[1]
    assert "no-store" in client.get(PATH)["Cache-Control"]


def test_everything_that_was_told_arrives(client: Client) -> None:
    answer = client.post(PATH, told(photo=photo(), rights="on", credit="Ida Ilse"))
    assert (answer.status_code, answer["Location"]) == (302, THANKS)
    application = Application.objects.get()
    assert application.person.name == "Fenna Falk"
    assert application.person.email == "fenna@people.example"
    assert application.headline == "Zimmermeisterin"
    assert application.portrait == "Ich baue Dachstühle."
    assert application.experience == "Seit 1999."
    assert application.approach == "Auf der Baustelle."
    assert application.competencies == ["Holzbau", "Kalkulation", "Ausbildung"]
    assert application.photo is not None
    assert application.photo.credit == "Ida Ilse"
    assert application.photo.rights_confirmed_at is not None
    with application.photo.original.open("rb") as file:
        assert file.read() == picture("JPEG")
    assert Letter.objects.filter(recipient_person=application.person).count() == 1


def test_who_applies_in_english_is_answered_in_english(client: Client) -> None:
    answer = client.post("/en/become-a-mentor/application/", told())
    assert answer["Location"] == "/en/become-a-mentor/thank-you/"
    assert Application.objects.get().text_language == "en"


def test_the_thank_you_page_says_what_happens_next(client: Client) -> None:
    page = text_of(client.get(THANKS))
    assert "Ihre Bewerbung ist angekommen" in page
    assert 'class="arm' not in page


def test_sent_twice_it_is_one_application(client: Client) -> None:
    same = told()
    for _ in range(2):
        assert client.post(PATH, {**same, "photo": photo()}).status_code == 302
    assert Application.objects.count() == 1
    assert Photo.objects.count() == 1


def test_who_goes_back_and_corrects_the_address_is_heard_again(client: Client) -> None:
    same = told(email="fena@people.example")
    client.post(PATH, same)
    client.post(PATH, {**same, "email": "fenna@people.example"})
    assert set(Application.objects.values_list("person__email", flat=True)) == {
        "fena@people.example",
        "fenna@people.example",
    }


def test_what_does_not_fit_is_said_and_everything_typed_stays(client: Client) -> None:
    page = text_of(client.post(PATH, told(name="", email="fenna.people.example", competency_2="zwei Wörter")))
    assert "2 Angaben passen noch nicht" in page
    assert "Bitte schreiben Sie, wie Sie heißen." in page
    assert "name@firma.example" in page
    for typed in ("fenna.people.example", "Zimmermeisterin", "Ich baue Dachstühle.", "zwei Wörter", "Seit 1999."):
        assert typed in page
    assert not Application.objects.exists()


def test_the_id_stays_when_the_form_comes_back(client: Client) -> None:
    wrong = told(name="")
    assert f'value="{wrong["sending"]}"' in text_of(client.post(PATH, wrong))


def test_a_nonsense_id_harms_nobody(client: Client) -> None:
    page = client.post(PATH, told(sending="kein-uuid"))
    assert page.status_code in {200, 302}
    assert "Zimmermeisterin" in text_of(page) or Application.objects.exists()


def test_a_good_photo_beside_a_wrong_field_must_be_chosen_again_and_that_is_said(client: Client) -> None:
    page = text_of(client.post(PATH, told(name="", photo=photo("Sommerfest.jpg"))))
    assert "„Sommerfest.jpg“ passt. Ihr Browser behält es leider nicht" in page


def test_a_file_that_is_no_picture_is_named(client: Client) -> None:
    page = text_of(client.post(PATH, told(photo=photo("Sommerfest.tif", b"II*\x00 no picture"))))
    assert "„Sommerfest.tif“ können wir nicht lesen." in page
    assert "Ich baue Dachstühle." in page
    assert not Photo.objects.exists()


def test_an_empty_file_is_no_picture(client: Client) -> None:
    assert "„leer.jpg“ können wir nicht lesen." in text_of(client.post(PATH, told(photo=photo("leer.jpg", b""))))


def test_a_picture_with_too_many_pixels_is_named(client: Client, settings: Any) -> None:
    settings.PHOTO_MAX_PIXELS = 100
    assert "„falk.jpg“ hat mehr Bildpunkte" in text_of(client.post(PATH, told(photo=photo())))


def test_a_file_that_is_too_large_is_let_go_while_it_arrives_and_the_text_after_it_stays(
    client: Client, settings: Any
) -> None:
    settings.PHOTO_MAX_BYTES = 2 * 1024 * 1024
    huge = photo("Sommerfest.tif", b"x" * (5 * 1024 * 1024))
    page = text_of(client.post(PATH, {"photo": huge, **told()}))
    assert "„Sommerfest.tif“ hat 5 MB. Bitte wählen Sie ein kleineres Bild, bis 2 MB." in page
    assert "Ich baue Dachstühle." in page
    assert not Photo.objects.exists()


@pytest.mark.parametrize("media", ["JPEG", "PNG", "WEBP"])
def test_the_usual_kinds_of_pictures_are_welcome(client: Client, media: str) -> None:
    assert client.post(PATH, told(photo=photo("bild", picture(media)))).status_code == 302
    assert Photo.objects.get().refused_because == ""


def test_a_photo_from_a_phone_is_welcome(client: Client, tmp_path: Any) -> None:
    heif = pytest.importorskip("pillow_heif")
    target = tmp_path / "handy.heic"
    heif.from_bytes(mode="RGB", size=(80, 100), data=b"\x88" * 80 * 100 * 3).save(target)
    assert client.post(PATH, told(photo=photo("handy.heic", target.read_bytes()))).status_code == 302


def test_the_hidden_field_stops_programs_but_loses_no_person(client: Client) -> None:
    wrong = told(homepage="https://spam.example")
    page = text_of(client.post(PATH, wrong))
    assert "Bitte schicken Sie es noch einmal ab" in page
    assert "spam.example" not in page
    assert not Application.objects.exists()
    assert client.post(PATH, {**wrong, "homepage": ""}).status_code == 302


def test_beyond_a_number_an_hour_the_form_waits_and_keeps_the_text(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(crowding, "AT_MOST", 2)
    for number in range(2):
        assert client.post(PATH, told(email=f"fenna{number}@people.example")).status_code == 302
    refused = client.post(PATH, told(email="fenna9@people.example"))
    assert refused.status_code == 429
    assert "sehr viele Bewerbungen" in text_of(refused)
    assert "Ich baue Dachstühle." in text_of(refused)
    assert Application.objects.count() == 2
    elsewhere = client.post(PATH, told(email="fenna9@people.example"), REMOTE_ADDR="192.0.2.7")
    assert elsewhere.status_code == 302


def test_of_ipv6_a_whole_home_counts_as_one(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crowding, "AT_MOST", 1)
    assert client.post(PATH, told(), REMOTE_ADDR="2001:db8::1").status_code == 302
    assert client.post(PATH, told(), REMOTE_ADDR="2001:db8::2").status_code == 429
    assert client.post(PATH, told(), REMOTE_ADDR="2001:db8:1::1").status_code == 302


def test_behind_a_proxy_the_address_it_saw_counts(
    client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.TRUSTED_PROXY = True
    monkeypatch.setattr(crowding, "AT_MOST", 1)
    headers = {"x-forwarded-for": "203.0.113.9, 192.0.2.1"}
    assert client.post(PATH, told(), headers=headers).status_code == 302
    assert client.post(PATH, told(), headers={"x-forwarded-for": "invented, 192.0.2.1"}).status_code == 429
    assert client.post(PATH, told(), headers={"x-forwarded-for": "192.0.2.2"}).status_code == 302


def test_without_the_forms_own_token_nothing_is_taken() -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(PATH, told()).status_code == 403
    token = re.findall(r'csrfmiddlewaretoken" value="(\w+)"', text_of(strict.get(PATH)))[0]
    assert strict.post(PATH, told(csrfmiddlewaretoken=token, photo=photo())).status_code == 302


def test_if_storing_fails_nobody_is_thanked_and_nothing_is_half_there(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: Any, **__: Any) -> None:
        raise RuntimeError("the last step")

    monkeypatch.setattr("wegweiser.mentors.applying.outbox.write", break_down)
    client.raise_request_exception = False
    assert client.post(PATH, told(photo=photo())).status_code == 500
    assert not Application.objects.exists()
    assert not Photo.objects.exists()
