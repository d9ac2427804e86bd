"""P6: a mail is enough, the form does the same; only name and address are needed, nothing is ever lost."""

import uuid

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.website.people import picture
from wegweiser.mentors.models import Application

PATH = "/mentor-werden/bewerbung/"
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/mentor-werden/", "/en/become-a-mentor/"])
def test_p06_the_button_is_a_mail_link_and_the_form_is_the_second_way(client: Client, path: str) -> None:
    page = client.get(path).content.decode()
    label = "Mentor/in werden – E-Mail schicken" if path.startswith("/mentor") else "Become a mentor – send an e-mail"
    assert 'class="arm great" href="mailto:' in page
    assert label in page
    assert ("bewerbung/" if path.startswith("/mentor") else "application/") in page


def test_p06_name_and_address_are_enough(client: Client) -> None:
    answer = client.post(PATH, {"sending": str(uuid.uuid4()), "name": "Fenna Falk", "email": "fenna@people.example"})
    assert answer["Location"] == "/mentor-werden/danke/"
    application = Application.objects.get()
    assert set(application.missing) == {"headline", "portrait", "competencies", "approach", "experience", "photo"}


def test_p06_nothing_else_is_required_and_the_page_says_that_it_can_follow(client: Client) -> None:
    page = client.get(PATH).content.decode()
    assert page.count(" required") == 2
    assert page.count("(kann nachkommen)") == 6


def test_p06_a_photo_without_a_word_about_its_rights_is_taken_and_asked_about_later(client: Client) -> None:
    photo = SimpleUploadedFile("falk.jpg", picture("JPEG"), "image/jpeg")
    told = {"sending": str(uuid.uuid4()), "name": "Fenna Falk", "email": "fenna@people.example", "photo": photo}
    client.post(PATH, told)
    assert "photo_rights" in Application.objects.get().missing
