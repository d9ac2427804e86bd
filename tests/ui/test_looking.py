"""The component page in a real browser: accessible, silent, never wider than its window."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browsing import Look, Pages, wider_than_the_window

pytestmark = [pytest.mark.browser, pytest.mark.urls("tests.ui.urls"), pytest.mark.django_db(transaction=True)]


def address(look: Look) -> str:
    return "/en/bausteine/" if look.language == "en" else "/bausteine/"


def test_every_component_is_accessible_and_fits(look: Look, pages: Pages, axe: Callable[[Any], None]) -> None:
    page = pages(look)
    page.goto(address(look))
    axe(page)
    assert wider_than_the_window(page) == 0


def test_a_question_is_asked_before_something_is_taken_back(pages: Pages, axe: Callable[[Any], None]) -> None:
    page = pages()
    page.goto("/bausteine/")
    page.get_by_role("link", name="Freigabe zurückziehen").click()
    dialog = page.get_by_role("dialog", name="Möchten Sie die Freigabe zurückziehen?")
    assert dialog.is_visible()
    assert page.evaluate("document.activeElement.textContent") == "Nein, so lassen"
    axe(page)
    page.keyboard.press("Escape")
    assert not dialog.is_visible()


def test_the_question_is_asked_without_script_too(pages: Pages) -> None:
    page = pages(javascript=False)
    page.goto("/bausteine/")
    page.get_by_role("link", name="Freigabe zurückziehen").click()
    assert page.get_by_role("button", name="Ja, zurückziehen").is_visible()
    page.get_by_role("link", name="Nein, so lassen").click()
    assert not page.get_by_role("button", name="Ja, zurückziehen").is_visible()


def test_the_menu_folds_on_a_small_screen_without_script(pages: Pages) -> None:
    page = pages(Look("de", 320), javascript=False)
    page.goto("/bausteine/")
    menu = page.get_by_role("navigation", name="Hauptnavigation")
    assert not menu.is_visible()
    page.get_by_role("button", name="Menü").click()
    assert menu.get_by_role("link", name="English").is_visible()


def test_the_errors_of_a_form_take_the_focus(pages: Pages) -> None:
    page = pages()
    page.goto("/bausteine/")
    form = page.locator("#formular form")
    form.evaluate("form => form.requestSubmit()")
    page.wait_for_load_state()
    page.locator("#formular .trouble").wait_for()
    page.locator("#formular .trouble a").first.click()
    assert page.evaluate("document.activeElement.id") == "id_email"


def test_text_that_was_written_is_not_lost_by_accident(pages: Pages) -> None:
    page = pages()
    page.goto("/bausteine/")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    page.locator("#id_manner").press_sequentially("Ich höre zu.")
    page.goto("/en/bausteine/")
    assert asked == ["beforeunload"]


def test_text_of_twice_the_size_still_fits(pages: Pages) -> None:
    """As a reader who has set a larger type: 1280 px at 200 % are 640 px."""
    page = pages(Look("de", 640))
    page.goto("/bausteine/")
    assert wider_than_the_window(page) == 0


@pytest.mark.parametrize("forced", ["active", "none"])
def test_forced_colours_and_print_keep_every_word(pages: Pages, forced: Any) -> None:
    page = pages()
    page.emulate_media(forced_colors=forced, media="print" if forced == "none" else "screen")
    page.goto("/bausteine/")
    assert page.get_by_text("Vorstand entscheidet").is_visible()
    assert wider_than_the_window(page) == 0
