"""P23: no fixed places or times; the two agree on when and where, in or outside business hours."""

import pytest

from tests import pairs
from wegweiser.mail.models import Letter
from wegweiser.mentorships.models import Meeting, Mentorship
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Feste Orte und Zeiten gibt es nicht", "außerhalb der Geschäftszeiten")),
        ("en", ("no fixed places or times", "outside business hours")),
    ],
)
def test_p23_the_letters_at_the_beginning_say_so(language: str, words: tuple[str, ...]) -> None:
    mentor, mentee = pairs.mentor(), pairs.member(language=language)
    Person.objects.filter(pk=mentor.person_id).update(language=language)
    mentor.person.refresh_from_db()
    pairs.running(mentor, mentee)
    begun = Letter.objects.filter(kind__startswith="mentorships/begun_")
    assert begun.count() == 2
    for letter in begun:
        assert not [word for word in words if word not in letter.body]


def test_p23_nothing_asks_the_two_for_a_place_or_a_time() -> None:
    names = {field.name for model in (Mentorship, Meeting) for field in model._meta.get_fields()}
    assert not names & {"where", "location", "room", "time", "weekday", "hour"}
