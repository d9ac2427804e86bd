"""The office speaks English as well, on every page."""

import re
from pathlib import Path

import pytest
from django.urls import reverse
from django.utils.translation import override

import translations
from tests.factories import make_application, make_mail, make_office, signed_in
from wegweiser.mentors.lifecycle import State

GERMAN = re.compile(r"\b(und|nicht|noch|Sie|wird|Bewerbung(en)?|Beschluss|Stimme)\b")


def test_every_text_has_its_translation():
    about_us = [problem for problem in translations.problems(Path(translations.PACKAGE)) if "office" in problem]
    assert about_us == []


# Not "letters": it shows their subjects in the language of whoever reads them.
LISTS = (
    "today", "applications", "application-new", "post", "mentors", "members", "exemptions", "officers",
)  # fmt: skip
NO_WORDS = re.compile(r"<textarea.*?</textarea>|<details.*?</details>|<aside.*?</aside>|<[^>]*>", re.S)


@pytest.mark.django_db
def test_no_german_is_left_on_an_english_page():
    office = make_office()
    client = signed_in(office.coordinator)
    mail = make_mail(subject="A question", text="Hello.", References="<unknown@elsewhere.example>")
    with override("en"):
        pages = [reverse(f"office:{name}") for name in LISTS]
        pages.append(reverse("office:mail", args=[mail.pk]))
    for state in (State.NEW, State.BEFORE_BOARD, State.ACCEPTED, State.DEFERRED):
        application = make_application(office, state, name=f"Anna {state}")
        with override("en"):
            pages.append(reverse("office:application", args=[application.pk]))
    for page in pages:
        assert page.startswith("/en/office/")
        words = NO_WORDS.sub(" ", client.get(page).content.decode())
        found = {match[0] for match in GERMAN.finditer(words)}
        assert not found, (page, found)
