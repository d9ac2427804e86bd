import pytest

from tests.association import NOW, TODAY
from wegweiser.mentors.access import may_coordinate
from wegweiser.people import setup
from wegweiser.people.models import SetUpLink
from wegweiser.people.roles import roles_of
from wegweiser.programme.values import OutOfBounds
from wegweiser.programme.versions import current

VALUES = {
    "association": "Gründerhaus Xanten e.V.",
    "short_name": "Gründerhaus",
    "city": "Xanten",
    "applications_address": "vorstand@haus.example",
    "problems_address": "hilfe@haus.example",
}
pytestmark = pytest.mark.django_db


def token() -> str:
    return setup.make_link(NOW).rstrip("/").rpartition("/")[2]


def test_the_link_makes_the_association_and_its_coordinator() -> None:
    account = setup.set_up(token(), VALUES, "Eva Maas", "eva@maas.example", NOW)
    assert current(NOW).association == "Gründerhaus Xanten e.V."
    assert may_coordinate(roles_of(account.person, TODAY))
    assert setup.is_set_up()


def test_the_link_works_once() -> None:
    word = token()
    setup.set_up(word, VALUES, "Eva Maas", "eva@maas.example", NOW)
    assert not setup.is_open(word)
    with pytest.raises(setup.LinkUsed):
        setup.set_up(word, VALUES, "Fred Maas", "fred@maas.example", NOW)


def test_a_new_link_ends_the_one_before() -> None:
    first, second = token(), token()
    assert not setup.is_open(first)
    assert setup.is_open(second)


def test_the_link_lies_in_the_database_only_as_a_hash() -> None:
    word = token()
    assert SetUpLink.objects.get().token_hash != word


def test_bad_values_change_nothing_and_do_not_use_the_link_up() -> None:
    word = token()
    with pytest.raises(OutOfBounds):
        setup.set_up(word, {**VALUES, "association": " "}, "Eva Maas", "eva@maas.example", NOW)
    assert setup.is_open(word)
    assert not setup.is_set_up()
