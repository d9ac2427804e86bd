"""P10: photo, headline, short portrait, exactly three core competencies, how he or she wants to act as mentor."""

import re

import pytest
from django.test import Client

from tests.website.people import many_mentors, public_mentor

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["de", "en"])
def test_p10_the_page_shows_all_of_it(client: Client, language: str) -> None:
    mentor = public_mentor()
    path = f"/mentoren/{mentor.slug}/" if language == "de" else f"/en/mentors/{mentor.slug}/"
    page = client.get(path).content.decode()
    assert f'src="/bild/{mentor.photo_id}.webp"' in page
    assert "Hat ihre Bäckerei nach 20 Jahren übergeben" in page
    assert "Ich habe mit zwei Öfen angefangen." in page
    assert "Ich frage lieber, als zu raten." in page
    assert re.findall(r'<li class="arm plain">(\w+)</li>', page) == ["Nachfolge", "Handwerk", "Führung"]


@pytest.mark.parametrize("path", ["/mentoren/", "/en/mentors/"])
def test_p10_every_one_stands_in_the_directory(client: Client, path: str) -> None:
    everyone = many_mentors(9)
    page = client.get(path).content.decode()
    assert [mentor.slug for mentor in everyone if f"{path}{mentor.slug}/" not in page] == []
    assert page.count('<li class="person">') == 9


def test_p10_the_list_for_other_websites_holds_everyone_with_three_competencies(client: Client) -> None:
    many_mentors(4)
    listed = client.get("/mentoren.json").json()["mentors"]
    assert [len(one["competencies"]) for one in listed] == [3, 3, 3, 3]
