"""P2: the public site says in a minute what mentoring is and is not."""

import re

import pytest
from django.test import Client

WORDS_A_MINUTE = 200
IS = {
    "/": ("begleitet", "Rückhalt", "Kritik", "Fürsprache", "Fehler", "lernen", "Ehrenamt", "kennenzulernen",
          "nextMG e.V."),
    "/en/": ("walks part of the way", "Support", "Criticism", "put in a word", "mistake", "learn", "honorary office",
             "meet people", "nextMG e.V."),
}  # fmt: skip
IS_NOT = {
    "/": (
        "Unternehmens- oder Strategieberatung",
        "Aufträge zu gewinnen",
        "Ersatz für die eigene Arbeit an Markt, Modell",
    ),
    "/en/": ("Management or strategy consulting", "win business", "replacement for your own work on market, model"),
}
MAY_BE_DISCUSSED = {"/": "Über Ihre Strategie sprechen dürfen Sie", "/en/": "talk about your strategy"}


def section(client: Client, path: str) -> str:
    page = client.get(path).content.decode()
    return re.sub(r"<[^>]+>|\s+", " ", page.split('id="mentoring"')[1].split("</section>")[0])


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/en/"])
def test_p02_everything_it_is_and_everything_it_is_not_is_said(client: Client, path: str) -> None:
    said = section(client, path)
    assert [word for word in (*IS[path], *IS_NOT[path], MAY_BE_DISCUSSED[path]) if word not in said] == []


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/", "/en/"])
def test_p02_it_is_read_in_a_minute_and_always_one_click_away(client: Client, path: str) -> None:
    assert len(section(client, path).split()) < WORDS_A_MINUTE
    assert (
        f'href="{path}#mentoring"'
        in client.get(path + "mentoren/" if path == "/" else "/en/mentors/").content.decode()
    )
