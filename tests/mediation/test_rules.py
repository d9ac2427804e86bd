import pytest

from wegweiser.mediation.rules import NoReader, Office, readers, readers_today

BOTH = Office(["coordinator", "deputy"])
WITH_ANOTHER = Office(["coordinator", "deputy"], "ombudsperson")


def today(
    office: Office,
    named: list[str],
    struck_out: tuple[str, ...] = (),
    concerned: tuple[str, ...] = (),
    is_open: bool = True,
) -> list[str]:
    return readers_today(office, named, struck_out, concerned, is_open)


def test_coordinator_and_deputy_read_it() -> None:
    assert readers(BOTH, {"coordinator", "deputy"}, set()) == ["coordinator", "deputy"]


def test_the_sender_may_strike_out_either() -> None:
    assert readers(BOTH, {"deputy"}, set()) == ["deputy"]


def test_if_both_are_struck_out_the_person_of_the_settings_reads_it() -> None:
    assert readers(WITH_ANOTHER, set(), set()) == ["ombudsperson"]


def test_without_such_a_person_nobody_would_be_left() -> None:
    with pytest.raises(NoReader):
        readers(BOTH, set(), set())


def test_nobody_reads_about_their_own_matter() -> None:
    assert readers(BOTH, {"coordinator", "deputy"}, {"coordinator"}) == ["deputy"]
    with pytest.raises(NoReader):
        readers(WITH_ANOTHER, set(), {"ombudsperson"})


def test_a_new_coordinator_reads_nothing_that_somebody_in_office_reads() -> None:
    assert today(Office(["new", "deputy"]), ["coordinator", "deputy"]) == ["deputy"]


def test_an_open_concern_whose_readers_have_all_left_passes_to_those_who_came() -> None:
    assert today(Office(["new"]), ["coordinator", "deputy"]) == ["new"]


def test_it_never_passes_to_somebody_who_was_struck_out_or_is_concerned() -> None:
    assert today(Office(["coordinator"]), ["deputy"], struck_out=("coordinator",)) == []
    assert today(Office(["coordinator"]), ["deputy"], concerned=("coordinator",)) == []
    assert today(Office(["coordinator"], "ombudsperson"), ["deputy"], ("coordinator",)) == ["ombudsperson"]


def test_a_closed_concern_passes_to_nobody() -> None:
    assert today(Office(["new"]), ["coordinator"], is_open=False) == []
