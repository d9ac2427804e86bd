from datetime import timedelta

import pytest

from tests.association import CLOCK, NOW, TODAY, acting, board_member, holder, someone
from wegweiser.people.models import Account, Person, RoleKind
from wegweiser.people.registering import meet, open_account
from wegweiser.people.roles import (
    LastCoordinator,
    NotOnTheBoard,
    appoint,
    board_on,
    coordination_on,
    end_role,
    people_with,
    roles_of,
)
from wegweiser.people.rules import effective_roles


def test_a_coordinator_off_the_board_is_no_coordinator() -> None:
    assert effective_roles({"coordinator", "treasurer"}) == {"treasurer"}
    assert effective_roles({"coordinator", "board"}) == {"coordinator", "board"}


@pytest.mark.django_db
def test_only_a_board_member_can_be_appointed_coordinator() -> None:
    with pytest.raises(NotOnTheBoard):
        appoint(someone("Eva Maas"), RoleKind.COORDINATOR, TODAY, NOW, CLOCK)


@pytest.mark.django_db
def test_a_role_counts_on_its_last_day_and_not_the_day_after() -> None:
    eva = holder("Eva Maas", RoleKind.TREASURER, until=TODAY)
    assert roles_of(eva, TODAY) == {"treasurer"}
    assert roles_of(eva, TODAY + timedelta(days=1)) == frozenset()


@pytest.mark.django_db
def test_leaving_the_board_ends_the_coordination_with_it() -> None:
    eva = board_member("Eva Maas")
    fred = board_member("Fred Maas")
    for one in (eva, fred):
        appoint(one, RoleKind.COORDINATOR, TODAY, NOW, CLOCK)
    end_role(eva.roles.get(kind=RoleKind.BOARD), TODAY, NOW, acting(eva))
    tomorrow = TODAY + timedelta(days=1)
    assert roles_of(eva, tomorrow) == frozenset()
    assert list(coordination_on(tomorrow)) == [fred]
    assert list(people_with(RoleKind.COORDINATOR, tomorrow)) == [fred]
    assert list(board_on(tomorrow)) == [fred]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", [RoleKind.BOARD, RoleKind.COORDINATOR])
def test_the_last_coordinator_cannot_be_lost(kind: RoleKind) -> None:
    eva = board_member("Eva Maas")
    appoint(eva, RoleKind.COORDINATOR, TODAY, NOW, CLOCK)
    with pytest.raises(LastCoordinator):
        end_role(eva.roles.get(kind=kind), TODAY, NOW, acting(eva))
    assert roles_of(eva, TODAY + timedelta(days=1)) == {"board", "coordinator"}


@pytest.mark.django_db
def test_appointing_twice_is_one_role() -> None:
    eva = board_member("Eva Maas")
    assert appoint(eva, RoleKind.BOARD, TODAY, NOW, CLOCK) == eva.roles.get()


@pytest.mark.django_db
def test_one_address_is_one_person_however_it_is_typed() -> None:
    first = meet("Eva Maas", "Eva@Maas.example", "de", NOW, CLOCK)
    assert meet("E. Maas", " eva@maas.EXAMPLE ", "en", NOW, CLOCK) == first
    assert Person.objects.get().name == "Eva Maas"


@pytest.mark.django_db
def test_an_account_is_opened_once() -> None:
    eva = someone("Eva Maas")
    assert open_account(eva, NOW, CLOCK) == open_account(eva, NOW, CLOCK)
    assert Account.objects.count() == 1
    assert not Account.objects.get().has_usable_password()
