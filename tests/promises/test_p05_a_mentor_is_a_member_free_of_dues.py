"""P5: a mentor is a member free of dues from the day on; the treasurer always has a correct list."""

from collections.abc import Callable
from datetime import date

import pytest
from django.db import connection, transaction

from tests.association import CLOCK, NOW, TODAY, board_member, days, holder, someone
from tests.racing import at_once
from wegweiser.mail.models import Letter
from wegweiser.membership.exempting import end_exemption, exempt
from wegweiser.membership.export import exemptions_csv
from wegweiser.membership.joining import join, leave
from wegweiser.membership.listing import exemptions_on, treasurer_list
from wegweiser.membership.models import Exemption, ExemptionEnding, Membership, MembershipEnding
from wegweiser.people.models import Person, RoleKind
from wegweiser.people.roles import appoint


def become_mentor(person: Person, on: date = TODAY) -> Exemption:
    join(person, on, Membership.Reason.MENTOR, None, None, NOW, CLOCK)
    return exempt(person, on, Exemption.Reason.MENTOR, NOW, CLOCK)


@pytest.mark.django_db
@pytest.mark.on_both
def test_p05_a_new_mentor_is_a_member_free_of_dues_from_that_day_on() -> None:
    dora = someone("Dora Dachs")
    become_mentor(dora)
    (row,) = treasurer_list(TODAY)
    assert (row.name, row.member_since, row.exempt_since, row.until) == ("Dora Dachs", TODAY, TODAY, None)
    assert row.reason == Exemption.Reason.MENTOR
    assert treasurer_list(TODAY - days(1)) == []


@pytest.mark.django_db
def test_p05_an_existing_member_is_free_of_dues_from_the_day_of_activation_on() -> None:
    dora = someone("Dora Dachs")
    join(dora, TODAY - days(900), Membership.Reason.JOINED, None, None, NOW, CLOCK)
    become_mentor(dora)
    (row,) = treasurer_list(TODAY)
    assert (row.member_since, row.exempt_since) == (TODAY - days(900), TODAY)
    assert Membership.objects.get().reason == Membership.Reason.JOINED


@pytest.mark.django_db
def test_p05_every_treasurer_is_told_in_their_language_and_the_letter_names_nobody() -> None:
    holder("Tilo Tiger", RoleKind.TREASURER)
    holder("Tessa Tern", RoleKind.TREASURER, language="en")
    holder("Fritz Fink", RoleKind.TREASURER, until=TODAY - days(1))
    dora = someone("Dora Dachs")
    become_mentor(dora)
    end_exemption(dora, TODAY + days(7), ExemptionEnding.Reason.NO_LONGER_MENTOR, NOW, CLOCK)
    letters = list(Letter.objects.select_related("recipient_person").order_by("written_at", "subject"))
    assert sorted(letter.recipient_person.name for letter in letters if letter.recipient_person) == [
        "Tessa Tern",
        "Tessa Tern",
        "Tilo Tiger",
        "Tilo Tiger",
    ]
    for letter in letters:
        assert "Dora" not in letter.subject + letter.body
        assert letter.state == "queued"
    told = " ".join(letter.body for letter in letters)
    for words in ("23. November 2026", "30. November 2026", "23 November 2026", "30 November 2026", "http"):
        assert words in told


@pytest.mark.django_db
def test_p05_without_a_treasurer_the_coordination_is_told() -> None:
    coordinator = board_member("Kora Kranich")
    appoint(coordinator, RoleKind.COORDINATOR, TODAY, NOW, CLOCK)
    become_mentor(someone("Dora Dachs"))
    assert Letter.objects.get().recipient_person == coordinator


@pytest.mark.django_db
def test_p05_when_someone_stops_the_exemption_stays_until_people_end_it_with_a_last_day() -> None:
    dora = someone("Dora Dachs")
    become_mentor(dora, on=TODAY - days(100))
    assert exemptions_on(TODAY + days(500)).get().person == dora
    end_exemption(dora, TODAY, ExemptionEnding.Reason.NO_LONGER_MENTOR, NOW, CLOCK)
    assert [row.until for row in treasurer_list(TODAY)] == [TODAY]
    assert treasurer_list(TODAY + days(1)) == []
    assert [row.until for row in treasurer_list(TODAY + days(1), with_ended=True)] == [TODAY]


@pytest.mark.django_db
def test_p05_the_list_can_be_exported_with_dates_and_reasons_and_is_sorted_by_name() -> None:
    for name in ("Zoe Zander", "Ödön Otter", "Paul Pirol", "anna amsel"):
        become_mentor(someone(name))
    rows = treasurer_list(TODAY)
    assert [row.name for row in rows] == ["anna amsel", "Ödön Otter", "Paul Pirol", "Zoe Zander"]
    lines = exemptions_csv(rows, "de").decode("utf-8-sig").splitlines()
    assert len(lines) == 5
    assert '"23.11.2026"' in lines[1]
    assert "ehrenamtlich" in lines[1]


@pytest.mark.django_db
def test_p05_whoever_has_left_is_not_on_the_list_any_more() -> None:
    dora = someone("Dora Dachs")
    become_mentor(dora)
    leave(dora, TODAY, MembershipEnding.Reason.LEFT, NOW, CLOCK)
    assert len(treasurer_list(TODAY)) == 1
    assert treasurer_list(TODAY + days(1)) == []


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_p05_two_activations_at_once_make_one_membership_one_exemption_and_one_letter(
    count: Callable[[int, int], int],
) -> None:
    treasurer = holder("Tilo Tiger", RoleKind.TREASURER)
    rounds = count(20, 100)
    for round_ in range(rounds):
        dora = someone(f"Person {round_}")
        outcomes = at_once(*[lambda dora=dora: become_mentor(dora)] * 3)
        assert len({outcome.pk for outcome in outcomes}) == 1, outcomes
        assert Membership.objects.filter(person=dora).count() == 1
        assert Exemption.objects.filter(person=dora).count() == 1
    assert Letter.objects.filter(recipient_person=treasurer).count() == rounds


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_p05_the_race_is_real_without_the_guard_the_second_fails_or_doubles(
    count: Callable[[int, int], int],
) -> None:
    failed = 0
    for round_ in range(count(20, 100)):
        dora = someone(f"Person {round_}")
        outcomes = at_once(*[lambda dora=dora: _unguarded(dora)] * 3)
        failed += any(isinstance(outcome, Exception) for outcome in outcomes)
    assert failed, "the control saw no race: the test above proves nothing"


@transaction.atomic
def _unguarded(person: Person) -> Membership:
    """Asking first and writing then, without holding the person: the unique index stops it with an error."""
    running: Membership | None = Membership.objects.running().filter(person=person).first()
    if running is not None:
        return running
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_sleep(0.005)")
    created: Membership = Membership.objects.create(person=person, began_on=TODAY, reason=Membership.Reason.MENTOR)
    return created
