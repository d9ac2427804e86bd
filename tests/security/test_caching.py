"""Nothing is kept that may have to go (P8, trust T23)."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "there", ["/", "/mentoren/", "/en/mentors/", "/sitemap.xml", "/mentoren.json", "/gibt-es-nicht/"]
)
def test_whoever_keeps_a_public_page_asks_before_showing_it_again(there: str):
    said = Client().get(there)["Cache-Control"]
    assert "no-cache" in said or "no-store" in said
