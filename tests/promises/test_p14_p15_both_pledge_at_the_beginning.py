"""P14, P15: no business interest, no charge, no deal directly afterwards: both pledge it when they begin."""

import pytest

from tests import pairs
from tests.association import NOW, TODAY, acting
from wegweiser.consents.living import declared
from wegweiser.consents.models import DeclarationKind
from wegweiser.mail.models import Letter
from wegweiser.mentorships.beginning import confirm
from wegweiser.mentorships.ending import end
from wegweiser.mentorships.lifecycle import Side, State
from wegweiser.mentorships.models import BeginConfirmation, Ending

pytestmark = pytest.mark.django_db


def test_p14_p15_it_begins_only_when_both_have_pledged() -> None:
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member(language="en"))
    confirm(pair, Side.MENTOR, TODAY, "de", NOW, acting(pair.mentor.person))
    assert pair.state == State.GETTING_TO_KNOW
    confirm(pair, Side.MENTEE, TODAY, "en", NOW, acting(pair.mentee))
    assert pair.state == State.RUNNING
    assert not BeginConfirmation.objects.filter(mentorship=pair, declaration=None).exists()


@pytest.mark.parametrize(
    ("side", "language", "words"),
    [
        (
            Side.MENTOR,
            "de",
            ("kostet nichts", "keine Geschäfte", "unmittelbar danach", "Abhängigkeit"),
        ),
        (Side.MENTEE, "en", ("costs nothing", "no business", "directly after", "economic dependence")),
    ],
)
def test_p14_p15_the_pledges_name_charge_business_and_the_time_after(
    side: Side, language: str, words: tuple[str, ...]
) -> None:
    pair = pairs.getting_to_know(pairs.mentor(), pairs.member())
    confirm(pair, side, TODAY, language, NOW, acting(pair.person_on(side)))
    made = declared(pair.person_on(side), DeclarationKind.MENTORSHIP)
    assert made is not None
    assert not [word for word in words if word not in made.text.body]


def test_p15_the_letter_at_the_end_says_so_once_more() -> None:
    pair = pairs.running(pairs.mentor(), pairs.member())
    end(pair, State.ENDED_EARLY, TODAY, Ending.Reason.GOAL_REACHED, Side.MENTEE, NOW, acting(pair.mentee))
    for letter in Letter.objects.filter(kind="mentorships/ended"):
        assert "Geschäfte miteinander sind auch unmittelbar danach nicht vorgesehen" in letter.body
