"""The public pages in a real Chromium: axe, width, console, without JavaScript."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.browsing import Look, Pages, wider_than_the_window
from tests.website.people import many_mentors, picture, public_mentor
from wegweiser.mentors.models import Application

LONG_NAME = "Wilhelmine-Charlotte von Hohenstein-Schloessertannenau"
LONG_COMPETENCY = "Unternehmensnachfolgeregelungsverhandlungsbegleitungskompetenz"
PATHS = {
    "de": ("/", "/mentoren/", "/mentoren/?suche=niemand+da", "/mentor-werden/", "/mentor-werden/bewerbung/",
           "/mentor-werden/danke/", "/impressum/", "/datenschutz/", "/barrierefreiheit/"),
    "en": ("/en/", "/en/mentors/", "/en/mentors/?suche=nobody+there", "/en/become-a-mentor/",
           "/en/become-a-mentor/application/", "/en/become-a-mentor/thank-you/", "/en/imprint/", "/en/privacy/",
           "/en/accessibility/"),
}  # fmt: skip
MENTOR = {"de": "/mentoren/{}/", "en": "/en/mentors/{}/"}
FORM = PATHS["de"][4]
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_every_public_page_bears_the_longest_words(pages: Pages, axe: Callable[[Any], None]) -> None:
    look = Look("de", 320)  # every look of every page: tests/journeys/test_every_page_in_every_look.py
    many_mentors(3)
    longest = public_mentor(LONG_NAME, competencies=(LONG_COMPETENCY, "Zweitens", "Drittens"), credit="Ida Ilse")
    page = pages(look)
    for path in (*PATHS[look.language], MENTOR[look.language].format(longest.slug)):
        page.goto(path)
        axe(page)
        assert wider_than_the_window(page) == 0, path


def test_the_pages_without_any_mentor_are_accessible_too(
    pages: Pages, axe: Callable[[Any], None], look: Look
) -> None:
    page = pages(look)
    for path in PATHS[look.language][:2]:
        page.goto(path)
        axe(page)
        assert wider_than_the_window(page) == 0, path


def test_a_form_with_mistakes_is_accessible_and_leads_to_them(
    pages: Pages, axe: Callable[[Any], None], look: Look, tmp_path: Path
) -> None:
    page = pages(look)
    page.goto(PATHS[look.language][4])
    (tmp_path / "Sommerfest.tif").write_bytes(b"no picture")
    page.set_input_files('input[type="file"]', tmp_path / "Sommerfest.tif")
    page.fill('input[name="email"]', "fenna.people.example")
    page.locator("form.stack button.arm").click()
    page.wait_for_selector(".trouble")
    axe(page)
    assert wider_than_the_window(page) == 0
    page.locator(".trouble a").first.click()
    assert page.evaluate("document.activeElement.name") == "name"


def test_without_javascript_one_finds_a_mentor_and_applies(pages: Pages, tmp_path: Path) -> None:
    public_mentor("Dora Dachs")
    public_mentor("Emil Elch")
    page = pages(javascript=False)
    page.goto("/")
    page.locator("a.arm.great").click()
    page.fill('input[name="suche"]', "dachs")
    page.get_by_role("button", name="Auswahl zeigen").click()
    page.wait_for_url("**/?suche=dachs*")  # a click does not wait for the page it leads to
    assert page.locator(".person:not(.you)").count() == 1
    page.get_by_role("link", name="Dora Dachs").click()
    page.get_by_role("heading", name="Dora Dachs", level=1).wait_for()
    page.goto(FORM)
    (tmp_path / "falk.jpg").write_bytes(picture("JPEG", 400, 500))
    page.fill('input[name="name"]', "Fenna Falk")
    page.fill('input[name="email"]', "fenna@people.example")
    page.set_input_files('input[type="file"]', tmp_path / "falk.jpg")
    page.locator("form.stack button.arm").click()
    page.wait_for_url("**/danke/")
    assert Application.objects.get().photo is not None


def test_the_other_language_is_the_same_page(pages: Pages) -> None:
    mentor = public_mentor("Dora Dachs")
    page = pages()
    page.goto(f"/mentoren/{mentor.slug}/")
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"**/en/mentors/{mentor.slug}/")
    page.get_by_role("link", name="Deutsch").click()
    page.wait_for_url(f"**/mentoren/{mentor.slug}/")
