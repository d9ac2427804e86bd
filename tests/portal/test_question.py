"""A mentor answers: nothing names the mentee before both said yes, a no needs no reason (P20, P21, T6)."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import requests
from tests.association import acting
from tests.portal.asking import a_member, recommended, sent
from tests.portal.people import public_mentor
from tests.portal.test_request_recommended import link_in
from wegweiser.matching import asking, choosing
from wegweiser.matching.lifecycle import Answer
from wegweiser.matching.models import Choice, Question
from wegweiser.mentorships.models import Mentorship

pytestmark = pytest.mark.django_db


def asked() -> tuple[Question, Client]:
    """A question put by link to a mentor who is signed in."""
    person, _ = a_member()
    mentor, client = public_mentor()
    return requests.asked(sent(person), mentor, now=timezone.now()), client


def page_of(question: Question) -> str:
    return reverse("portal:question", args=[question.pk])


def chosen() -> tuple[Choice, Client]:
    person, _ = a_member()
    made, _, client = recommended(person)
    return choosing.choose(made.recommendations.get().mentors.get(), timezone.now(), acting(person)), client


def test_the_question_shows_the_short_version_and_nothing_that_names_the_mentee() -> None:
    question, client = asked()
    person = question.request.person
    for page in (
        client.get(page_of(question)),
        Client().get(link_in("matching/question")),
        client.get("/mein/fragen/"),
    ):
        words = page.content.decode()
        assert page.status_code == 200
        for secret in (person.name, person.email, str(person.pk), str(question.request_id), requests.WORDS.wording):
            assert str(secret) not in words
    assert requests.SHORT in client.get(page_of(question)).content.decode()


def test_allowed_by_the_mentee_the_name_stands_there() -> None:
    question, client = asked()
    question.request.may_name = True
    question.request.save()
    assert question.request.person.name in client.get(page_of(question)).content.decode()


@pytest.mark.parametrize(("said", "then"), [("yes", Answer.YES), ("no", Answer.NO)])
def test_signed_in_one_press_answers_and_a_second_one_does_no_harm(said: str, then: str) -> None:
    question, client = asked()
    for _press in range(2):
        assert client.post(page_of(question), {"answer": said}).status_code == 302
    question.refresh_from_db()
    assert question.answer == then
    assert ("Sie haben Ja gesagt" if said == "yes" else "Sie haben Nein gesagt") in client.get(
        page_of(question)
    ).content.decode()


def test_by_link_looking_five_times_changes_nothing_and_one_press_answers() -> None:
    question, _ = asked()
    address, scanner = link_in("matching/question"), Client()
    for _look in range(5):
        assert scanner.get(address).status_code == 200
    question.refresh_from_db()
    assert question.answer == Answer.ASKED
    done = scanner.post(address, {"answer": "no"}, follow=True)
    assert "Danke für die klare Antwort" in done.content.decode()
    question.refresh_from_db()
    assert question.answer == Answer.NO
    assert scanner.post(address, {"answer": "yes"}).status_code in (200, 302, 410, 422)
    question.refresh_from_db()
    assert question.answer == Answer.NO


def test_an_answer_that_says_nothing_is_asked_again() -> None:
    question, client = asked()
    assert client.post(page_of(question), {"answer": "perhaps"}).status_code == 422
    assert client.post(page_of(question), {}).status_code == 422


def test_a_yes_may_become_a_no() -> None:
    question, client = asked()
    client.post(page_of(question), {"answer": "yes"})
    assert "Doch nicht" in client.get(page_of(question)).content.decode()
    client.post(page_of(question), {"answer": "no"})
    question.refresh_from_db()
    assert question.answer == Answer.NO


def test_a_question_taken_back_says_that_nothing_is_to_do() -> None:
    question, client = asked()
    address = link_in("matching/question")
    asking.take_back(question, timezone.now(), acting(question.request.person))
    assert Client().get(address).status_code == 410
    assert "Sie brauchen nichts zu tun" in client.get(page_of(question)).content.decode()
    assert client.post(page_of(question), {"answer": "yes"}).status_code == 422


def test_nobody_else_finds_the_question_or_the_list() -> None:
    question, _ = asked()
    _, other = a_member("Andere Person")
    assert other.get(page_of(question)).status_code == 404
    assert other.post(page_of(question), {"answer": "no"}).status_code == 404
    assert other.get("/mein/fragen/").status_code == 404


def test_the_chosen_mentor_confirms_and_comes_to_the_mentorship() -> None:
    choice, client = chosen()
    address = reverse("portal:confirmation", args=[choice.pk])
    before = client.get(address).content.decode()
    assert choice.request.person.name not in before
    assert str(choice.request.person.email) not in before
    answer = client.post(address, {"answer": "yes"})
    assert answer["Location"] == reverse("portal:mentorship", args=[Mentorship.objects.get().pk])
    again = client.post(address, {"answer": "yes"})
    assert again["Location"] == answer["Location"]
    assert Mentorship.objects.count() == 1


def test_the_chosen_mentor_confirms_by_link_only_with_a_press() -> None:
    choice, _ = chosen()
    address, visitor = link_in("matching/confirmation"), Client()
    for _look in range(5):
        assert choice.request.person.name not in visitor.get(address).content.decode()
    assert not Mentorship.objects.exists()
    done = visitor.post(address, {"answer": "yes"}, follow=True)
    assert "Schön, dass Sie sich kennenlernen" in done.content.decode()
    assert Mentorship.objects.count() == 1


def test_the_chosen_mentor_may_say_no() -> None:
    choice, client = chosen()
    address = reverse("portal:confirmation", args=[choice.pk])
    assert client.post(address, {"answer": "no"})["Location"] == "/mein/"
    choice.refresh_from_db()
    assert choice.state == Choice.State.DECLINED
    assert "Diese Frage ist beantwortet" in client.get(address).content.decode()


def test_open_questions_stand_on_the_mentors_first_page() -> None:
    question, client = asked()
    assert page_of(question) in client.get("/mein/").content.decode()
