"""Letters about a mentorship: no name but the reader's own, nothing of the content, a link (P21)."""

from pathlib import Path

import pytest

from tests import pairs
from tests.applicants import Board
from tests.association import CLOCK, NOW, TODAY, acting, days, someone
from wegweiser.mail.models import Letter
from wegweiser.mentorships import writing
from wegweiser.mentorships.ending import end
from wegweiser.mentorships.extending import suggested_until, wish
from wegweiser.mentorships.getting_to_know import came_to_nothing
from wegweiser.mentorships.lifecycle import Side, State
from wegweiser.mentorships.models import Ending, Mentorship
from wegweiser.mentorships.reminding import remind_of_end_due
from wegweiser.mentorships.telling import dismiss_notice, enter, tell
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db

FOLDER = Path(writing.__file__).parent / "letters"
KINDS = {path.name.partition(".")[0] for path in FOLDER.glob("*.md")}


def _whole_way(language: str) -> None:
    board = Board()
    mentor, mentee = pairs.mentor("Dorothee Brandstätter"), pairs.member("Jana Öztürk", language)
    Person.objects.filter(pk__in=[mentor.person_id, board.coordinator.pk]).update(language=language)
    mentor.person.refresh_from_db()
    pair = pairs.running(mentor, mentee)
    until = suggested_until(pair, NOW)
    for side in Side:
        wish(pair, side, until, NOW, CLOCK)
    remind_of_end_due(NOW + days(340))
    remind_of_end_due(NOW + days(400))
    end(pair, State.COMPLETED, TODAY, Ending.Reason.AS_PLANNED, Side.MENTEE, NOW, CLOCK)
    came_to_nothing(pairs.getting_to_know(mentor, mentee), NOW, CLOCK)
    enter(mentor, mentee, TODAY, NOW, CLOCK)
    dismiss_notice(tell(mentor, someone("Anna Amsel"), TODAY, NOW, acting(mentor.person)), NOW, CLOCK)


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_letter_is_written_and_names_nobody_but_its_reader(language: str) -> None:
    _whole_way(language)
    letters = list(Letter.objects.filter(kind__startswith="mentorships/").select_related("recipient_person"))
    assert {letter.kind.partition("/")[2] for letter in letters if letter.language == language} == KINDS
    names = [word for person in Person.objects.all() for word in person.name.split()]
    addresses = [person.email for person in Person.objects.all()]
    for letter in letters:
        own = letter.recipient_person.name.split()
        text = f"{letter.subject}\n{letter.full_text}"
        assert not [name for name in names if name in text and name not in own], letter.kind
        assert not [address for address in addresses if address in text], letter.kind
        assert letter.box == "mentoren"


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_subject_does_not_tell_that_there_is_a_mentorship(language: str) -> None:
    _whole_way(language)
    for letter in Letter.objects.filter(kind__startswith="mentorships/"):
        assert not [word for word in ("mentor", "mentee") if word in letter.subject.lower()], letter.subject


def test_a_personal_link_stands_only_in_the_letter_that_goes_out() -> None:
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    letter = Letter.objects.get(kind="mentorships/getting_to_know", recipient_person=pair.mentee)
    (address,) = letter.secrets.values()
    assert address not in letter.body
    assert address in letter.full_text


def test_each_language_has_every_letter() -> None:
    for kind in KINDS:
        assert (FOLDER / f"{kind}.de.md").exists()
        assert (FOLDER / f"{kind}.en.md").exists()
    assert Mentorship._meta.app_label == "mentorships"
