"""The first page in a real browser: narrow, by keyboard, without a script, on paper."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse

from tests.browsing import Look, Pages, wider_than_the_window
from tests.factories import Office, make_application, make_office, make_person, signed_in
from wegweiser.mentors.lifecycle import State

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True), pytest.mark.thorough]
LONG_NAME = "Wilhelmine-Charlotte von Hohenstein-Schloessertannenau"


def opened(pages: Pages, site: str, office: Office, look: Look, javascript: bool) -> Any:
    page = pages(look, javascript=javascript)
    session = signed_in(office.coordinator).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": site}])
    page.goto(reverse("office:today"))
    return page


@pytest.mark.parametrize("width", [320, 1280])
def test_a_line_is_put_away_and_brought_back_by_keyboard_alone(pages: Pages, site: str, width: int):
    office = make_office()
    make_person("Doris Vertretung", "deputy")
    make_application(office, State.NEW, LONG_NAME)
    page = opened(pages, site, office, Look("de", width), javascript=False)
    page.get_by_text("Weglegen").focus()
    page.keyboard.press("Enter")
    assert wider_than_the_window(page) == 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent").startswith("Erledigt")
    page.keyboard.press("Enter")
    page.get_by_text("Heute wartet nichts auf Sie.").wait_for()
    page.get_by_text("Weggelegt (1)").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Eine Sache wartet auf Sie.").wait_for()


def test_what_opens_is_accessible_and_a_named_day_is_not_taken_for_tomorrow(
    pages: Pages, site: str, axe: Callable[[Any], None]
):
    office = make_office()
    make_person("Doris Vertretung", "deputy")
    make_application(office, State.NEW, LONG_NAME)
    page = opened(pages, site, office, Look("de", 1280, "dark"), javascript=True)
    page.get_by_text("Weglegen").click()
    axe(page)
    pages.expected_statuses.add(422)
    page.get_by_label("oder bis zu einem Tag").fill("gestern")
    page.keyboard.press("Enter")
    page.get_by_text("Bitte schreiben Sie den Tag so").wait_for()
    axe(page)
    assert page.get_by_label("oder bis zu einem Tag").input_value() == "gestern"


def test_on_paper_only_the_list_is_left(pages: Pages, site: str):
    office = make_office()
    make_application(office, State.NEW, LONG_NAME)
    page = opened(pages, site, office, Look("de", 1280), javascript=True)
    page.emulate_media(media="print")
    assert not page.get_by_text("Weglegen").is_visible()
    assert page.get_by_text("möchte Mentor/in werden").is_visible()
