"""P27: "Become a mentor" and its e-mail address are always one click away."""

from urllib.parse import unquote

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import translation

from tests.association import CLOCK, NOW, acting, days
from tests.website.people import public_mentor
from wegweiser.consents.giving import withdraw
from wegweiser.consents.models import Purpose
from wegweiser.programme.versions import set_values

PAGES = ("start", "mentors", "become-a-mentor", "apply", "applied", "imprint", "privacy", "accessibility")
pytestmark = pytest.mark.django_db


def offers(client: Client, path: str, language: str, address: str) -> list[str]:
    """What is missing on the page."""
    page = unquote(client.get(path).content.decode())
    label, way = (
        ("Mentor/in werden", "/mentor-werden/") if language == "de" else ("Become a mentor", "/en/become-a-mentor/")
    )
    wanted = [f'href="mailto:{address}?subject={label}"', f">{address}</a>", f'href="{way}"', label]
    return [f"{one} on {path}" for one in wanted if one not in page]


@pytest.mark.parametrize("language", ["de", "en"])
def test_p27_on_every_page_with_the_address_the_programme_sets(client: Client, language: str) -> None:
    set_values({"applications_address": "mentor@verein.example"}, NOW - days(700), CLOCK, why="Umzug")
    shown, hidden = public_mentor("Dora Dachs"), public_mentor("Emil Elch")
    withdraw(hidden.person, Purpose.PAGE, NOW, acting(hidden.person))
    with translation.override(language):
        paths = [reverse(f"website:{name}") for name in PAGES]
        paths += [reverse("website:mentor", args=[mentor.slug]) for mentor in (shown, hidden)]
    assert [gap for path in paths for gap in offers(client, path, language, "mentor@verein.example")] == []
