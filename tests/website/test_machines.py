"""What machines get: pictures that ask each time, the list for other websites, sitemap and robots."""

import uuid
from typing import Any

import pytest
from django.test import Client

from tests.association import NOW, acting, days
from tests.website.people import picture, public_mentor, ready_photo
from wegweiser.consents.giving import withdraw
from wegweiser.consents.models import Purpose

pytestmark = pytest.mark.django_db


def test_the_picture_is_served_and_asks_before_it_is_shown_again(client: Client) -> None:
    mentor = public_mentor()
    answer = client.get(f"/bild/{mentor.photo_id}.webp")
    assert answer.status_code == 200
    assert answer.content == picture()
    assert answer["Content-Type"] == "image/webp"
    assert answer["Cache-Control"] == "private, max-age=0, must-revalidate"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    again = client.get(f"/bild/{mentor.photo_id}.webp", headers={"if-none-match": answer["ETag"]})
    assert again.status_code == 304
    assert again["Cache-Control"] == "private, max-age=0, must-revalidate"


def test_after_the_withdrawal_the_very_next_request_is_410_also_with_the_known_mark(client: Client) -> None:
    mentor = public_mentor()
    path = f"/bild/{mentor.photo_id}.webp"
    mark = client.get(path)["ETag"]
    withdraw(mentor.person, Purpose.PAGE, NOW + days(1), acting(mentor.person))
    gone = client.get(path, headers={"if-none-match": mark})
    assert gone.status_code == 410
    assert gone.content == b""


def test_a_picture_that_was_never_public_does_not_exist(client: Client) -> None:
    mentor = public_mentor()
    another = ready_photo(mentor.person)
    assert client.get(f"/bild/{another.pk}.webp").status_code == 404
    assert client.get(f"/bild/{uuid.uuid4()}.webp").status_code == 404


def test_a_picture_whose_file_is_missing_is_404_and_no_fault(client: Client) -> None:
    mentor = public_mentor()
    assert mentor.photo is not None
    mentor.photo.picture.storage.delete(mentor.photo.picture.name)
    assert client.get(f"/bild/{mentor.photo_id}.webp").status_code == 404


def test_the_list_has_exactly_six_words_about_each_mentor(client: Client, settings: Any) -> None:
    settings.BASE_URL = "https://mentoring.example"
    mentor = public_mentor(languages=("de", "nl"))
    answer = client.get("/mentoren.json")
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer.json() == {
        "mentors": [
            {
                "name": "Dora Dachs",
                "headline": "Hat ihre Bäckerei nach 20 Jahren übergeben",
                "competencies": ["Nachfolge", "Handwerk", "Führung"],
                "url": "https://mentoring.example/mentoren/dora-dachs/",
                "portrait": f"https://mentoring.example/bild/{mentor.photo_id}.webp",
                "languages": ["de", "nl"],
            }
        ]
    }
    assert client.get("/mentoren.json?lang=en").json()["mentors"][0]["url"].endswith("/en/mentors/dora-dachs/")
    assert client.get("/mentoren.json?lang=xx").json() == answer.json()


def test_the_sitemap_knows_only_those_whose_release_lives(client: Client) -> None:
    dora, emil = public_mentor("Dora Dachs"), public_mentor("Emil Elch")
    withdraw(emil.person, Purpose.PAGE, NOW + days(1), acting(emil.person))
    answer = client.get("/sitemap.xml")
    assert answer["Content-Type"].startswith("application/xml")
    addresses = answer.content.decode()
    assert f"/mentoren/{dora.slug}/</loc>" in addresses
    assert f"/en/mentors/{dora.slug}/</loc>" in addresses
    assert emil.slug not in addresses


def test_robots_may_read_the_real_site_but_not_the_invented_people(client: Client, settings: Any) -> None:
    assert "Disallow: /\n" in client.get("/robots.txt").content.decode()
    settings.DEMO = False
    real = client.get("/robots.txt").content.decode()
    assert "Disallow:\n" in real
    assert "/sitemap.xml" in real


@pytest.mark.parametrize("path", ["/", "/mentoren/", "/mentoren.json", "/robots.txt", "/sitemap.xml"])
def test_nothing_public_takes_a_post(client: Client, path: str) -> None:
    assert client.post(path).status_code == 405
