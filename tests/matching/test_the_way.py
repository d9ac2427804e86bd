"""The straight way, and what repeats itself does no harm."""

from dataclasses import replace

import pytest

from tests import requests
from tests.association import CLOCK, NOW, TODAY, acting, someone
from tests.pairs import member, mentor
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.matching import asking, choosing, recommending, requesting
from wegweiser.matching.lifecycle import Answer, NotAStep, State
from wegweiser.matching.models import Choice, Question, Recommendation, Request
from wegweiser.matching.refusals import Gone, NotReady, OneAtATime, OwnRequest
from wegweiser.mentorships import places
from wegweiser.mentorships.lifecycle import State as MentorshipState
from wegweiser.mentorships.refusals import NoPlace
from wegweiser.people.models import PersonalLink

pytestmark = pytest.mark.django_db


def kinds_to(person) -> list[str]:
    letters = Letter.objects.filter(recipient_person=person, kind__startswith="matching/")
    return [letter.kind.removeprefix("matching/") for letter in letters.order_by("kind")]


def test_from_the_request_to_getting_to_know_each_other() -> None:
    jana, dorothee = member("Jana Öztürk"), mentor("Dorothee Brandstätter")
    mentorship = requests.matched(requests.shortened(jana), dorothee)
    made = Request.objects.get(person=jana)
    assert (made.state, mentorship.state) == (State.MATCHED, MentorshipState.GETTING_TO_KNOW)
    assert mentorship.request == made.pk
    assert kinds_to(jana) == ["recommendation", "request_received"]
    assert kinds_to(dorothee.person) == ["confirmation", "question"]
    assert places.free_count(dorothee, NOW) == 1
    assert made.recommendations.get().outcome == Recommendation.Outcome.MATCHED


def test_every_step_stands_in_the_journal_without_a_word_of_it() -> None:
    requests.matched(requests.shortened(), mentor())
    verbs = set(Entry.objects.values_list("verb", flat=True))
    assert {
        "request.drafted", "request.sent", "short_version.confirmed", "question.asked", "question.yes",
        "request.recommended", "request.chosen", "request.matched",
    } <= verbs  # fmt: skip
    assert "Werkstatt" not in str(list(Entry.objects.values_list("data", flat=True)))


def test_what_is_missing_is_named_and_the_draft_stays() -> None:
    made = requests.draft(words=replace(requests.WORDS, kind_of_mentee="employee", wording=" "))
    with pytest.raises(NotReady) as refused:
        requesting.send(made, NOW, CLOCK)
    assert refused.value.missing == ("wording", "kind_of_mentee")
    assert Request.objects.get().state == State.DRAFT


def test_only_what_the_vocabulary_knows_is_kept() -> None:
    words = replace(requests.WORDS, topics=("succession", "telepathy", "succession"), most_important="telepathy")
    made = requests.draft(words=words)
    assert (made.topics, made.most_important) == (["succession"], "")
    assert requesting.words_of(made).topics == ("succession",)


def test_a_person_has_one_request_at_a_time() -> None:
    jana = member()
    first = requesting.draft(jana, NOW, acting(jana))
    assert requesting.draft(jana, NOW, acting(jana)) == first
    requesting.keep(first, requests.WORDS, NOW, acting(jana))
    requesting.send(first, NOW, acting(jana))
    with pytest.raises(OneAtATime):
        requesting.draft(jana, NOW, acting(jana))
    requesting.withdraw(first, NOW, acting(jana))
    assert requesting.draft(jana, NOW, acting(jana)) != first


def test_sent_twice_arrives_once() -> None:
    made = requests.request()
    requesting.send(made, NOW, CLOCK)
    assert kinds_to(made.person) == ["request_received"]


def test_what_is_asked_for_can_change_until_mentors_are_recommended() -> None:
    made = requests.shortened()
    assert requesting.keep(made, replace(requests.WORDS, region="Köln"), NOW, CLOCK) == ("region",)
    with pytest.raises(NotReady):
        requesting.keep(made, replace(requests.WORDS, wording=""), NOW, CLOCK)
    requests.recommended(made, mentor())
    with pytest.raises(NotAStep):
        requesting.keep(made, requests.WORDS, NOW, CLOCK)


