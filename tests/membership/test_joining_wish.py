"""An enquirer becomes a member by asking and being accepted (P26)."""

import pytest

from tests.applicants import coordinator
from tests.association import CLOCK, NOW, TODAY, acting, board_member, someone
from wegweiser.consents.models import DeclarationKind
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.membership import joining_wish, todo
from wegweiser.membership.access import joining_requests_visible_to
from wegweiser.membership.listing import is_member
from wegweiser.membership.models import Exemption, JoiningRequest, Membership
from wegweiser.membership.refusals import AlreadyDecided, OwnMatter
from wegweiser.people.models import Person

pytestmark = pytest.mark.django_db
State = JoiningRequest.State


def asked(person: Person) -> JoiningRequest:
    made = joining_wish.ask_to_join(person, "de", NOW, acting(person))
    assert made is not None
    return made


def kinds() -> list[str]:
    return [letter.kind.removeprefix("membership/") for letter in Letter.objects.order_by("kind")]


def test_asking_declares_and_tells_both_sides() -> None:
    sabine, nadja = coordinator(), someone("Nadja Neu")
    made = asked(nadja)
    assert made.declaration.text.kind == DeclarationKind.JOINING
    assert not is_member(nadja, TODAY)
    assert kinds() == ["joining_asked", "joining_received"]
    assert Letter.objects.get(kind="membership/joining_asked").recipient_person == sabine


def test_asking_again_changes_nothing() -> None:
    coordinator()
    nadja = someone("Nadja Neu")
    assert asked(nadja) == asked(nadja)
    assert (JoiningRequest.objects.count(), len(kinds())) == (1, 2)


def test_accepted_the_membership_begins_today_with_dues_and_with_the_declaration() -> None:
    sabine, nadja = coordinator(), someone("Nadja Neu")
    made = asked(nadja)
    membership = joining_wish.accept(made, sabine, NOW, acting(sabine))
    assert (membership.began_on, membership.reason) == (TODAY, Membership.Reason.JOINED)
    assert membership.declaration == made.declaration
    assert (made.state, made.decided_by, made.decided_at) == (State.ACCEPTED, sabine, NOW)
    assert not Exemption.objects.exists()
    assert joining_wish.accept(made, sabine, NOW, acting(sabine)) == membership
    assert kinds().count("joining_accepted") == 1
    assert Entry.objects.get(verb="joining.accepted").data == {"decided_by": str(sabine.pk)}


def test_a_member_who_asks_is_a_member_already() -> None:
    sabine, nadja = coordinator(), someone("Nadja Neu")
    joining_wish.accept(asked(nadja), sabine, NOW, CLOCK)
    before = len(kinds())
    assert joining_wish.ask_to_join(nadja, "de", NOW, acting(nadja)) is None
    assert len(kinds()) == before


def test_declined_the_person_is_told_and_may_ask_anew() -> None:
    sabine, nadja = coordinator(), someone("Nadja Neu")
    made = asked(nadja)
    joining_wish.decline(made, sabine, NOW, CLOCK)
    joining_wish.decline(made, sabine, NOW, CLOCK)
    assert kinds().count("joining_declined") == 1
    with pytest.raises(AlreadyDecided):
        joining_wish.accept(made, sabine, NOW, CLOCK)
    assert not is_member(nadja, TODAY)
    assert asked(nadja) != made


def test_withdrawn_nobody_can_accept_it_any_more() -> None:
    sabine, nadja = coordinator(), someone("Nadja Neu")
    made = asked(nadja)
    joining_wish.withdraw(made, NOW, acting(nadja))
    joining_wish.withdraw(made, NOW, acting(nadja))
    with pytest.raises(AlreadyDecided):
        joining_wish.accept(made, sabine, NOW, CLOCK)
    assert joining_wish.open_of(nadja) is None


def test_nobody_accepts_themselves() -> None:
    sabine = coordinator()
    made = asked(sabine)
    with pytest.raises(OwnMatter):
        joining_wish.accept(made, sabine, NOW, acting(sabine))
    assert list(joining_requests_visible_to(sabine, {"board", "coordinator"})) == []
    (waiting,) = (one for one in todo.todos(NOW) if one.kind == "joining_asked")
    assert not waiting.is_for(sabine.pk, {"board", "coordinator"})
    assert waiting.is_for(board_member("Detlef Roosen").pk, {"board"})


def test_only_who_may_accept_sees_it() -> None:
    coordinator()
    asked(someone("Nadja Neu"))
    treasurer = someone("Tomke Kassen")
    assert list(joining_requests_visible_to(treasurer, {"treasurer"})) == []
    assert [one.is_for(treasurer.pk, {"treasurer"}) for one in todo.todos(NOW)] == [False]
