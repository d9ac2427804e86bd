"""The page about topics and places in a real Chromium: axe, width, and without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from django.utils.translation import override

from tests.browsing import Look, Pages
from tests.portal.people import public_mentor
from tests.portal.test_in_the_browser import as_in, suits
from wegweiser.mentors.models import Mentor

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_topics_and_places_suit_everyone(pages: Pages, axe: Callable[[Any], None], look: Look, live_server: Any):
    _, client = public_mentor()
    page = as_in(pages(look), client, live_server.url)
    with override(look.language):
        page.goto(reverse("portal:offer"))
    suits(page, axe)
    page.locator("details.more:not([open]) summary").first.click()
    page.locator("details.more[open] input").first.check()
    suits(page, axe)
    page.locator("main button.arm").click()
    page.locator(".messages").wait_for()
    suits(page, axe)
    assert Mentor.objects.get().topics[0] == "business_idea"
