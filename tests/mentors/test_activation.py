from dataclasses import replace

import pytest

from tests.applicants import ALL_REQUIRED, PAGE, Board, announce, decided, mentor, token_of
from tests.association import NOW, TODAY, acting, days
from wegweiser.consents.living import allowed, declared
from wegweiser.consents.models import DeclarationKind, Purpose
from wegweiser.edition.numbering import current as edition
from wegweiser.mail.models import Letter
from wegweiser.membership.listing import is_member
from wegweiser.membership.models import Exemption, Membership
from wegweiser.mentors.activation import LinkDead, NotReady, accept_invitation, activate, invitation_for
from wegweiser.mentors.lifecycle import NotAStep
from wegweiser.mentors.models import Mentor, PublishedAddress
from wegweiser.mentors.pages import revise
from wegweiser.mentors.withdrawing import release_page_again, remove_withdrawn_pictures, withdraw_page
from wegweiser.people.models import Account
from wegweiser.resolutions.models import Choice

pytestmark = pytest.mark.django_db


@pytest.fixture
def board() -> Board:
    return Board()


def test_looking_at_the_link_changes_nothing(board: Board) -> None:
    token = token_of(announce(decided(board, Choice.ACCEPT), board))
    for _ in range(5):
        assert invitation_for(token, NOW).used_at is None
    assert not Account.objects.exists()


def test_the_link_opens_the_account_once(board: Board) -> None:
    made = decided(board, Choice.ACCEPT)
    token = token_of(announce(made, board))
    assert accept_invitation(token, NOW).person == made.person
    with pytest.raises(LinkDead):
        accept_invitation(token, NOW)


def test_the_link_dies_in_time(board: Board) -> None:
    token = token_of(announce(decided(board, Choice.ACCEPT), board))
    with pytest.raises(LinkDead):
        invitation_for(token, NOW + days(15))


def test_a_made_up_link_is_dead() -> None:
    with pytest.raises(LinkDead):
        invitation_for("x" * 43, NOW)


def test_with_activation_everything_holds_at_once(board: Board) -> None:
    before = edition()
    made = mentor(board)
    person = made.person
    assert is_member(person, TODAY)
    assert Exemption.objects.get(person=person).began_on == TODAY
    assert allowed(person, Purpose.PAGE)
    assert not allowed(person, Purpose.NEWSLETTER)
    assert declared(person, DeclarationKind.JOINING)
    assert declared(person, DeclarationKind.PLEDGES)
    assert list(Mentor.objects.for_public_display()) == [made]
    assert edition() > before
    assert Letter.objects.filter(kind="mentors/welcome", recipient_person=person).exists()
    assert Letter.objects.filter(recipient_person=board.treasurer).count() == 1


def test_the_membership_names_declaration_and_resolution(board: Board) -> None:
    membership = Membership.objects.get(person=mentor(board).person)
    assert membership.declaration is not None
    assert membership.resolution is not None
    assert membership.resolution.outcome == Choice.ACCEPT


@pytest.mark.parametrize(
    ("page", "declaration", "missing"),
    [
        (replace(PAGE, competencies=("Führung", "Nachfolge")), ALL_REQUIRED, "competencies"),
        (replace(PAGE, competencies=("a", "b", "c", "d")), ALL_REQUIRED, "competencies"),
        (replace(PAGE, headline=" "), ALL_REQUIRED, "headline"),
        (replace(PAGE, in_person=False), ALL_REQUIRED, "meeting"),
        (PAGE, replace(ALL_REQUIRED, purposes=frozenset({"news"})), "page"),
        (PAGE, replace(ALL_REQUIRED, joining=False), "joining"),
        (PAGE, replace(ALL_REQUIRED, pledges=False), "pledges"),
    ],
)
def test_without_one_of_the_required_things_nothing_happens(
    board: Board, page: object, declaration: object, missing: str
) -> None:
    made = decided(board, Choice.ACCEPT)
    announce(made, board)
    with pytest.raises(NotReady) as incomplete:
        activate(made, page, declaration, "de", NOW)  # type: ignore[arg-type]
    assert missing in incomplete.value.missing
    assert not Mentor.objects.exists()
    assert not Membership.objects.exists()
    assert not allowed(made.person, Purpose.PAGE)


