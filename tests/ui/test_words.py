from datetime import UTC, date, datetime

import pytest
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from wegweiser.ui import words

OCTOBER = date(2026, 10, 28)


def visible(text: str) -> str:
    return text.replace(words.SOFT_HYPHEN, "-")


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("Unternehmensnachfolge", "Unternehmens-nachfolge"),
        ("Softwarearchitektur", "Software-architektur"),
        ("Begleitungskompetenz", "Begleitungs-kompetenz"),
        ("Führung und Öffentlichkeitsarbeit", "Führung und Öffentlichkeits-arbeit"),
        ("Rechtsformen", "Rechtsformen"),
        ("Führung", "Führung"),
        ("", ""),
    ],
)
def test_only_words_of_more_than_twelve_letters_get_soft_hyphens(word: str, broken: str) -> None:
    assert visible(words.shy(word)) == broken


def test_soft_hyphens_do_not_turn_text_into_markup() -> None:
    hostile = words.shy("<b>Unternehmensnachfolge</b>")
    assert not isinstance(hostile, SafeString)
    markup = mark_safe('<p aria-describedbyverwaltung="x">')
    assert words.shy(markup) == markup


def test_dates_are_written_in_the_readers_language() -> None:
    assert words.day(OCTOBER) == "28. Oktober 2026"
    assert words.day_short(OCTOBER) == "28. Okt."
    assert words.weekday(OCTOBER) == "Mittwoch, 28. Oktober"
    with translation.override("en"):
        assert words.day(OCTOBER) == "28 October 2026"
        assert words.day_short(OCTOBER) == "28 Oct"
        assert words.month(OCTOBER) == "October 2026"
    assert words.day(None) == ""


def test_moments_are_written_in_local_time() -> None:
    assert words.moment(datetime(2026, 10, 24, 22, 30, tzinfo=UTC)) == "25. Oktober 2026, 00:30"
    assert words.day(datetime(2026, 12, 31, 23, 30, tzinfo=UTC)) == "1. Januar 2027"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 10, 28), "heute"),
        (date(2026, 10, 27), "gestern"),
        (date(2026, 10, 25), "vor 3 Tagen"),
        (date(2026, 9, 20), "vor 5 Wochen"),
        (date(2026, 6, 1), "vor 4 Monaten"),
        (date(2026, 11, 3), "3. November 2026"),
    ],
)
def test_how_long_ago(day: date, said: str) -> None:
    assert words.since(day, OCTOBER) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 10, 28), "heute"),
        (date(2026, 10, 29), "noch 1 Tag"),
        (date(2026, 10, 30), "noch 2 Tage"),
        (date(2026, 10, 25), "seit 3 Tagen fällig"),
    ],
)
def test_how_far(day: date, said: str) -> None:
    assert words.days_left(day, OCTOBER) == said
