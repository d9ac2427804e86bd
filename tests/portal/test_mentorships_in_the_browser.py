"""The room of the two in a real Chromium: for every look, and without JavaScript."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from tests.browsing import Look, Pages
from tests.factories import MAKER, make_person
from tests.portal import two as pair
from tests.portal.test_in_the_browser import LONG_NAME, as_in, suits
from wegweiser.mentorships import agreement, extending
from wegweiser.mentorships.lifecycle import Side, State
from wegweiser.people.models import Person

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
CORNERS = ("", "-begin", "-agreement", "-meetings", "-extension", "-ending")


def test_every_corner_of_the_room_suits_everyone(pages: Pages, axe: Callable[[Any], None], look: Look) -> None:
    two = pair.running()
    now = timezone.now()
    Person.objects.filter(pk=two.mentee.pk).update(name=LONG_NAME)
    for days, line in ((70, "Was ein erster Kunde wert ist"), (20, "")):
        agreement.note(two.mentorship, two.mentee, pair.ago(days), line, now, MAKER)
    agreement.write(two.mentorship, two.mentee, "Alle drei Wochen,\nim Café.", 0, now, MAKER)
    until = extending.suggested_until(two.mentorship, now)
    extending.wish(two.again(), Side.MENTEE, until, now, MAKER)
    page = as_in(pages(look), two.mentor_client, pages.address)
    with override(look.language):
        for corner in CORNERS:
            page.goto(reverse(f"portal:mentorship{corner}", args=[two.mentorship.pk]))
            suits(page, axe)
        for plain in ("mentorships", "tell", "concern", "my-page"):
            page.goto(reverse(f"portal:{plain}"))
            suits(page, axe)


def test_before_the_beginning_and_after_the_end_it_suits_everyone_too(
    pages: Pages, axe: Callable[[Any], None], look: Look
) -> None:
    make_person("Sabine Koordiniert", "coordinator")
    two = pair.getting_to_know()
    asked = pair.asked(two)
    link = reverse("portal:link", args=[pair.link_to(two.mentee, "feedback", asked.pk)])
    page = as_in(pages(look), two.mentor_client, pages.address)
    with override(look.language):
        for address in (
            reverse("portal:mentorship", args=[two.mentorship.pk]),
            reverse("portal:mentorship-ending", args=[two.mentorship.pk]),
            link,  # somebody else's: the page says so
            reverse("portal:link-done", args=["feedback"]),
        ):
            page.goto(address)
            suits(page, axe)


def test_the_way_from_the_beginning_to_the_end_without_javascript(pages: Pages) -> None:
    two = pair.getting_to_know()
    for side in Side:
        page = as_in(pages(javascript=False), two.client(side), pages.address)
        page.goto(reverse("portal:my-page"))
        page.locator("main a.arm").click()
        page.locator("[name=pledges]").check()
        page.locator("main button.arm").click()
    assert two.again().state == State.RUNNING
    page.locator("main .aside a", has_text="Abmachung aufschreiben").click()
    page.fill("[name=text]", "Jeden zweiten Dienstag.")
    page.locator("main button.arm").click()
    assert "Jeden zweiten Dienstag." in page.locator("main").inner_text()
    page.locator("main a.button", has_text="Treffen eintragen").click()
    page.fill("[name=line]", "Kennenlernen im Café")
    page.locator("main button.arm").click()
    assert page.locator(".months .met").inner_text().split("\n")[-1].endswith("Kennenlernen im Café")
    page.locator("main .aside a", has_text="Beenden").click()
    page.locator("[name=reason][value=goal_reached]").check()
    page.locator("main .button.strong").click()
    assert two.again().state == State.ENDED_EARLY
    assert page.locator("main .button", has_text="Treffen eintragen").count() == 0