def test_nobody_is_asked_about_the_own_request() -> None:
    dorothee = mentor()
    with pytest.raises(OwnRequest):
        requests.asked(requests.shortened(dorothee.person), dorothee)


def test_asked_twice_is_one_question_and_one_letter() -> None:
    made, dorothee = requests.shortened(), mentor()
    assert requests.asked(made, dorothee) == requests.asked(made, dorothee)
    assert kinds_to(dorothee.person) == ["question"]


def test_in_a_talk_no_letter_is_needed() -> None:
    made, dorothee = requests.shortened(), mentor()
    question = asking.ask(made, dorothee, "spoken", NOW, CLOCK)
    asking.answer(question, True, NOW, CLOCK)
    assert (kinds_to(dorothee.person), question.answer) == ([], Answer.YES)


def test_the_same_answer_twice_is_one_and_a_no_after_a_yes_counts() -> None:
    made, dorothee = requests.shortened(), mentor()
    question = requests.agreed(made, dorothee)
    asking.answer(question, True, NOW, CLOCK)
    asking.answer(question, False, NOW, CLOCK)
    asking.answer(question, False, NOW, CLOCK)
    assert Entry.objects.filter(verb__in=["question.yes", "question.no"]).count() == 2
    assert places.free_count(dorothee, NOW) == 2
    with pytest.raises(Gone):
        asking.answer(question, True, NOW, CLOCK)


def test_whoever_has_no_place_is_not_asked() -> None:
    dorothee = mentor(own_limit=1)
    requests.asked(requests.shortened(member("Jana Öztürk")), dorothee)
    with pytest.raises(NoPlace):
        requests.asked(requests.shortened(member("Timo Vogt")), dorothee)


def test_a_link_dies_with_its_question() -> None:
    question = requests.asked(requests.shortened(), mentor())
    assert PersonalLink.objects.filter(purpose="question", subject=str(question.pk)).count() == 1
    asking.take_back(question, NOW, CLOCK)
    asking.take_back(question, NOW, CLOCK)
    assert not PersonalLink.objects.filter(purpose="question").exists()
    assert kinds_to(question.mentor.person) == ["question", "question_settled"]


def test_chosen_twice_is_one_choice_and_another_comes_too_late() -> None:
    made = requests.shortened()
    recommendation = requests.recommended(made, mentor("Dorothee Brandstätter"), mentor("Ralf Ebert"))
    first, second = recommendation.mentors.all()
    choice = choosing.choose(first, NOW, CLOCK)
    assert choosing.choose(first, NOW, CLOCK) == choice
    with pytest.raises(NotAStep):
        choosing.choose(second, NOW, CLOCK)


def test_confirmed_twice_is_one_mentorship() -> None:
    choice = requests.chosen(requests.shortened(), mentor())
    first = choosing.confirm(choice, NOW, CLOCK)
    assert choosing.confirm(choice, NOW, CLOCK) == first


def test_once_both_have_said_yes_the_old_question_undoes_nothing() -> None:
    dorothee = mentor()
    requests.matched(requests.shortened(), dorothee)
    question = Question.objects.get()
    for undo in (lambda: asking.answer(question, False, NOW, CLOCK), lambda: asking.take_back(question, NOW, CLOCK)):
        with pytest.raises(Gone):
            undo()
    assert places.free_count(dorothee, NOW) == 1


def test_when_one_has_confirmed_the_others_places_are_free_and_they_hear_of_it() -> None:
    made, dorothee, ralf, pia = requests.shortened(), mentor(), mentor("Ralf Ebert"), mentor("Pia Roth")
    requests.asked(made, pia)
    requests.matched(made, dorothee, ralf)
    assert [places.free_count(one, NOW) for one in (dorothee, ralf, pia)] == [1, 2, 2]
    assert "question_settled" in kinds_to(ralf.person)
    assert "question_settled" in kinds_to(pia.person)
    assert "question_settled" not in kinds_to(dorothee.person)


