import pytest

from tests.association import CLOCK, LONG_AGO, NOW, acting, board_member, days, someone
from tests.mediation.house import OMBUDS, WORD, House, arrives, leaves, name_someone
from wegweiser.mail.models import IncomingMail, Letter
from wegweiser.mediation.access import (
    NotAReader,
    concerns_visible_to,
    is_named_reader,
    may_read,
    raised_by,
    readers_of,
)
from wegweiser.mediation.lifecycle import State
from wegweiser.mediation.models import Concern
from wegweiser.mediation.raising import (
    NobodyLeft,
    NothingSaid,
    NotTheirs,
    from_mail,
    possible_readers,
    raise_concern,
)
from wegweiser.mediation.reading import read
from wegweiser.mediation.solving import set_aside, take_up
from wegweiser.mediation.todo import todos
from wegweiser.people.models import Person, RoleKind
from wegweiser.people.roles import appoint

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return House()


def reader_names(concern: Concern) -> list[str]:
    return [person.name for person in readers_of(concern, NOW)]


def test_it_arrives_sealed_and_its_readers_read_it(house: House) -> None:
    concern = house.raised()
    assert WORD.encode() not in bytes(Concern.objects.get().sealed or b"")
    assert read(concern, house.coordinator, NOW).text == f"Ein {WORD} singt."
    assert reader_names(concern) == ["Detlef Roosen", "Sabine Hartkopf"]


def test_the_sender_may_strike_out_either(house: House) -> None:
    concern = house.raised([house.deputy])
    assert reader_names(concern) == ["Detlef Roosen"]
    assert not may_read(concern, house.coordinator, NOW)
    with pytest.raises(NotAReader):
        read(concern, house.coordinator, NOW)


def test_both_cannot_be_struck_out_while_nobody_else_is_named(house: House) -> None:
    with pytest.raises(NobodyLeft) as nobody:
        house.raised([])
    assert "mindestens einen Menschen" in nobody.value.why
    assert not Concern.objects.exists()
    assert not Letter.objects.filter(kind__startswith="mediation/").exists()


def test_if_both_are_struck_out_the_named_person_reads_it(house: House) -> None:
    name_someone()
    with pytest.raises(NobodyLeft):  # the address is nobody's
        house.raised([])
    ombudsperson = someone("Ombud")
    concern = house.raised([])
    assert reader_names(concern) == ["Ombud"]
    assert is_named_reader(ombudsperson, NOW)
    assert concerns_visible_to(ombudsperson, NOW).get() == concern


def test_one_of_the_two_never_reads_about_their_own_mentorship(house: House) -> None:
    partner = house.mentorship.mentor.person
    appoint(partner, RoleKind.BOARD, LONG_AGO, NOW, CLOCK)
    appoint(partner, RoleKind.DEPUTY, LONG_AGO, NOW, CLOCK)
    assert partner not in possible_readers(NOW, house.mentorship)
    concern = house.raised([house.coordinator, partner])
    assert reader_names(concern) == ["Sabine Hartkopf"]
    mailed = Concern.objects.get(mail=house.mailed())
    assert partner.name not in reader_names(mailed)


def test_whoever_is_not_one_of_the_two_cannot_complain_of_a_mentorship(house: House) -> None:
    stranger = someone("Nora Niemand")
    with pytest.raises(NotTheirs):
        raise_concern(stranger, house.mentorship, "Etwas", [house.deputy], NOW, acting(stranger))
    with pytest.raises(NothingSaid):
        house.raised(text="   ")


def test_the_same_form_twice_is_one_concern(house: House) -> None:
    assert house.raised() == house.raised()
    house.raised(text="Etwas anderes")
    assert Concern.objects.count() == 2


def test_sender_and_readers_get_letters_that_say_nothing(house: House) -> None:
    house.raised([house.deputy])
    written = Letter.objects.filter(kind__startswith="mediation/")
    assert sorted((one.kind, one.recipient_name) for one in written) == [
        ("mediation/arrived", "Detlef Roosen"),
        ("mediation/received", house.mentee.name),
    ]
    for letter in written:
        said = letter.subject + letter.full_text
        assert WORD not in said
        assert "Anliegen" not in said
        assert "Problem" not in letter.subject
    assert house.mentee.name not in written.get(kind="mediation/arrived").full_text


def test_a_new_mail_to_the_mentors_address_is_a_concern(house: House) -> None:
    kept = house.mailed()
    concern = Concern.objects.get()
    assert (concern.mail, concern.person, concern.mentorship) == (kept, house.mentee, house.mentorship)
    assert kept.subject == ""
    told = read(concern, house.deputy, NOW)
    assert told.subject == f"Der {WORD}"
    assert [one.words.text.strip() for one in told.mails] == [f"Ein {WORD} singt."]
    assert reader_names(concern) == ["Detlef Roosen", "Sabine Hartkopf"]


def test_the_same_mail_twice_is_one_concern(house: House) -> None:
    kept = house.mailed()
    house.mailed()
    from_mail(kept, "de", NOW, CLOCK)
    assert Concern.objects.count() == 1