def test_nobody_becomes_a_mentor_without_having_been_accepted(board: Board) -> None:
    made = decided(board, Choice.DECLINE, photo=True)
    with pytest.raises(NotAStep):
        activate(made, PAGE, ALL_REQUIRED, "de", NOW)
    assert not Membership.objects.exists()


def test_two_of_the_same_name_stand_at_two_addresses(board: Board) -> None:
    first, second = mentor(board, "Eva Maas"), mentor(board, "Eva  Maas")
    assert {first.slug, second.slug} == {"eva-maas", "eva-maas-2"}


def test_withdrawing_hides_the_page_and_keeps_the_rest(board: Board) -> None:
    made = mentor(board)
    before = edition()
    withdraw_page(made, NOW, acting(made.person))
    assert not Mentor.objects.for_public_display().exists()
    assert edition() > before
    assert is_member(made.person, TODAY)
    assert Exemption.objects.get(person=made.person).until is None
    letter = Letter.objects.get(kind="mentors/release_withdrawn")
    assert made.person.name not in letter.body


def test_withdrawing_twice_writes_one_letter(board: Board) -> None:
    made = mentor(board)
    withdraw_page(made, NOW, acting(made.person))
    withdraw_page(made, NOW, acting(made.person))
    assert Letter.objects.filter(kind="mentors/release_withdrawn").count() == 1


def test_the_picture_of_a_withdrawn_page_is_deleted_a_day_later(board: Board) -> None:
    made = mentor(board)
    assert made.photo is not None
    path = made.photo.picture.path
    withdraw_page(made, NOW, acting(made.person))
    assert remove_withdrawn_pictures(NOW) == 0
    assert remove_withdrawn_pictures(NOW + days(2)) == 1
    assert remove_withdrawn_pictures(NOW + days(2)) == 0
    from pathlib import Path

    assert not Path(path).exists()


def test_whoever_releases_again_is_public_again_also_after_the_picture_was_deleted(board: Board) -> None:
    from wegweiser.mentors.photos import prepare_waiting

    made = mentor(board)
    withdraw_page(made, NOW, acting(made.person))
    remove_withdrawn_pictures(NOW + days(2))
    made.refresh_from_db()
    release_page_again(made, "de", NOW + days(3), acting(made.person))
    prepare_waiting(NOW + days(3))
    assert list(Mentor.objects.for_public_display()) == [made]


def test_addresses_that_were_public_are_remembered_only_as_a_hash(board: Board) -> None:
    made = mentor(board)
    assert PublishedAddress.was_public(made.slug)
    assert not PublishedAddress.was_public("nobody")
    assert not PublishedAddress.objects.filter(address_hash__contains=made.slug).exists()


def test_a_mentor_changes_the_page_and_it_shows_at_once(board: Board) -> None:
    made = mentor(board)
    before = edition()
    revise(made, "de", replace(PAGE, headline="Neu"), False, NOW, acting(made.person))
    shown = Mentor.objects.for_public_display().get()
    assert shown.text_in("de").headline == "Neu"
    assert not shown.accepts_requests
    assert edition() > before


def test_a_page_never_loses_a_competency(board: Board) -> None:
    made = mentor(board)
    with pytest.raises(NotReady):
        revise(made, "de", replace(PAGE, competencies=("nur", "zwei")), True, NOW, acting(made.person))


def test_a_reader_of_english_gets_the_english_text_if_there_is_one(board: Board) -> None:
    made = mentor(board)
    assert made.text_in("en").language == "de"
    revise(made, "en", replace(PAGE, headline="Ran three pharmacies"), True, NOW, acting(made.person))
    assert Mentor.objects.for_public_display().get().text_in("en").headline == "Ran three pharmacies"
