"""P3: the quotation stands on the site in English, in three lines, with its author's name and years."""

import pytest
from django.test import Client

THREE_LINES = "Mentoring is a brain to pick,<br>an ear to listen<br>and a push in the right direction."


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "author"), [("/", "US-Politiker"), ("/en/", "US politician")])
def test_p03_the_quotation_is_english_on_the_german_page_too(client: Client, path: str, author: str) -> None:
    page = client.get(path).content.decode()
    assert f'<blockquote lang="en"><p>{THREE_LINES}</p></blockquote>' in page
    assert f"John C. Crosby, {author} (1859–1943)" in page
