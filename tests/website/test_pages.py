"""What visitors find: the start page, the directory, a mentor's page, and what is left when it is withdrawn."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.association import NOW, acting, days
from tests.website.people import many_mentors, public_mentor
from wegweiser.consents.giving import give, withdraw
from wegweiser.consents.models import Purpose
from wegweiser.mentors.models import PageText, PhotoState
from wegweiser.website.rules import matches, of_the_day
from wegweiser.website.templatetags.website import in_words, language_name, paragraphs

PAGES = ("start", "mentors", "become-a-mentor", "apply", "applied", "imprint", "privacy", "accessibility")
pytestmark = pytest.mark.django_db


def text_of(client: Client, path: str, **asked: str) -> str:
    answer = client.get(path, asked)
    assert answer.status_code == 200, path
    return str(answer.content.decode())


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_answers_in_both_languages_with_and_without_mentors(
    client: Client, name: str, language: str
) -> None:
    with translation.override(language):
        path = reverse(f"website:{name}")
    assert path.startswith("/en/") is (language == "en")
    for _round in range(2):
        page = text_of(client, path)
        assert f'<html lang="{language}">' in page
        assert page.count("<h1>") == 1
        public_mentor(f"Dora {_round}")


def test_the_addresses_are_words_of_their_language() -> None:
    with translation.override("en"):
        assert reverse("website:mentor", args=["dora"]) == "/en/mentors/dora/"
    assert reverse("website:mentor", args=["dora"]) == "/mentoren/dora/"


def test_the_start_page_without_mentors_invites_to_become_the_first(client: Client) -> None:
    page = text_of(client, "/")
    assert "Unsere ersten Mentorinnen und Mentoren" in page
    assert 'class="arm great" href="mailto:' in page
    assert "frieze" not in page


def test_the_start_page_counts_the_people_it_leads_to(client: Client) -> None:
    many_mentors(7)
    page = text_of(client, "/")
    assert "7 Menschen" in page
    assert page.count('class="name sign"') == 6


def test_the_faces_change_from_day_to_day_and_all_have_their_turn() -> None:
    faces = list("abcdefgh")
    week = [of_the_day(faces, date(2026, 11, day), 6) for day in range(1, 8)]
    assert all(len(set(day)) == 6 for day in week)
    assert week[0] != week[1]
    assert {face for day in week for face in day} == set(faces)
    assert of_the_day(faces[:3], date(2026, 11, 1), 6) == ["a", "b", "c"]


def test_the_directory_shows_everybody_and_says_only_the_exception(client: Client) -> None:
    public_mentor("Dora Dachs")
    public_mentor("Emil Elch", accepts_requests=False)
    page = text_of(client, "/mentoren/")
    assert page.count('<li class="person">') == 2
    assert page.count("Zurzeit keine Anfragen") == 1
    assert "Und Sie?" in page


def test_one_searches_by_name_headline_and_competency_with_or_without_umlauts(client: Client) -> None:
    public_mentor("Tobias Hövelmann", headline="Vertriebsleiter", competencies=("Preise", "Messen", "Vertrieb"))
    public_mentor("Dora Dachs")
    for words in ("hövelmann", "hoevelmann", "HOVELMANN", "vertriebsl", "messen tobias"):
        page = text_of(client, "/mentoren/", suche=words)
        assert "Tobias Hövelmann" in page, words
        assert "Dora Dachs" not in page, words
        assert "Und Sie?" not in page, "nothing yellow beside whom one looked for"
        assert "1 von 2 passt zu Ihrer Auswahl." in page


def test_a_word_is_searched_as_it_is_meant() -> None:
    assert matches("strasse", ["Große Straße"])
    assert matches("", ["was auch immer"])
    assert matches("genève", ["Geneve"])
    assert not matches("dachs bau", ["Dachs"])


def test_one_chooses_by_requests_video_and_language(client: Client) -> None:
    public_mentor("Dora Dachs", by_video=True, languages=("de", "nl"))
    public_mentor("Emil Elch", accepts_requests=False, languages=("de",))
    for asked in ({"offen": "on"}, {"video": "on"}, {"sprache": "nl"}):
        page = text_of(client, "/mentoren/", **asked)
        assert "Dora Dachs" in page
        assert "Emil Elch" not in page
    assert "Niederländisch" in text_of(client, "/mentoren/")


def test_who_finds_nobody_finds_the_way_back(client: Client) -> None:
    public_mentor("Dora Dachs")
    page = text_of(client, "/mentoren/", suche="quantenphysik")
    assert "passt gerade niemand" in page
    assert '<a href="/mentoren/">Alle zeigen</a>' in page
    assert "<title>0 von 1: " in page


def test_nonsense_in_the_address_is_ignored(client: Client) -> None:
    public_mentor("Dora Dachs")
    assert "Dora Dachs" in text_of(client, "/mentoren/", sprache="klingonisch", offen="vielleicht")
    assert client.get("/mentoren/", {"suche": "x" * 5000}).status_code == 200


def test_a_mentor_writes_plain_text_and_nothing_of_it_becomes_markup(client: Client) -> None:
    mentor = public_mentor(portrait="Erstens <b>fett</b>\n\nZweitens\nweiter", approach="<script>alert(1)</script>")
    page = text_of(client, f"/mentoren/{mentor.slug}/")
    assert "<p>Erstens &lt;b&gt;fett&lt;/b&gt;</p>" in page
    assert "<p>Zweitens<br>weiter</p>" in page
    assert "<script>alert" not in page
    assert paragraphs("a\r\n\r\nb\n\n\n") == ["a", "b"]


def test_the_mentors_page_names_its_addresses_in_both_languages(client: Client, settings: Any) -> None:
    settings.BASE_URL = "https://mentoring.example"
    mentor = public_mentor()
    page = text_of(client, f"/en/mentors/{mentor.slug}/")
    assert f'<link rel="canonical" href="https://mentoring.example/en/mentors/{mentor.slug}/">' in page
    assert f'hreflang="de" href="https://mentoring.example/mentoren/{mentor.slug}/"' in page
    assert f'hreflang="x-default" href="https://mentoring.example/mentoren/{mentor.slug}/"' in page
    assert f'<meta name="description" content="{mentor.person.name}: ' in page


def test_words_in_another_language_than_the_page_say_so(client: Client) -> None:
    mentor = public_mentor(headline="Bäckerin")
    assert '<p class="lead">Bäckerin</p>' in text_of(client, f"/mentoren/{mentor.slug}/")
    assert '<p class="lead" lang="de">Bäckerin</p>' in text_of(client, f"/en/mentors/{mentor.slug}/")
    PageText.objects.create(
        mentor=mentor, language="en", headline="Baker", portrait="I bake", approach="I ask", competencies=["A"]
    )
    assert '<p class="lead">Baker</p>' in text_of(client, f"/en/mentors/{mentor.slug}/")


def test_an_unknown_page_is_404_and_a_withdrawn_one_410_until_it_is_released_again(client: Client) -> None:
    mentor = public_mentor()
    path = f"/mentoren/{mentor.slug}/"
    assert client.get("/mentoren/niemand/").status_code == 404
    withdraw(mentor.person, Purpose.PAGE, NOW + days(1), acting(mentor.person))
    for address in (path, f"/en/mentors/{mentor.slug}/"):
        gone = client.get(address)
        assert gone.status_code == 410
        assert "Dora" not in gone.content.decode()
    assert "Dora" not in text_of(client, "/mentoren/") + text_of(client, "/")
    give(mentor.person, Purpose.PAGE, "de", NOW + days(2), acting(mentor.person))
    assert client.get(path).status_code == 200


def test_who_has_no_finished_picture_yet_is_not_shown(client: Client) -> None:
    mentor = public_mentor()
    assert mentor.photo is not None
    type(mentor.photo).objects.update(state=PhotoState.WAITING)
    assert "Dora" not in text_of(client, "/mentoren/")


@pytest.mark.parametrize("path", ["/", "/mentoren/", "/en/mentors/?suche=mensch", "/mentoren.json", "/sitemap.xml"])
def test_forty_mentors_cost_as_many_queries_as_three(
    client: Client, path: str, django_assert_max_num_queries: Any
) -> None:
    many_mentors(3)
    with django_assert_max_num_queries(10) as few:
        client.get(path)
    many_mentors(37, after=3)
    with django_assert_max_num_queries(len(few)):
        client.get(path)


def test_looking_around_sets_no_cookie(client: Client) -> None:
    mentor = public_mentor()
    for path in (
        "/",
        "/mentoren/",
        f"/mentoren/{mentor.slug}/",
        "/mentor-werden/",
        "/datenschutz/",
        "/mentoren.json",
    ):
        assert not client.get(path).cookies, path
    assert set(client.get("/mentor-werden/bewerbung/").cookies) == {"csrf"}


def test_numbers_and_languages_as_one_writes_them() -> None:
    assert [in_words(number) for number in (2, 12, 13)] == ["zwei", "zwölf", "13"]
    assert language_name("nl") == "Niederländisch"
    assert language_name("xx") == "xx"
