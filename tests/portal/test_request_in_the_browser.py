"""The request side in a real Chromium: in every look, and from the website to the sent request without a script."""

from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override

from tests import requests
from tests.association import acting
from tests.browsing import Look, Pages
from tests.portal.asking import TYPED, a_member, an_enquirer, recommended, sent
from tests.portal.people import public_mentor
from tests.portal.test_in_the_browser import LONG_NAME, as_in, suits
from tests.portal.test_request_recommended import link_in
from wegweiser.matching import choosing, requesting
from wegweiser.matching.lifecycle import State
from wegweiser.matching.models import Request
from wegweiser.membership.models import JoiningRequest

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_asking_suits_everyone_from_the_explanation_to_the_sent_request(
    pages: Pages, axe: Callable[[Any], None], look: Look
) -> None:
    mentor, _ = public_mentor()
    _, client = an_enquirer(LONG_NAME)
    page = as_in(pages(look), client, pages.address)
    pages.expected_statuses.add(422)
    with override(look.language):
        page.goto(f"{reverse('website:ask')}?wunsch={mentor.slug}")
        suits(page, axe)
        page.locator("main a.arm").click()  # membership first
        suits(page, axe)
        page.locator("main button.arm").click()
        page.locator(".trouble").wait_for()
        suits(page, axe)
        page.goto(f"{reverse('portal:request')}?zuerst=anfrage")
        page.locator("main button.arm").click()
        page.locator(".trouble").wait_for()
        page.locator("#themen summary").first.click()
        suits(page, axe)
        page.fill("[name=wording]", "Meine Preise sind zu niedrig, und ich suche Mitarbeiter. " + "Lang" * 60)
        page.locator("[name=kind_of_mentee]").first.check()
        page.locator("main button.arm").click()
        page.locator("[name=seen]").first.wait_for(state="attached")
        suits(page, axe)
        page.locator("main button.arm").click()
        page.wait_for_url(f"**{reverse('portal:request-review')}")
        suits(page, axe)
        page.locator("main button.arm").click()
        page.locator(".messages").wait_for()
        suits(page, axe)
        page.goto(reverse("portal:request-edit"))
        suits(page, axe)


def test_choosing_suits_everyone(pages: Pages, axe: Callable[[Any], None], look: Look) -> None:
    person, client = a_member()
    made, mentor, _ = recommended(person)
    page = as_in(pages(look), client, pages.address)
    pages.expected_statuses.add(422)
    with override(look.language):
        page.goto(reverse("portal:request"))
        suits(page, axe)
        page.locator("main a.arm").click()
        suits(page, axe)
        page.locator("main button.arm").click()
        page.locator(".trouble").wait_for()
        page.locator("main summary").first.click()
        suits(page, axe)
        page.locator("[name=mentor]").first.check()
        page.locator("main button.arm").click()
        page.wait_for_url(f"**{reverse('portal:request')}")
        suits(page, axe)
        page.goto(reverse("portal:my-page"))
        suits(page, axe)
        choosing.confirm(made.choices.get(), timezone.now(), acting(mentor.person))
        page.goto(reverse("portal:request"))
        suits(page, axe)
        page.goto(reverse("portal:request-past"))
        suits(page, axe)


def test_a_mentors_questions_suit_everyone(pages: Pages, axe: Callable[[Any], None], look: Look) -> None:
    person, _ = a_member()
    mentor, client = public_mentor()
    made = sent(person)
    question = requests.asked(made, mentor, now=timezone.now())
    page, visitor = as_in(pages(look), client, pages.address), pages(look)
    with override(look.language):
        visitor.goto(link_in("matching/question"))
        suits(visitor, axe)
        for address in (reverse("portal:questions"), reverse("portal:question", args=[question.pk])):
            page.goto(address)
            suits(page, axe)
        page.locator("main button.arm").click()
        page.locator(".messages").wait_for()
        suits(page, axe)
        from wegweiser.matching import recommending

        found = recommending.recommend(made, [(question, "Passt.")], timezone.now(), acting(mentor.person))
        choice = choosing.choose(found.mentors.get(), timezone.now(), acting(person))
        page.goto(reverse("portal:confirmation", args=[choice.pk]))
        suits(page, axe)


def test_without_javascript_an_enquirer_comes_from_the_explanation_to_a_waiting_request(pages: Pages) -> None:
    person, client = an_enquirer()
    page = as_in(pages(javascript=False), client, pages.address)
    page.goto("/mentoring-anfragen/")
    page.get_by_role("link", name="Als Mentee bewerben").click()
    page.get_by_label("Ich möchte Mitglied werden").check()
    page.get_by_role("button", name="Beitritt erklären").click()
    page.get_by_label("Worüber möchten Sie").fill(TYPED["wording"])
    page.get_by_label("Selbstständig").first.check()
    page.get_by_role("button", name="Weiter zum Prüfen").click()
    page.get_by_text("Wir haben daraus gelesen:").wait_for()
    page.locator("[name=topics]").first.check()
    page.get_by_role("button", name="Zwischenspeichern").click()
    page.get_by_role("link", name="Weiterschreiben").first.click()
    assert page.get_by_label("Worüber möchten Sie").input_value() == TYPED["wording"]
    page.get_by_role("button", name="Weiter zum Prüfen").click()
    page.get_by_role("button", name="Anfrage senden").click()
    page.get_by_text("Der Vorstand entscheidet über Ihren Beitritt").wait_for()
    assert JoiningRequest.objects.filter(person=person).count() == 1
    made = Request.objects.get(person=person)
    assert made.state == State.WAITING
    assert made.topics
    page.get_by_role("link", name="Anfrage zurückziehen").click()
    page.get_by_role("button", name="Ja, zurückziehen").click()
    assert requesting.current_of(person) is None