def test_a_chosen_mentor_may_say_no_and_the_others_come_back() -> None:
    made, dorothee, ralf = requests.shortened(), mentor(), mentor("Ralf Ebert")
    choice = requests.chosen(made, dorothee, ralf)
    choosing.refuse(choice, NOW, acting(dorothee.person))
    choosing.refuse(choice, NOW, acting(dorothee.person))
    made.refresh_from_db()
    assert (made.state, choice.state) == (State.RECOMMENDED, Choice.State.DECLINED)
    assert "choose_again" in kinds_to(made.person)
    other = Recommendation.objects.get().mentors.get(question__mentor=ralf)
    assert choosing.confirm(choosing.choose(other, NOW, CLOCK), NOW, CLOCK).mentor == ralf


def test_without_another_the_search_goes_on() -> None:
    made, dorothee = requests.shortened(), mentor()
    choosing.refuse(requests.chosen(made, dorothee), NOW, CLOCK)
    made.refresh_from_db()
    assert made.state == State.OPEN
    assert Recommendation.objects.get().outcome == Recommendation.Outcome.NONE_LEFT
    assert "recommendation_over" in kinds_to(made.person)
    assert places.free_count(dorothee, NOW) == 2


def test_a_no_by_the_questions_link_also_undoes_the_choice() -> None:
    made, dorothee = requests.shortened(), mentor()
    choice = requests.chosen(made, dorothee)
    asking.answer(choice.recommended.question, False, NOW, acting(dorothee.person))
    choice.refresh_from_db()
    made.refresh_from_db()
    assert (choice.state, made.state) == (Choice.State.DECLINED, State.OPEN)
    with pytest.raises(Gone):
        choosing.confirm(choice, NOW, CLOCK)


def test_a_recommendation_taken_back_leaves_the_yes() -> None:
    made, dorothee = requests.shortened(), mentor()
    recommendation = requests.recommended(made, dorothee)
    recommending.take_back(recommendation, NOW, CLOCK)
    recommending.take_back(recommendation, NOW, CLOCK)
    made.refresh_from_db()
    assert (made.state, made.questions.get().answer) == (State.OPEN, Answer.YES)
    assert recommending.recommend(made, [(made.questions.get(), "")], NOW, CLOCK) != recommendation


def test_withdrawn_at_any_time_everything_falls() -> None:
    made, dorothee, ralf = requests.shortened(), mentor(), mentor("Ralf Ebert")
    choice = requests.chosen(made, dorothee, ralf)
    requesting.withdraw(made, NOW, acting(made.person))
    requesting.withdraw(made, NOW, acting(made.person))
    choice.refresh_from_db()
    assert (made.state, choice.state) == (State.WITHDRAWN, Choice.State.TAKEN_BACK)
    assert [places.free_count(one, NOW) for one in (dorothee, ralf)] == [2, 2]
    assert not PersonalLink.objects.filter(purpose__in=["question", "recommendation", "confirmation"]).exists()
    with pytest.raises(Gone):
        choosing.confirm(choice, NOW, CLOCK)


def test_closed_by_the_association_the_mentee_is_told() -> None:
    made = requests.shortened()
    requesting.close(made, NOW, CLOCK)
    requesting.close(made, NOW, CLOCK)
    assert made.state == State.CLOSED
    assert kinds_to(made.person).count("request_closed") == 1


def test_the_letters_to_the_coordination_are_not_about_their_own_request() -> None:
    from tests.applicants import coordinator

    sabine, jonas = coordinator(), coordinator("Jonas Weber")
    from wegweiser.membership.joining import join

    join(sabine, TODAY, "joined", None, None, NOW, CLOCK)
    requests.request(sabine)
    assert "request_arrived" not in kinds_to(sabine)
    assert kinds_to(jonas) == ["request_arrived"]


def test_a_stranger_finds_nothing() -> None:
    from wegweiser.matching import access

    made, dorothee = requests.shortened(), mentor()
    recommendation = requests.recommended(made, dorothee)
    question, stranger = made.questions.get(), someone("Nadja Fremd")
    assert access.question_of(stranger, question.pk) is access.recommendation_of(stranger, recommendation.pk) is None
    assert access.question_of(dorothee.person, question.pk) == question
    assert access.recommendation_of(made.person, recommendation.pk) == recommendation
    assert access.questions_of(stranger, "de") == []
    assert len(access.questions_of(dorothee.person, "de")) == 1
