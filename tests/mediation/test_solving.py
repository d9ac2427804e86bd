import pytest

from tests.association import NOW, TODAY, acting, days
from tests.mediation.house import WORD, House
from wegweiser.journal.models import Entry
from wegweiser.mediation import solving
from wegweiser.mediation.access import NotAReader
from wegweiser.mediation.lifecycle import NotAStep, State
from wegweiser.mediation.models import Concern, ConcernNote
from wegweiser.mediation.reading import read
from wegweiser.mediation.todo import todos
from wegweiser.mentorships import places
from wegweiser.mentorships.lifecycle import State as MentorshipState
from wegweiser.mentorships.models import Ending, Mentorship

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def state_of(concern: Concern) -> str:
    return Concern.objects.get(pk=concern.pk).state


def test_taken_up_talked_about_and_solved_together(house: House) -> None:
    concern, by = house.raised(), acting(house.deputy)
    for _twice in range(2):
        solving.take_up(concern, NOW, by)
    solving.note(concern, f"Am Telefon: {WORD}", NOW, by)
    for _twice in range(2):
        solving.solve(concern, "Sie reden wieder miteinander.", NOW + days(3), by)
    assert state_of(concern) == State.SOLVED
    notes = read(concern, house.coordinator, NOW).notes
    assert [(one.kind, one.text, one.author_name) for one in notes] == [
        ("note", f"Am Telefon: {WORD}", "Detlef Roosen"),
        ("outcome", "Sie reden wieder miteinander.", "Detlef Roosen"),
    ]
    assert all(WORD.encode() not in bytes(one.sealed) for one in ConcernNote.objects.all())
    assert todos(NOW) == []


@pytest.mark.on_both
def test_it_ends_in_a_clean_separation(house: House) -> None:
    concern, by = house.raised(), acting(house.coordinator)
    before = places.free_count(house.mentorship.mentor, NOW)
    solving.take_up(concern, NOW, by)
    for _twice in range(2):
        solving.separate(concern, "In Ruhe getrennt.", TODAY, NOW, by)
    mentorship = Mentorship.objects.get()
    assert (mentorship.state, mentorship.ended_on) == (MentorshipState.SEPARATED, TODAY)
    assert Ending.objects.get().reason == Ending.Reason.SEPARATION
    assert places.free_count(house.mentorship.mentor, NOW) == before + 1
    assert state_of(concern) == State.SEPARATED
    assert ConcernNote.objects.count() == 1


def test_without_a_mentorship_nothing_can_be_separated(house: House) -> None:
    concern = Concern.objects.get(mail=house.mailed("Fremd <fremd@elsewhere.example>"))
    by = acting(house.coordinator)
    solving.take_up(concern, NOW, by)
    with pytest.raises(solving.NoMentorship):
        solving.separate(concern, "", TODAY, NOW, by)
    assert state_of(concern) == State.TAKEN_UP
    assert solving.possible_mentorships(concern) == []


def test_a_reader_says_which_mentorship_a_mail_is_about(house: House) -> None:
    concern, by = Concern.objects.get(mail=house.mailed()), acting(house.coordinator)
    solving.about(concern, None, NOW, by)
    assert solving.possible_mentorships(concern) == [house.mentorship]
    solving.about(concern, house.mentorship, NOW, by)
    assert Concern.objects.get().mentorship == house.mentorship


def test_nobody_but_a_reader_does_anything(house: House) -> None:
    concern = house.raised([house.deputy])
    for person in (house.coordinator, house.board.ayse, house.mentee):
        by = acting(person)
        for step in (
            lambda by=by: solving.take_up(concern, NOW, by),
            lambda by=by: solving.note(concern, "x", NOW, by),
            lambda by=by: solving.solve(concern, "x", NOW, by),
            lambda by=by: solving.separate(concern, "x", TODAY, NOW, by),
            lambda by=by: solving.set_aside(concern, NOW, by),
            lambda by=by: solving.about(concern, None, NOW, by),
        ):
            with pytest.raises(NotAReader):
                step()
    assert state_of(concern) == State.NEW


def test_what_is_solved_can_be_taken_up_again_what_is_separated_cannot(house: House) -> None:
    concern, by = house.raised(), acting(house.deputy)
    solving.take_up(concern, NOW, by)
    solving.solve(concern, "", NOW, by)
    solving.take_up(concern, NOW, by)
    solving.separate(concern, "", TODAY, NOW, by)
    with pytest.raises(NotAStep):
        solving.take_up(concern, NOW, by)
    with pytest.raises(NotAStep):
        solving.set_aside(concern, NOW, by)


def test_of_two_readers_who_do_different_things_at_once_one_is_told(house: House) -> None:
    concern = house.raised()
    seen_before = Concern.objects.get()
    solving.set_aside(concern, NOW, acting(house.deputy))
    with pytest.raises(NotAStep):
        solving.solve(seen_before, "", NOW, acting(house.coordinator))


def test_the_journal_keeps_each_step_and_no_word(house: House) -> None:
    concern, by = house.raised(), acting(house.deputy)
    solving.take_up(concern, NOW, by)
    solving.note(concern, WORD, NOW, by)
    read(concern, house.deputy, NOW)
    read(concern, house.deputy, NOW)
    entries = Entry.objects.filter(subject_id=str(concern.pk))
    assert list(entries.order_by("pk").values_list("verb", flat=True)) == [
        "concern.raised",
        "concern.taken_up",
        "concern.noted",
        "concern.opened",
    ]
    assert WORD not in str(list(Entry.objects.values()))
