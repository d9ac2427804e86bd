"""P25: either side tells the association, by form or mail; it is solved together or ends in a clean separation."""

import pytest
from django.core.serializers import serialize
from django.db import connection

from tests.association import NOW, TODAY, acting
from tests.mediation.house import WORD, House
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.mediation import raising, solving
from wegweiser.mediation.access import concerns_visible_to
from wegweiser.mediation.lifecycle import State
from wegweiser.mediation.models import Concern
from wegweiser.mentorships.lifecycle import State as MentorshipState
from wegweiser.mentorships.models import Mentorship

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def tables() -> dict[str, str]:
    """Every row of every table as it lies in the database, also the bytes, as text."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = " ".join(_text(cell) for row in cursor.fetchall() for cell in row)
    return found


def _text(cell: object) -> str:
    return bytes(cell).decode("latin-1") if isinstance(cell, bytes | memoryview) else str(cell)


def test_either_side_tells_by_form(house: House) -> None:
    readers = [house.coordinator, house.deputy]
    for person in (house.mentee, house.mentorship.mentor.person):
        raising.raise_concern(person, house.mentorship, "Es geht nicht.", readers, NOW, acting(person))
    assert concerns_visible_to(house.coordinator, NOW).count() == 2


def test_or_by_mail_to_the_mentors_address(house: House) -> None:
    kept = house.mailed()
    assert concerns_visible_to(house.deputy, NOW).get().mail == kept


def test_it_is_solved_together(house: House) -> None:
    concern, by = house.raised(), acting(house.coordinator)
    solving.take_up(concern, NOW, by)
    solving.solve(concern, "Sie reden wieder.", NOW, by)
    assert Concern.objects.get().state == State.SOLVED
    assert Mentorship.objects.get().state == MentorshipState.RUNNING


def test_or_ends_in_a_clean_separation(house: House) -> None:
    concern, by = house.raised(), acting(house.coordinator)
    solving.take_up(concern, NOW, by)
    solving.separate(concern, "Ohne Groll.", TODAY, NOW, by)
    assert Concern.objects.get().state == State.SEPARATED
    assert Mentorship.objects.get().state == MentorshipState.SEPARATED


@pytest.mark.on_both
def test_no_word_of_it_lies_open_anywhere(house: House, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(0)
    by = acting(house.coordinator)
    for concern in (house.raised(), Concern.objects.get(mail=house.mailed())):
        solving.take_up(concern, NOW, by)
        solving.note(concern, f"Notiz: {WORD}", NOW, by)
        solving.solve(concern, f"Ergebnis: {WORD}", NOW, by)
    assert [table for table, text in tables().items() if WORD in text] == []
    assert WORD not in serialize("json", [*Entry.objects.all(), *Letter.objects.all()])
    assert WORD not in caplog.text


def test_the_test_for_open_words_would_notice(house: House) -> None:
    Letter.objects.create(
        kind="x/x", language="de", box="mentoren", subject=WORD, body="", state="draft",
        recipient_address="x@x.example", message_id="<x>", written_at=NOW,
    )  # fmt: skip
    assert [table for table, text in tables().items() if WORD in text] == ["mail_letter"]
