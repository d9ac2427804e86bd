from collections.abc import Callable
from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from tests.association import CLOCK, NOW, TODAY, acting, days, holder, someone
from wegweiser.consents.giving import declare
from wegweiser.journal import guard
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.membership import access
from wegweiser.membership.exempting import end_exemption, exempt
from wegweiser.membership.guards import TABLES
from wegweiser.membership.joining import join, leave
from wegweiser.membership.listing import is_member, members_on, treasurer_list
from wegweiser.membership.models import Exemption, ExemptionEnding, Membership, MembershipEnding
from wegweiser.membership.refusals import NotAMember, NotInTime
from wegweiser.people.models import Person, RoleKind

pytestmark = [pytest.mark.django_db, pytest.mark.on_both]

YEARS_END = date(2026, 12, 31)


def member(name: str, on: date = TODAY) -> Person:
    person = someone(name)
    join(person, on, Membership.Reason.JOINED, None, None, NOW, CLOCK)
    return person


def begin_exemption(person: Person, on: date = TODAY) -> Exemption:
    return exempt(person, on, Exemption.Reason.MENTOR, NOW, CLOCK)


def stop_exemption(person: Person, on: date = TODAY) -> Exemption | None:
    return end_exemption(person, on, ExemptionEnding.Reason.NO_LONGER_MENTOR, NOW, CLOCK)


def test_joining_keeps_the_declaration_and_begins_on_the_day() -> None:
    dora = someone("Dora Dachs")
    declared = declare(dora, "joining", "de", NOW, acting(dora))
    membership = join(dora, TODAY, Membership.Reason.MENTOR, declared, None, NOW, CLOCK)
    assert (membership.declaration, membership.began_on, membership.until) == (declared, TODAY, None)
    assert is_member(dora, TODAY)
    assert not is_member(dora, TODAY - days(1))
    assert members_on(TODAY).get() == dora


def test_an_existing_member_keeps_the_membership_they_have() -> None:
    dora = member("Dora Dachs", on=TODAY - days(900))
    again = join(dora, TODAY, Membership.Reason.MENTOR, None, None, NOW, CLOCK)
    assert (again.began_on, again.reason) == (TODAY - days(900), "joined")
    assert Membership.objects.count() == 1
    assert Entry.objects.filter(verb="membership.begun").count() == 1


def test_membership_lasts_to_the_end_of_its_last_day_and_says_why_it_ended() -> None:
    dora = member("Dora Dachs")
    left = leave(dora, YEARS_END, MembershipEnding.Reason.LEFT, NOW, CLOCK)
    assert left is not None
    assert (left.until, left.ending.on, left.ending.reason) == (YEARS_END, YEARS_END, "left")
    assert is_member(dora, YEARS_END)
    assert not is_member(dora, YEARS_END + days(1))
    assert leave(dora, TODAY, MembershipEnding.Reason.OTHER, NOW, CLOCK) is None
    assert MembershipEnding.objects.count() == 1


def test_whoever_joins_again_after_giving_notice_goes_on_without_a_gap() -> None:
    dora = member("Dora Dachs", on=TODAY - days(900))
    leave(dora, YEARS_END, MembershipEnding.Reason.LEFT, NOW, CLOCK)
    again = join(dora, TODAY, Membership.Reason.MENTOR, None, None, NOW, CLOCK)
    assert again.began_on == YEARS_END + days(1)
    assert Membership.objects.on(TODAY).count() == 1
    assert is_member(dora, YEARS_END + days(1))
    begin_exemption(dora)
    assert [row.member_since for row in treasurer_list(YEARS_END + days(5))] == [TODAY - days(900)]


def test_only_a_member_can_be_exempt_and_not_one_who_has_given_notice() -> None:
    with pytest.raises(NotAMember):
        begin_exemption(someone("Emil Elch"))
    dora = member("Dora Dachs")
    leave(dora, YEARS_END, MembershipEnding.Reason.LEFT, NOW, CLOCK)
    with pytest.raises(NotAMember):
        begin_exemption(dora)
    assert not Letter.objects.exists()


def test_nothing_begins_in_the_future_and_nothing_ends_before_it_began() -> None:
    dora = someone("Dora Dachs")
    with pytest.raises(NotInTime):
        join(dora, TODAY + days(1), Membership.Reason.JOINED, None, None, NOW, CLOCK)
    dora = member("Dora Dachs")
    with pytest.raises(NotInTime):
        begin_exemption(dora, on=TODAY + days(1))
    with pytest.raises(NotInTime):
        leave(dora, TODAY - days(1), MembershipEnding.Reason.LEFT, NOW, CLOCK)
    begin_exemption(dora)
    with pytest.raises(NotInTime):
        stop_exemption(dora, on=TODAY - days(1))
    assert Membership.objects.get().until is None


