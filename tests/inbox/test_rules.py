from dataclasses import replace

import pytest

from wegweiser.inbox.rules import Facts, Place, language_of, place_for

PLAIN = Facts(
    for_applications=True,
    answerable=True,
    answers_something_known=False,
    has_references=False,
    subject="Ich würde gern Mentor werden",
    open_applications_of_sender=0,
    sender_is_one_of_us=False,
)


def test_a_plain_mail_to_the_board_is_an_application() -> None:
    assert place_for(PLAIN) == Place.NEW_APPLICATION


def test_an_answer_to_something_known_joins_it_also_when_it_is_automatic() -> None:
    assert place_for(replace(PLAIN, answers_something_known=True, answerable=False)) == Place.ITS_CONVERSATION


def test_with_exactly_one_open_application_a_mail_belongs_to_it() -> None:
    assert place_for(replace(PLAIN, open_applications_of_sender=1)) == Place.THE_SENDERS_APPLICATION


@pytest.mark.parametrize(
    "facts",
    [
        replace(PLAIN, answerable=False),
        replace(PLAIN, open_applications_of_sender=2),
        replace(PLAIN, for_applications=False),
        replace(PLAIN, sender_is_one_of_us=True),
        replace(PLAIN, has_references=True),
        replace(PLAIN, subject="AW: Sommerfest"),
        replace(PLAIN, subject="Re: Sommerfest"),
        replace(PLAIN, subject="WG: Bewerbung von Frau Maas"),
        replace(PLAIN, subject="Fwd: an application"),
    ],
    ids=["automatic", "two open", "other box", "one of us", "answer", "AW", "Re", "WG", "Fwd"],
)
def test_what_is_doubtful_goes_to_a_person(facts: Facts) -> None:
    assert place_for(facts) == Place.UNDECIDED


def test_automatic_mail_opens_nothing_even_if_its_sender_has_an_open_application() -> None:
    assert place_for(replace(PLAIN, answerable=False, open_applications_of_sender=1)) == Place.UNDECIDED


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Guten Tag, ich möchte gern Mentor werden.", "de"),
        ("Dear board, I would like to be a mentor and share what I have learnt.", "en"),
        ("", "de"),
        ("Mentor", "de"),
    ],
)
def test_we_answer_in_the_language_of_the_letter(text: str, language: str) -> None:
    assert language_of(text) == language
