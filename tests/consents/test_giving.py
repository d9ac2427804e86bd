from collections.abc import Callable
from datetime import timedelta

import pytest
from django.db import DatabaseError, connection, transaction

from tests.association import CLOCK, NOW, acting, days, someone
from wegweiser.consents.giving import declare, give, withdraw
from wegweiser.consents.guards import TABLES
from wegweiser.consents.living import allowed, declared, history_of, living, state_of
from wegweiser.consents.models import Consent, Declaration, DeclarationKind, How, Purpose
from wegweiser.edition import numbering
from wegweiser.journal import guard
from wegweiser.journal.models import Entry
from wegweiser.people.models import Person

pytestmark = [pytest.mark.django_db, pytest.mark.on_both]


def allowing(purpose: Purpose) -> set[str]:
    return set(Person.objects.filter(living(purpose, "pk")).values_list("name", flat=True))


def test_given_withdrawn_and_given_again_and_the_newest_counts() -> None:
    dora = someone("Dora Dachs")
    assert not allowed(dora, Purpose.PAGE)
    for day, act in enumerate((give, withdraw, give)):
        words = ("de",) if act is give else ()
        act(dora, Purpose.PAGE, *words, NOW + days(day), acting(dora))
        assert allowed(dora, Purpose.PAGE) is (act is give)
    assert [event.given for event in history_of(dora)] == [True, False, True]


def test_each_purpose_and_each_person_stands_alone() -> None:
    dora, emil = someone("Dora Dachs"), someone("Emil Elch")
    give(dora, Purpose.PAGE, "de", NOW, CLOCK)
    give(dora, Purpose.NEWS, "de", NOW, CLOCK)
    give(emil, Purpose.PAGE, "en", NOW, CLOCK)
    withdraw(dora, Purpose.PAGE, NOW, CLOCK)
    assert allowing(Purpose.PAGE) == {"Emil Elch"}
    assert allowing(Purpose.NEWS) == {"Dora Dachs"}
    assert allowing(Purpose.SOCIAL) == set()


def test_two_events_at_the_same_moment_count_in_the_order_they_were_written() -> None:
    dora = someone("Dora Dachs")
    give(dora, Purpose.PAGE, "de", NOW, CLOCK)
    withdraw(dora, Purpose.PAGE, NOW, CLOCK)
    assert not allowed(dora, Purpose.PAGE)
    give(dora, Purpose.PAGE, "de", NOW, CLOCK)
    assert allowed(dora, Purpose.PAGE)


def test_a_withdrawal_counts_even_if_the_clock_that_saw_the_release_was_ahead() -> None:
    dora = someone("Dora Dachs")
    give(dora, Purpose.PAGE, "de", NOW + timedelta(seconds=3), CLOCK)
    withdraw(dora, Purpose.PAGE, NOW, CLOCK)
    assert not allowed(dora, Purpose.PAGE)


def test_a_second_click_does_nothing() -> None:
    dora = someone("Dora Dachs")
    assert give(dora, Purpose.PAGE, "de", NOW, CLOCK) == give(dora, Purpose.PAGE, "de", NOW + days(1), CLOCK)
    before = numbering.current()
    first = withdraw(dora, Purpose.PAGE, NOW + days(2), CLOCK)
    assert withdraw(dora, Purpose.PAGE, NOW + days(3), CLOCK) == first
    assert withdraw(dora, Purpose.SOCIAL, NOW, CLOCK) is None
    assert numbering.current() == before + 1
    assert Consent.objects.count() == 2
    assert Entry.objects.filter(verb__startswith="consent.").count() == 2


def test_the_event_says_which_wording_how_and_by_whom_and_raises_the_edition() -> None:
    dora = someone("Dora Dachs")
    before = numbering.current()
    event = give(dora, Purpose.NEWSLETTER, "en", NOW, acting(dora), how=How.MAIL)
    assert (event.text.kind, event.text.language, event.how) == ("newsletter", "en", "mail")
    assert (event.actor_kind, event.actor_id) == ("person", str(dora.pk))
    assert numbering.current() == before + 1


def test_the_page_shows_since_when_until_when_or_never(
    django_assert_max_num_queries: Callable[..., object],
) -> None:
    dora = someone("Dora Dachs")
    give(dora, Purpose.PAGE, "de", NOW, CLOCK)
    give(dora, Purpose.NEWS, "de", NOW, CLOCK)
    withdraw(dora, Purpose.NEWS, NOW + days(5), CLOCK)
    with django_assert_max_num_queries(3):
        states = {state.purpose: state for state in state_of(dora, NOW + days(6))}
    assert list(states) == list(Purpose)
    assert (states[Purpose.PAGE].is_given, states[Purpose.PAGE].given_since) == (True, NOW)
    assert (states[Purpose.NEWS].is_given, states[Purpose.NEWS].withdrawn_on) == (False, NOW + days(5))
    assert states[Purpose.SOCIAL].was_never_given


def test_an_event_is_never_changed_or_deleted() -> None:
    event = give(someone("Dora Dachs"), Purpose.PAGE, "de", NOW, CLOCK)
    for act in (event.save, event.delete, Consent.objects.all().delete):
        with pytest.raises(TypeError):
            act()
    with pytest.raises(TypeError):
        Consent.objects.update(given=False)


def test_the_database_itself_refuses_to_change_an_event() -> None:
    declare(someone("Dora Dachs"), DeclarationKind.PLEDGES, "de", NOW, CLOCK)
    give(someone("Emil Elch"), Purpose.PAGE, "de", NOW, CLOCK)
    guard.install(*TABLES)
    for table in TABLES:
        for statement in (f"UPDATE {table} SET id = id", f"DELETE FROM {table}"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(statement)
    guard.remove(*TABLES)


def test_a_declaration_is_made_once_per_wording() -> None:
    dora = someone("Dora Dachs")
    assert declared(dora, DeclarationKind.JOINING) is None
    first = declare(dora, DeclarationKind.JOINING, "de", NOW, acting(dora))
    assert declare(dora, DeclarationKind.JOINING, "de", NOW + days(1), acting(dora)) == first
    assert declared(dora, DeclarationKind.JOINING) == first
    assert declared(dora, DeclarationKind.PLEDGES) is None
    assert (first.at, Declaration.objects.count()) == (NOW, 1)
    assert Entry.objects.filter(verb="declaration.made").count() == 1


def test_a_release_is_not_a_declaration_nor_the_other_way_round() -> None:
    dora = someone("Dora Dachs")
    with pytest.raises(ValueError, match="joining"):
        give(dora, "joining", "de", NOW, CLOCK)
    with pytest.raises(ValueError, match="page"):
        declare(dora, "page", "de", NOW, CLOCK)
