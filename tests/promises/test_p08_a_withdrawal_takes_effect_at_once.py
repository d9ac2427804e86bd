"""P8: the release is given once, withdrawn as easily, at once, and withdrawing costs nothing."""

import inspect
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from tests.association import CLOCK, NOW, TODAY, acting, days, someone
from tests.racing import at_once
from wegweiser.consents import texts
from wegweiser.consents.giving import declare, give, withdraw
from wegweiser.consents.living import allowed, living
from wegweiser.consents.models import Consent, DeclarationKind, Purpose
from wegweiser.membership.exempting import exempt
from wegweiser.membership.joining import join
from wegweiser.membership.listing import exemptions_on, is_member
from wegweiser.membership.models import Exemption, Membership
from wegweiser.people.models import Person


@pytest.mark.django_db
@pytest.mark.on_both
@pytest.mark.parametrize("purpose", Purpose)
def test_p08_after_the_withdrawal_no_query_finds_the_person_any_more(purpose: Purpose) -> None:
    dora = someone("Dora Dachs")
    give(dora, purpose, "de", NOW, acting(dora))
    assert Person.objects.filter(living(purpose, "pk")).get() == dora
    withdraw(dora, purpose, NOW, acting(dora))
    assert not Person.objects.filter(living(purpose, "pk")).exists()


def test_p08_withdrawing_asks_for_no_more_than_giving() -> None:
    assert set(inspect.signature(withdraw).parameters) < set(inspect.signature(give).parameters)


@pytest.mark.django_db
def test_p08_withdrawing_everything_costs_neither_membership_nor_exemption() -> None:
    dora = someone("Dora Dachs")
    join(dora, TODAY, Membership.Reason.MENTOR, None, None, NOW, CLOCK)
    exempt(dora, TODAY, Exemption.Reason.MENTOR, NOW, CLOCK)
    for purpose in Purpose:
        give(dora, purpose, "de", NOW, acting(dora))
        withdraw(dora, purpose, NOW, acting(dora))
    assert is_member(dora, TODAY + days(100))
    assert exemptions_on(TODAY + days(100)).get().person == dora


@pytest.mark.django_db
def test_p08_declaring_to_join_releases_nothing() -> None:
    dora = someone("Dora Dachs")
    for kind in DeclarationKind:
        declare(dora, kind, "de", NOW, acting(dora))
    assert not any(allowed(dora, purpose) for purpose in Purpose)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_p08_giving_and_withdrawing_at_once_leave_one_clear_word(count: Callable[[int, int], int]) -> None:
    """Each event differs from the one before it: never two of the same, whoever clicked twice."""
    for language in texts.LANGUAGES:
        texts.current(Purpose.PAGE, language, NOW)
    for round_ in range(count(20, 100)):
        dora = someone(f"Person {round_}")
        give(dora, Purpose.PAGE, "de", NOW, CLOCK)
        outcomes = at_once(*[lambda dora=dora: withdraw(dora, Purpose.PAGE, NOW, CLOCK)] * 4)
        assert len({outcome.pk for outcome in outcomes}) == 1, outcomes
        assert list(Consent.objects.filter(person=dora).values_list("given", flat=True)) == [True, False]
        assert not allowed(dora, Purpose.PAGE)


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_p08_the_race_is_real_without_the_guard_one_withdrawal_is_written_twice(
    count: Callable[[int, int], int],
) -> None:
    twice = 0
    for round_ in range(count(20, 100)):
        dora = someone(f"Person {round_}")
        given = give(dora, Purpose.PAGE, "de", NOW, CLOCK)
        at_once(*[lambda given=given: _unguarded_withdrawal(given)] * 4)
        twice += Consent.objects.filter(person=dora, given=False).count() > 1
    assert twice, "the control saw no race: the test above proves nothing"


@transaction.atomic
def _unguarded_withdrawal(given: Consent) -> None:
    newest = Consent.objects.filter(person=given.person_id).order_by("at", "id").last()
    if newest is not None and newest.given:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_sleep(0.005)")
        Consent.objects.create(
            person_id=given.person_id,
            purpose=given.purpose,
            text=given.text,
            given=False,
            at=NOW,
            how=given.how,
            actor_kind="routine",
        )
