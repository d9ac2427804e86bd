"""A person walks through the demo without a mail program; its pages are accessible in every look."""

import pytest
from django.utils import timezone

from tests.browsing import wider_than_the_window
from wegweiser.demo.content.shapes import Moment
from wegweiser.demo.scenarios import application_in
from wegweiser.mail import sending

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESSES = {
    "de": ("/demo/", "/demo/ausgang/", "/demo/e-mail/"),
    "en": ("/en/demo/", "/en/demo/outbox/", "/en/demo/e-mail/"),
}


def test_the_pages_of_the_demo_are_accessible_in_every_look(pages, axe, look):
    application_in(Moment.CLARIFYING, timezone.now())
    page = pages(look)
    for address in ADDRESSES[look.language]:
        page.goto(address)
        axe(page)
        assert wider_than_the_window(page) == 0
    page.goto(ADDRESSES[look.language][1])
    page.locator("main ul a").first.click()
    axe(page)
    assert wider_than_the_window(page) == 0


def test_somebody_writes_to_the_board_and_reads_the_answer_in_the_outbox(page):
    application_in(Moment.CLARIFYING, timezone.now())
    page.goto("/demo/")
    page.get_by_role("link", name="Eine E-Mail an den Vorstand schicken").click()
    page.get_by_label("Von: Name").fill("Klara Beispiel")
    page.get_by_label("Von: E-Mail-Adresse").fill("klara@beispiel.example")
    page.get_by_label("Betreff").fill("Mentorin werden")
    page.get_by_label("Nachricht").fill("Guten Tag, ich würde gern helfen.")
    page.get_by_role("button", name="E-Mail abschicken").click()
    page.get_by_text("schon eine Bewerbung").wait_for()
    sending.deliver_due(timezone.now())
    page.get_by_role("navigation").get_by_role("link", name="Ausgang").click()
    page.get_by_label("Empfänger/in").select_option("klara@beispiel.example")
    page.get_by_role("button", name="Auswahl zeigen").click()
    page.get_by_role("link", name="Ihre Nachricht ist angekommen").click()
    page.get_by_role("link", name="Auf diesen Brief antworten").click()
    assert page.get_by_label("Von: E-Mail-Adresse").input_value() == "klara@beispiel.example"
    page.goto("/demo/")
    page.get_by_role("button", name="Weiter als Sabine Hartkopf").click()
    page.get_by_text("Klara Beispiel").first.wait_for()


def test_the_invited_applicant_follows_the_link_in_her_letter(page):
    application_in(Moment.INVITED, timezone.now())
    page.goto("/demo/")
    page.get_by_role("button", name="Weiter als Grace Otieno").click()
    page.locator("main a[href*=activation]").click()
    page.wait_for_url("**/en/my/activation/**")
