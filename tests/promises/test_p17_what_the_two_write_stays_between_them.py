"""P17: every exchange between the two is confidential, also from the office and from a copy of the database."""

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection

from tests import pairs
from tests.applicants import Board
from tests.association import NOW, TODAY, acting, days, someone
from wegweiser.journal.models import Entry
from wegweiser.mentorships import agreement
from wegweiser.mentorships.access import mentorships_in_office
from wegweiser.mentorships.lifecycle import Side
from wegweiser.mentorships.models import Agreement, Meeting, Mentorship
from wegweiser.mentorships.refusals import NotTheirs
from wegweiser.people.models import Person
from wegweiser.vault.sealing import CannotUnseal

pytestmark = [pytest.mark.django_db]

WRITTEN = "Kanarienvogel: wir reden über den Gesellschafter."
LINE = "Kanarienvogel am Telefon"


def _pair() -> Mentorship:
    mentorship = pairs.running(pairs.mentor(), pairs.member())
    mentee = mentorship.mentee
    agreement.write(mentorship, mentee, "Kanarienvogel, erster Entwurf", 0, NOW, acting(mentee))
    agreement.write(mentorship, mentee, WRITTEN, 1, NOW, acting(mentee))
    agreement.note(mentorship, mentee, TODAY - days(3), LINE, NOW, acting(mentee))
    return mentorship


@pytest.mark.on_both
def test_p17_the_two_read_it() -> None:
    mentorship = _pair()
    for side in Side:
        written = agreement.read(mentorship, mentorship.person_on(side))
        assert written is not None
        assert written.text == WRITTEN
        (met,) = agreement.meetings_of(mentorship, mentorship.person_on(side))
        assert (met.on, met.line) == (TODAY - days(3), LINE)


@pytest.mark.on_both
def test_p17_nobody_else_reads_or_writes_it_whatever_part_they_play() -> None:
    mentorship = _pair()
    board = Board()
    others = [board.coordinator, board.detlef, board.treasurer, someone("Irgend Wer"), pairs.mentor("Xaver").person]
    for person in others:
        for attempt in (_reading, _writing, _seeing_meetings, _noting, _removing):
            with pytest.raises(NotTheirs):
                attempt(mentorship, person)
    written = agreement.read(mentorship, mentorship.mentee)
    assert written is not None
    assert (written.text, written.revision) == (WRITTEN, 2)


def _reading(mentorship: Mentorship, person: Person) -> object:
    return agreement.read(mentorship, person)


def _writing(mentorship: Mentorship, person: Person) -> object:
    return agreement.write(mentorship, person, "anders", 2, NOW, acting(person))


def _seeing_meetings(mentorship: Mentorship, person: Person) -> object:
    return agreement.meetings_of(mentorship, person)


def _noting(mentorship: Mentorship, person: Person) -> object:
    return agreement.note(mentorship, person, TODAY, "", NOW, acting(person))


def _removing(mentorship: Mentorship, person: Person) -> object:
    return agreement.remove(mentorship, person, Meeting.objects.get().pk, NOW, acting(person))


def test_p17_a_copy_of_the_database_does_not_tell_it(tmp_path: Path) -> None:
    mentorship = _pair()
    met_on = (TODAY - days(3)).isoformat()
    with connection.cursor() as cursor:
        everything = [_bytes(cell) for table in _tables() for row in _rows(cursor, table) for cell in row]
    assert len(everything) > 200
    assert not [cell for cell in everything if b"Kanarien" in cell]
    dumped = tmp_path / "dump.json"
    call_command("dumpdata", "mentorships", output=str(dumped))
    assert str(mentorship.pk) in dumped.read_text()
    assert "Kanarien" not in dumped.read_text()
    assert met_on not in dumped.read_text()


def _tables() -> list[str]:
    return connection.introspection.table_names()


def _rows(cursor: Any, table: str) -> list[tuple[Any, ...]]:
    cursor.execute(f'SELECT * FROM "{table}"')
    return list(cursor.fetchall())


def _bytes(cell: Any) -> bytes:
    return bytes(cell) if isinstance(cell, bytes | memoryview) else str(cell).encode()


def test_p17_a_sealed_text_cannot_be_moved_to_another_mentorship() -> None:
    mentorship = _pair()
    other = pairs.running(pairs.mentor("Xaver Ypsilon"), pairs.member("Zoe Zander"))
    agreement.write(other, other.mentee, "Harmlos", 0, NOW, acting(other.mentee))
    mine = Agreement.objects.get(mentorship=mentorship)
    Agreement.objects.filter(mentorship=other).update(sealed=bytes(mine.sealed))
    with pytest.raises(CannotUnseal):
        agreement.read(other, other.mentee)


def test_p17_the_journal_keeps_no_word_of_it_and_no_meeting_at_all() -> None:
    _pair()
    entries = list(Entry.objects.all())
    assert not [entry for entry in entries if "Kanarien" in str(entry.data)]
    assert not [entry for entry in entries if "meeting" in entry.verb or "Meeting" in entry.subject_type]


def test_p17_the_office_sees_facts_and_only_the_coordination_does() -> None:
    mentorship = _pair()
    assert mentorships_in_office({"coordinator", "board"}).get() == mentorship
    for part in ("board", "treasurer", "data_protection", "administrator"):
        assert not mentorships_in_office({part}).exists()
