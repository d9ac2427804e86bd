"""A form sent twice, two readers who decide at the same moment (PostgreSQL)."""

import pytest

from tests.association import NOW, acting
from tests.mediation.house import House
from tests.racing import at_once
from wegweiser.mail.models import Letter
from wegweiser.mediation import solving
from wegweiser.mediation.lifecycle import NotAStep
from wegweiser.mediation.models import Concern

pytestmark = [pytest.mark.postgres, pytest.mark.django_db(transaction=True)]


def test_the_same_form_sent_twice_at_once_is_one_concern() -> None:
    house = House()
    outcomes = at_once(*[house.raised] * 3)
    assert len({outcome.pk for outcome in outcomes}) == 1, outcomes
    assert Concern.objects.count() == 1
    assert Letter.objects.filter(kind="mediation/received").count() == 1


def test_of_two_readers_who_decide_at_once_one_is_told() -> None:
    house = House()
    for round_ in range(5):
        concern = house.raised(text=f"Etwas {round_}")
        solving.take_up(concern, NOW, acting(house.coordinator))
        first, second = Concern.objects.get(pk=concern.pk), Concern.objects.get(pk=concern.pk)
        outcomes = at_once(
            lambda first=first: solving.solve(first, "So", NOW, acting(house.coordinator)),
            lambda second=second: solving.set_aside(second, NOW, acting(house.deputy)),
        )
        assert sum(isinstance(outcome, NotAStep) for outcome in outcomes) == 1, outcomes
