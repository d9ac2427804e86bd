"""Requests on their way to a mentorship, made by the real stories, as short as a test needs them."""

from datetime import datetime

from tests.association import CLOCK, NOW, acting, someone
from tests.pairs import member
from wegweiser.matching import asking, choosing, recommending, requesting, shortening
from wegweiser.matching.models import Choice, Question, Recommendation, Request
from wegweiser.matching.requesting import Words
from wegweiser.mentors.models import Mentor
from wegweiser.mentorships.models import Mentorship
from wegweiser.people.models import Person

WORDS = Words(
    wording="Ich möchte meine Werkstatt übergeben und weiß nicht, wie ich anfange.",
    situation="Sieben Leute, gut ausgelastet, keine Nachfolge in der Familie.",
    kind_of_mentee="entrepreneur",
    topics=("succession", "leadership"),
    most_important="succession",
    languages=("de",),
    region="Niederrhein",
)
SHORT = "Jemand möchte eine Werkstatt übergeben und sucht den ersten Schritt."


def draft(person: Person | None = None, words: Words = WORDS, now: datetime = NOW) -> Request:
    """A draft that could be sent; of a member unless a person is given."""
    asking_person = person or member()
    request = requesting.draft(asking_person, now, acting(asking_person))
    requesting.keep(request, words, now, acting(asking_person))
    return request


def request(person: Person | None = None, words: Words = WORDS, now: datetime = NOW) -> Request:
    """A request that was sent: open for a member, waiting for anybody else."""
    made = draft(person, words, now)
    return requesting.send(made, now, acting(made.person))


def shortened(person: Person | None = None, words: Words = WORDS, now: datetime = NOW, text: str = SHORT) -> Request:
    """A request with a confirmed short version."""
    made = request(person, words, now)
    shorten(made, text, now)
    return made


def shorten(made: Request, text: str = SHORT, now: datetime = NOW) -> None:
    """The coordinator confirmed this short version."""
    checker = Person.objects.filter(name="Sabine Hartkopf").first() or someone("Sabine Hartkopf")
    shortening.confirm(made, text, checker, now, acting(checker))


def asked(made: Request, whom: Mentor, way: str = Question.Way.LINK, now: datetime = NOW) -> Question:
    """The mentor was asked and has not answered; a short version is made if there is none."""
    if shortening.newest(made) is None:
        shorten(made, now=now)
    return asking.ask(made, whom, way, now, CLOCK)


def agreed(made: Request, whom: Mentor, now: datetime = NOW) -> Question:
    """The mentor said yes in principle."""
    question = asked(made, whom, now=now)
    return asking.answer(question, True, now, acting(whom.person))


def declined(made: Request, whom: Mentor, now: datetime = NOW) -> Question:
    """The mentor said no."""
    question = asked(made, whom, now=now)
    return asking.answer(question, False, now, acting(whom.person))


def recommended(made: Request, *mentors: Mentor, now: datetime = NOW) -> Recommendation:
    """These mentors agreed and are recommended."""
    chosen = [(agreed(made, whom, now), "Hat selbst eine Werkstatt übergeben.") for whom in mentors]
    return recommending.recommend(made, chosen, now, CLOCK)


def chosen(made: Request, *mentors: Mentor, now: datetime = NOW) -> Choice:
    """The first of these mentors was recommended and chosen."""
    recommendation = recommended(made, *mentors, now=now)
    first = recommendation.mentors.get(question__mentor=mentors[0])
    return choosing.choose(first, now, acting(made.person))


def matched(made: Request, *mentors: Mentor, now: datetime = NOW) -> Mentorship:
    """The first of these mentors was chosen and confirmed: the two get to know each other."""
    return choosing.confirm(chosen(made, *mentors, now=now), now, acting(mentors[0].person))
