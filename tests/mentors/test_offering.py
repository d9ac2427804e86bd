"""What a mentor offers is kept for suggestions: known keys, a limit below the programme's maximum, nothing public."""

import pytest

from tests.applicants import Board, mentor
from tests.association import NOW, acting
from wegweiser.edition import numbering
from wegweiser.journal.models import Entry
from wegweiser.mentors.models import Mentor
from wegweiser.mentors.offering import BadOffer, Offer, offer, offer_of
from wegweiser.mentors.rules import is_own_limit

pytestmark = pytest.mark.django_db
OFFER = Offer(("pricing",), ("food",), ("growing",), " Rheydt ", 1, " Beteiligt an der Mühle. ")


def test_an_offer_is_kept_and_the_journal_knows_only_which_fields_changed():
    made = mentor(Board())
    offer(made, OFFER, NOW, acting(made.person))
    assert offer_of(Mentor.objects.get()) == Offer(
        ("pricing",), ("food",), ("growing",), "Rheydt", 1, "Beteiligt an der Mühle."
    )
    entry = Entry.objects.get(verb="mentor.offer_changed")
    assert entry.data == {"fields": ["topics", "industries", "phases", "region", "own_limit", "ties"]}


def test_the_same_again_does_nothing_and_the_public_edition_stays():
    made = mentor(Board())
    number = numbering.current()
    for _twice in range(2):
        offer(made, OFFER, NOW, acting(made.person))
    assert Entry.objects.filter(verb="mentor.offer_changed").count() == 1
    assert numbering.current() == number


def test_p18_an_own_limit_is_one_or_more_and_never_above_the_programmes_maximum():
    made = mentor(Board())
    for number in (0, -1, 3):
        with pytest.raises(BadOffer) as bad:
            offer(made, Offer(own_limit=number), NOW, acting(made.person))
        assert bad.value.fields == ("own_limit",)
    assert [is_own_limit(number, 2) for number in (0, 1, 2, 3)] == [False, True, True, False]


def test_keys_nobody_knows_are_refused_and_stale_ones_fall_out():
    made = mentor(Board())
    with pytest.raises(BadOffer) as bad:
        offer(made, Offer(topics=("pricing", "gone"), phases=("gone",)), NOW, acting(made.person))
    assert bad.value.fields == ("topics", "phases")
    Mentor.objects.update(topics=["gone", "pricing"])
    assert offer_of(Mentor.objects.get()).topics == ("pricing",)
