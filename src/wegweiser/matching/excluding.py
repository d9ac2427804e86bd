"""Which mentors are out of the question for one request from now on."""

from uuid import UUID

from django.db import models
from django.utils.translation import gettext_lazy as _

from wegweiser.mentorships.lifecycle import State as MentorshipState
from wegweiser.mentorships.models import Mentorship

from .lifecycle import Answer
from .models import Recommendation, Recommended, Request


class Why(models.TextChoices):
    SAID_NO = "said_no", _("hat abgesagt")
    NOT_WANTED = "not_wanted", _("hat der oder die Mentee nicht gewünscht")
    NOT_BEGUN = "not_begun", _("das Kennenlernen hat nicht zueinander geführt")


def ruled_out(request: Request) -> dict[UUID, Why]:
    """Mentor's id → why; three queries. The weightiest reason counts."""
    said_no = request.questions.filter(answer=Answer.NO).values_list("mentor_id", flat=True)
    unwanted = Recommended.objects.filter(
        recommendation__request=request, recommendation__outcome=Recommendation.Outcome.NOT_WANTED
    ).values_list("question__mentor_id", flat=True)
    not_begun = Mentorship.objects.filter(request=request.pk, state=MentorshipState.NOT_BEGUN)
    return {
        **dict.fromkeys(said_no, Why.SAID_NO),
        **dict.fromkeys(unwanted, Why.NOT_WANTED),
        **dict.fromkeys(not_begun.values_list("mentor_id", flat=True), Why.NOT_BEGUN),
    }
