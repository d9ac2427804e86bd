"""P26: mentees are members; whoever is not yet one can ask, is led to membership first, and the request waits."""

import pytest

from tests import requests
from tests.applicants import coordinator
from tests.association import CLOCK, NOW, TODAY, acting, days, someone
from tests.pairs import mentor
from wegweiser.mail.models import Letter
from wegweiser.matching import asking, choosing, recommending, waking
from wegweiser.matching.lifecycle import NotAStep, State
from wegweiser.matching.refusals import NotAMember
from wegweiser.matching.todo import todos
from wegweiser.membership import joining_wish
from wegweiser.membership.joining import leave
from wegweiser.membership.listing import is_member

pytestmark = pytest.mark.django_db


def test_p26_the_request_waits_and_goes_on_the_moment_the_membership_begins() -> None:
    sabine, nadja = coordinator(), someone("Nadja Neu")
    made = requests.request(nadja)
    assert made.state == State.WAITING
    letter = Letter.objects.get(kind="matching/request_waits")
    assert letter.recipient_person == nadja
    assert "/beitritt/" in letter.body
    assert not Letter.objects.filter(kind="matching/request_arrived").exists()
    assert todos(NOW) == []
    joining = joining_wish.ask_to_join(nadja, "de", NOW, acting(nadja))
    assert joining is not None
    waking.accept_joining(joining, sabine, NOW, acting(sabine))
    made.refresh_from_db()
    assert (made.state, is_member(nadja, TODAY)) == (State.OPEN, True)
    assert Letter.objects.filter(kind="matching/request_arrived", recipient_person=sabine).exists()


def test_p26_while_it_waits_no_mentor_is_asked() -> None:
    made = requests.request(someone("Nadja Neu"))
    with pytest.raises(NotAStep):
        requests.asked(made, mentor())


def test_p26_whoever_left_meanwhile_is_not_matched() -> None:
    made, dorothee = requests.shortened(), mentor()
    question = requests.agreed(made, dorothee)
    recommendation = recommending.recommend(made, [(question, "")], NOW, CLOCK)
    leave(made.person, TODAY, "left", NOW, CLOCK)
    with pytest.raises(NotAMember):
        choosing.choose(recommendation.mentors.get(), NOW + days(1), CLOCK)
    recommending.take_back(recommendation, NOW, CLOCK)
    with pytest.raises(NotAMember):
        recommending.recommend(made, [(question, "")], NOW + days(1), CLOCK)
    with pytest.raises(NotAMember):
        asking.ask(made, mentor("Ralf Ebert"), "link", NOW + days(1), CLOCK)
