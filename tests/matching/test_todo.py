"""What waits for the coordination about requests, since when, and never about the own one."""

import pytest

from tests import requests
from tests.applicants import mail
from tests.association import CLOCK, NOW, days, someone
from tests.pairs import member, mentor
from wegweiser.inbox.filing import file
from wegweiser.mail import intake
from wegweiser.mail.models import Letter
from wegweiser.matching import asking, choosing, requesting
from wegweiser.matching.todo import todos
from wegweiser.ticking.todo import Todo

pytestmark = pytest.mark.django_db


def kinds(now=NOW) -> list[str]:
    return [todo.kind for todo in todos(now)]


def only(now=NOW) -> Todo:
    (todo,) = todos(now)
    return todo


def test_a_draft_and_a_waiting_request_wait_for_nobody_here() -> None:
    requests.draft()
    requests.request(someone("Nadja Neu"))
    assert todos(NOW) == []


def test_a_new_request_and_after_three_days_one_without_a_suggestion() -> None:
    made = requests.request()
    assert only() == Todo(
        "request_new", str(made.pk), NOW, made.person.name, not_for=frozenset({str(made.person_id)})
    )
    assert [only(NOW + days(day)).kind for day in (2, 3, 9)] == ["request_new", *["request_unsuggested"] * 2]
    assert only(NOW + days(3)).since == only(NOW + days(9)).since == NOW + days(3)


def test_a_silent_mentor_from_half_time_on() -> None:
    question = requests.asked(requests.shortened(), mentor())
    assert todos(NOW + days(3)) == []
    todo = only(NOW + days(4))
    assert (todo.kind, todo.subject, todo.page) == ("mentor_silent", str(question.pk), str(question.request_id))
    assert todo.due == question.answer_by


def test_everyone_asked_is_out() -> None:
    made = requests.shortened()
    requests.declined(made, mentor("Dorothee Brandstätter"))
    requests.asked(made, mentor("Ralf Ebert"))
    assert kinds() == []
    asking.expire_due(NOW + days(8))
    assert only(NOW + days(8)).kind == "all_declined"


def test_a_yes_wants_a_recommendation() -> None:
    requests.agreed(requests.shortened(), mentor())
    assert kinds() == ["ready_to_recommend"]


def test_a_silent_mentee_and_a_silent_chosen_mentor() -> None:
    made = requests.shortened()
    recommendation = requests.recommended(made, mentor())
    assert [kinds(NOW + days(day)) for day in (6, 7)] == [[], ["mentee_silent"]]
    choice = choosing.choose(recommendation.mentors.get(), NOW + days(7), CLOCK)
    assert [kinds(NOW + days(day)) for day in (13, 14)] == [[], ["choice_unconfirmed"]]
    assert only(NOW + days(14)).subject == str(choice.pk)


def test_quiet_when_there_is_nothing() -> None:
    made = requests.shortened()
    requests.matched(made, mentor())
    other = requests.request(member("Timo Vogt"))
    requesting.withdraw(other, NOW, CLOCK)
    assert todos(NOW + days(100)) == []


def test_an_answer_by_mail_waits_until_somebody_of_us_did_something(board_mail) -> None:
    made = requests.request()
    letter = Letter.objects.get(kind="matching/request_received")
    board_mail(letter.message_id, NOW + days(1))
    assert [(todo.kind, todo.since) for todo in todos(NOW + days(2))][-1] == ("request_mail", NOW + days(1))
    made.conversation.add_note("Angerufen.", someone("Sabine Hartkopf"), NOW + days(2))
    assert kinds(NOW + days(2)) == ["request_new"]
    requesting.close(made, NOW + days(2), CLOCK)
    board_mail(letter.message_id, NOW + days(3), "Schade.")
    assert kinds(NOW + days(3)) == ["request_mail"]


@pytest.fixture
def board_mail():
    """A mail at the mentors' address that answers a letter."""

    def arrives(answers: str, at, text: str = "Gern am Abend.") -> None:
        raw = mail("Jana Öztürk <jana@people.example>", "Re: Bei uns angekommen", text, In_Reply_To=answers)
        stored, _new = intake.store(raw, "mentoren", at)
        file(stored.pk, at)

    return arrives


def test_nobody_sees_the_own_request_here() -> None:
    made = requests.request()
    assert not only().is_for(made.person_id, {"coordinator"})
    assert only().is_for(someone("Sabine Hartkopf").pk, {"coordinator"})


def test_a_hundred_requests_need_as_many_questions_to_the_database_as_one(django_assert_max_num_queries) -> None:
    for number in range(6):
        requests.shortened(member(f"Person Nummer{number}"))
    with django_assert_max_num_queries(10):
        assert len(todos(NOW)) == 6