def test_also_a_stranger_may_write(house: House) -> None:
    concern = Concern.objects.get(mail=house.mailed("Fremd <fremd@elsewhere.example>"))
    assert concern.person is None
    letter = Letter.objects.get(kind="mediation/received")
    assert (letter.address, letter.automatic) == ("fremd@elsewhere.example", True)


def test_several_mails_on_one_day_are_answered_once(house: House) -> None:
    house.mailed()
    house.mailed(message_id="<second@mail.example>")
    assert Concern.objects.count() == 2
    assert Letter.objects.filter(kind="mediation/received").count() == 1


@pytest.mark.parametrize(
    "headers",
    [{"Auto_Submitted": "auto-replied"}, {"List_Id": "<news.example>"}, {"Precedence": "bulk"}],
    ids=["out of office", "list", "bulk"],
)
def test_nothing_automatic_is_a_concern(house: House, headers: dict[str, str]) -> None:
    assert house.mailed(**headers).state == "undecided"
    assert not Concern.objects.exists()


def test_our_own_mailbox_does_not_complain_to_itself(house: House) -> None:
    assert house.mailed("nextMG <mentoren@nextmg.org>").state == "undecided"
    assert not Concern.objects.exists()


def test_an_answer_to_our_letter_lies_with_the_concern_and_makes_it_wait_anew(house: House) -> None:
    concern = house.raised()
    letter = Letter.objects.get(kind="mediation/received")
    IncomingMail.objects.all().delete()
    kept = house.mailed(In_Reply_To=letter.message_id)
    assert kept.conversation == concern.conversation
    assert Concern.objects.count() == 1
    assert [todo.since for todo in todos(NOW)] == [kept.received_at]


def test_an_answer_to_a_closed_concern_is_a_new_one_at_whatever_address(house: House) -> None:
    concern = house.raised()
    set_aside(concern, NOW, acting(house.deputy))
    letter = Letter.objects.get(kind="mediation/received")
    raw = f"From: {house.mentee.email}\r\nSubject: Re\r\nIn-Reply-To: {letter.message_id}\r\n\r\nDoch.\r\n"
    kept = arrives(raw.encode(), box="vorstand")
    assert Concern.objects.get(mail=kept) != concern


def test_it_exists_for_its_readers_only(house: House) -> None:
    concern = house.raised([house.deputy])
    assert concerns_visible_to(house.deputy, NOW).get() == concern
    others: list[Person] = [house.coordinator, house.board.ayse, house.board.treasurer, house.mentee]
    others.append(house.mentorship.mentor.person)
    for person in others:
        assert not concerns_visible_to(person, NOW).exists()
    [todo] = todos(NOW)
    assert todo.people == {str(house.deputy.pk)}
    assert not todo.is_for(house.coordinator.pk, {"coordinator", "board"})
    assert todo.name == ""


def test_the_sender_sees_how_it_stands(house: House) -> None:
    concern = house.raised()
    assert raised_by(house.mentee).get() == concern
    assert not raised_by(house.coordinator).exists()


def test_a_new_coordinator_reads_no_old_concern(house: House) -> None:
    concern = house.raised()
    new = board_member("Neu Berufen")
    appoint(new, RoleKind.COORDINATOR, LONG_AGO, NOW, CLOCK)
    leaves(house.coordinator)
    assert not concerns_visible_to(new, NOW).exists()
    assert not concerns_visible_to(house.coordinator, NOW).exists()
    assert reader_names(concern) == ["Detlef Roosen"]


def test_an_open_one_whose_readers_have_all_left_passes_to_those_who_came(house: House) -> None:
    concern = house.raised()
    closed = house.raised(text="Etwas anderes")
    set_aside(closed, NOW, acting(house.deputy))
    new = board_member("Neu Berufen")
    appoint(new, RoleKind.COORDINATOR, LONG_AGO, NOW, CLOCK)
    leaves(house.coordinator)
    leaves(house.deputy)
    assert concerns_visible_to(new, NOW).get() == concern
    assert [todo.people for todo in todos(NOW)] == [{str(new.pk)}]
    take_up(concern, NOW, acting(new))
    assert Concern.objects.get(pk=concern.pk).state == State.TAKEN_UP


def test_it_never_passes_to_somebody_who_was_struck_out(house: House) -> None:
    house.raised([house.deputy])
    leaves(house.deputy)
    assert not concerns_visible_to(house.coordinator, NOW).exists()
    assert todos(NOW)[0].people == frozenset()
    name_someone()
    ombudsperson = someone("Ombud")
    assert concerns_visible_to(ombudsperson, NOW).exists()
    assert ombudsperson.email == OMBUDS


def test_who_is_concerned_is_asked_at_a_constant_price(house: House, django_assert_max_num_queries) -> None:
    for number in range(4):
        house.raised(text=f"Etwas {number}")
    with django_assert_max_num_queries(9):
        assert len(todos(NOW + days(1))) == 4
