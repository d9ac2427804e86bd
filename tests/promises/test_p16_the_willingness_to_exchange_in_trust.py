"""P16: mentors are asked for trust and an open mind, before they apply and when they are activated."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse
from django.utils.translation import override

from wegweiser.consents.models import DeclarationKind
from wegweiser.consents.texts import current

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
WORDS = {"de": ("Bereitschaft", "offen für neue Ideen"), "en": ("willingness", "open to new ideas")}
pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["de", "en"])
def test_p16_the_page_before_applying_says_so(client, language):
    with override(language):
        page = client.get(reverse("website:become-a-mentor")).content.decode()
    assert all(word in page.replace("\u00ad", "").replace("&shy;", "") for word in WORDS[language])


@pytest.mark.parametrize("language", ["de", "en"])
def test_p16_the_pledges_at_activation_say_so(language):
    text = current(DeclarationKind.PLEDGES, language, NOW).content
    assert all(word in text for word in WORDS[language])