def test_an_exemption_begun_on_the_day_the_last_one_ended_follows_it() -> None:
    dora = member("Dora Dachs", on=TODAY - days(90))
    begin_exemption(dora, on=TODAY - days(30))
    stop_exemption(dora)
    assert begin_exemption(dora).began_on == TODAY + days(1)
    assert Exemption.objects.on(TODAY).count() == 1


def test_beginning_and_ending_twice_happens_once_and_the_treasurer_hears_of_each_once() -> None:
    holder("Tilo Tiger", RoleKind.TREASURER)
    dora = member("Dora Dachs")
    assert begin_exemption(dora) == begin_exemption(dora)
    ended = stop_exemption(dora)
    assert ended is not None
    assert ended.ending.reason == "no_longer_mentor"
    assert stop_exemption(dora) is None
    kinds = Letter.objects.order_by("written_at", "kind").values_list("kind", flat=True)
    assert list(kinds) == ["membership/exemption_began", "membership/exemption_ended"]


def test_leaving_ends_the_exemption_on_the_same_day() -> None:
    dora = member("Dora Dachs")
    begin_exemption(dora)
    leave(dora, YEARS_END, MembershipEnding.Reason.LEFT, NOW, CLOCK)
    exemption = Exemption.objects.get()
    assert (exemption.until, exemption.ending.reason) == (YEARS_END, "membership_ended")


def test_a_period_is_never_edited_only_ended_once() -> None:
    dora = member("Dora Dachs")
    membership = Membership.objects.get(person=dora)
    membership.began_on = TODAY - days(1)
    for act in (membership.save, membership.delete, Membership.objects.all().delete):
        with pytest.raises(TypeError):
            act()
    with pytest.raises(TypeError):
        Membership.objects.update(until=TODAY)
    assert Membership.objects.set_last_day(membership.pk, TODAY)
    assert not Membership.objects.set_last_day(membership.pk, YEARS_END)
    assert Membership.objects.get().until == TODAY


def test_the_database_holds_that_only_one_runs_and_none_ends_before_it_begins() -> None:
    dora = member("Dora Dachs")
    with pytest.raises(IntegrityError), transaction.atomic():
        Membership.objects.create(person=dora, began_on=TODAY, reason=Membership.Reason.JOINED)
    with pytest.raises(IntegrityError), transaction.atomic():
        Exemption.objects.create(person=dora, began_on=TODAY, until=TODAY - days(1), reason="mentor")


def test_the_database_itself_refuses_to_change_an_ending() -> None:
    dora = member("Dora Dachs")
    begin_exemption(dora)
    leave(dora, TODAY, MembershipEnding.Reason.LEFT, NOW, CLOCK)
    guard.install(*TABLES)
    for table in TABLES:
        for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)
    guard.remove(*TABLES)


def test_the_journal_has_dates_and_reasons_but_no_note_and_no_name() -> None:
    dora = member("Dora Dachs")
    exempt(dora, TODAY, Exemption.Reason.BOARD, NOW, CLOCK, note="wegen der Hochwasserhilfe")
    leave(dora, YEARS_END, MembershipEnding.Reason.LEFT, NOW, CLOCK)
    verbs = Entry.objects.exclude(verb__startswith="person.").values_list("verb", flat=True)
    assert list(verbs) == ["membership.begun", "exemption.begun", "membership.ended", "exemption.ended"]
    written = str(list(Entry.objects.values("data")))
    assert "Hochwasser" not in written
    assert "Dora" not in written


def test_the_list_costs_the_same_queries_however_long_it_is(
    django_assert_num_queries: Callable[..., object],
) -> None:
    begin_exemption(member("Dora Dachs"))
    with django_assert_num_queries(2):
        treasurer_list(TODAY)
    for number in range(6):
        begin_exemption(member(f"Person {number}"))
    with django_assert_num_queries(2):
        assert len(treasurer_list(TODAY)) == 7


def test_treasurer_board_and_coordination_may_see_the_list_and_nobody_else() -> None:
    parts = {RoleKind.TREASURER, RoleKind.BOARD, RoleKind.COORDINATOR, RoleKind.DEPUTY}
    assert parts == access.MAY_SEE_EXEMPTIONS
