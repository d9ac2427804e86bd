"""The pages of the portal in a real Chromium: axe, width, console, by keyboard, without JavaScript."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from tests.applicants import jpeg
from tests.association import someone
from tests.browsing import Look, Pages, wider_than_the_window
from tests.portal.people import begun, invited, public_mentor, with_account
from wegweiser.mentors.models import Application, Mentor

STEPS = ("seite", "foto", "vorschau", "freigabe")
LONG_NAME = "Wilhelmine-Charlotte von Hohenstein-Schloessertannenau"
LONG_WORD = "Unternehmensnachfolgeregelungsverhandlungsbegleitungskompeten"
pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def as_in(page: Any, client: Client, address: str) -> Any:
    """The page of a browser in which the client's person is signed in."""
    cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": cookie, "url": address}])
    return page


def suits(page: Any, axe: Callable[[Any], None]) -> None:
    axe(page)
    assert wider_than_the_window(page) == 0, page.url
    assert page.locator(".arm:not(.plain)").count() <= 1, page.url


def test_signing_in_and_the_personal_link_suit_everyone(pages: Pages, axe: Callable[[Any], None], look: Look) -> None:
    _, token = invited()
    page = pages(look)
    pages.expected_statuses.add(410)
    with override(look.language):
        for address in (
            reverse("portal:activation", args=[token]),
            reverse("portal:activation", args=["x"]),
            reverse("portal:sign-in"),
        ):
            page.goto(address)
            suits(page, axe)
    entries = ("wilhelmine.charlotte.von.hohenstein@schloessertannenau.example", "AAAA-AAAA")
    for wrong, then in zip(entries, ("input[name=code]", ".trouble"), strict=True):
        page.locator("main input:not([type=hidden])").fill(wrong)
        page.locator("main button.arm").click()
        page.locator(then).first.wait_for()
        suits(page, axe)
    page.locator("button[value=resend]").click()
    page.locator(".messages").wait_for()
    suits(page, axe)


def test_each_step_to_ones_own_page_suits_everyone_also_with_mistakes(
    pages: Pages, axe: Callable[[Any], None], look: Look
) -> None:
    made, client = begun()
    Application.objects.filter(pk=made.pk).update(competencies=[LONG_WORD[:60], "Führung", "Mut"])
    page = as_in(pages(look), client, pages.address)
    pages.expected_statuses.add(422)
    with override(look.language):
        page.goto(reverse("portal:my-page"))
        suits(page, axe)
        for step in STEPS:
            page.goto(f"{reverse('portal:activate')}?schritt={step}")
            suits(page, axe)
        page.locator("main button.arm").click()  # nothing ticked
        page.locator(".trouble").wait_for()
        page.locator("main summary").first.click()
        suits(page, axe)
        for step, empty in (("seite", "headline"), ("foto", "credit")):
            page.goto(f"{reverse('portal:activate')}?schritt={step}")
            page.fill(f"[name={empty}]", "")
            if step == "foto":
                page.uncheck("[name=rights]")
            page.locator("main button.arm").click()
            page.locator(".trouble").wait_for()
            suits(page, axe)


def test_a_mentors_pages_suit_everyone_before_and_after_a_withdrawal(
    pages: Pages, axe: Callable[[Any], None], look: Look
) -> None:
    _, client = public_mentor()
    page = as_in(pages(look), client, pages.address)
    with override(look.language):
        addresses = [reverse(f"portal:{name}") for name in ("my-page", "page", "consents")]
        for address in [*addresses, reverse("account_logout")]:
            page.goto(address)
            suits(page, axe)
        page.goto(addresses[2])
        page.locator("button[value=withdraw]").first.click()
        page.locator(".messages").wait_for()
        suits(page, axe)
        page.goto(addresses[0])
        suits(page, axe)


def test_a_members_page_suits_everyone(pages: Pages, axe: Callable[[Any], None], look: Look) -> None:
    page = as_in(pages(look), with_account(someone(LONG_NAME)), pages.address)
    with override(look.language):
        page.goto(reverse("portal:my-page"))
    suits(page, axe)


def test_without_javascript_one_comes_from_the_link_to_the_public_page(pages: Pages, tmp_path: Path) -> None:
    _, token = invited(photo=False)
    page = pages(javascript=False)
    page.goto(reverse("portal:activation", args=[token]))
    page.get_by_role("button", name="Beginnen").click()
    page.get_by_role("button", name="Weiter zu Ihrem Foto").click()
    (tmp_path / "ich.jpg").write_bytes(jpeg())
    page.set_input_files('input[type="file"]', tmp_path / "ich.jpg")
    page.get_by_label("Ich darf dieses Bild weitergeben").check()
    page.get_by_role("button", name="Weiter zur Vorschau").click()
    page.get_by_alt_text("Ihr Porträt").wait_for()
    page.wait_for_load_state("networkidle")
    assert page.get_by_alt_text("Ihr Porträt").evaluate("image => image.naturalWidth") > 0
    page.get_by_role("link", name="Weiter zu Freigabe und Beitritt").click()
    for words in ("Ich gebe meine Seite", "Ich möchte Mitglied werden", "Ich gebe diese Zusagen"):
        page.get_by_label(words).check()
    page.get_by_role("button", name="Seite öffentlich machen").click()
    page.wait_for_url("**/mentoren/*/")
    assert Mentor.objects.for_public_display().count() == 1


def test_by_keyboard_a_mentor_withdraws_the_page_and_releases_it_again(pages: Pages) -> None:
    _, client = public_mentor()
    page = as_in(pages(), client, pages.address)
    page.goto(reverse("portal:consents"))
    for name, then in (("Zurücknehmen: Seite mit Foto", 0), ("Wieder freigeben: Seite mit Foto", 1)):
        for _press in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.innerText.replace(/\\s+/g, ' ')").startswith(name[:12]):
                break
        page.keyboard.press("Enter")
        page.locator(".messages").wait_for()
        assert Mentor.objects.for_public_display().count() == then
        page.goto(reverse("portal:consents"))
