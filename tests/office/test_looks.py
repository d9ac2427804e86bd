"""The office in a real browser: accessible, calm console, nothing scrolls sideways."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from tests.browsing import Look, Pages, wider_than_the_window
from tests.factories import a_photo, make_application, make_mail, make_office, signed_in
from wegweiser.mentors.lifecycle import State

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONG_NAME = "Wilhelmine-Charlotte von Hohenstein-Schloessertannenau"


def test_the_pages_of_an_application_bear_a_long_name(pages: Pages, site: str, axe: Callable[[Any], None]):
    look = Look("de", 320)  # every look of every page: tests/journeys/test_every_page_in_every_look.py
    office = make_office()
    application = make_application(office, State.BEFORE_BOARD, LONG_NAME, photo=a_photo())
    mail = make_mail(subject="Eine Frage", References="<unknown@elsewhere.example>")
    page, session = pages(look), signed_in(office.coordinator).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}])
    with override(look.language):
        addresses = [reverse(f"office:{name}") for name in ("today", "applications", "post", "exemptions")]
        addresses += [reverse("office:application", args=[application.pk]), reverse("office:mail", args=[mail.pk])]
    for there in addresses:
        page.goto(there)
        axe(page)
        assert wider_than_the_window(page) == 0, there
