"""A member's request, the questions to mentors about it, and the recommendation (P20, P21, P26)."""

import uuid
from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from wegweiser.people.models import Language, Person

from .lifecycle import LIVING, UNDER_WAY, Answer, NotAStep, State, answers_before, before


class Way(models.TextChoices):
    EITHER = "either", _("persönlich oder per Video")
    IN_PERSON = "in_person", _("nur persönlich")
    BY_VIDEO = "by_video", _("nur per Video")


class Rhythm(models.TextChoices):
    """P19 recommends monthly or every two months; anything else the two agree on."""

    MONTHLY = "monthly", _("monatlich")
    TWO_MONTHLY = "two_monthly", _("alle zwei Monate")
    OTHER = "other", _("nach Absprache")


class RequestQuerySet(models.QuerySet["Request"]):
    def of(self, person: Person) -> Self:
        """The person's own."""
        return self.filter(person=person)

    def under_way(self) -> Self:
        """Sent, and somebody has a next step."""
        return self.filter(state__in=UNDER_WAY)


class Request(models.Model):
    """What a member (or an enquirer on the way to membership) asks for, in own words."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=State.choices, default=State.DRAFT)
    language = models.CharField(max_length=2, choices=Language.choices)
    wording = models.TextField(_("Ihr Anliegen"), blank=True, default="")
    situation = models.TextField(_("Woran Sie arbeiten"), blank=True, default="")
    kind_of_mentee = models.CharField(max_length=20, blank=True, default="")  # P1: a key of topics.KINDS_OF_MENTEE
    topics = models.JSONField(_("Themen"), default=list, blank=True)
    most_important = models.CharField(max_length=40, blank=True, default="")  # one of the topics
    industries = models.JSONField(_("Branchen"), default=list, blank=True)
    phase = models.CharField(max_length=40, blank=True, default="")
    languages = models.JSONField(_("Sprachen"), default=list, blank=True)
    way = models.CharField(max_length=10, choices=Way.choices, default=Way.EITHER)
    region = models.CharField(_("Region"), max_length=80, blank=True, default="")
    rhythm = models.CharField(max_length=12, choices=Rhythm.choices, default=Rhythm.MONTHLY)
    wish = models.ForeignKey("mentors.Mentor", on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    ties = models.TextField(_("Abhängigkeiten, die zu vermeiden sind"), blank=True, default="")
    may_name = models.BooleanField(default=False)  # the mentee allows the name before the yes (P21)
    conversation = models.ForeignKey(
        "mail.Conversation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True, blank=True, db_index=True)
    last_step_at = models.DateTimeField(db_index=True)

    objects = RequestQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="request_state_known"),
            models.CheckConstraint(
                condition=Q(state=State.DRAFT) | Q(sent_at__isnull=False) | Q(state=State.WITHDRAWN),
                name="request_sent_has_its_time",
            ),
            models.UniqueConstraint(
                fields=["person"],
                condition=Q(state__in=sorted([*UNDER_WAY, State.DRAFT])),
                name="request_one_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.made_at:%Y-%m-%d}"

    def step_to(self, wanted: State, now: datetime, **fields: Any) -> None:
        """One conditional UPDATE, so that of two people at once one makes the step. Raises NotAStep."""
        possible = Request.objects.filter(pk=self.pk, state__in=before(wanted))
        done = possible.update(state=wanted, last_step_at=now, **fields)
        self.refresh_from_db(fields=["state", "last_step_at", *fields])
        if not done:
            raise NotAStep(self.state, wanted)


class ShortVersion(models.Model):
    """What a mentor reads first: without name, checked and confirmed by the coordinator (P21). The newest counts."""

    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="short_versions")
    text = models.TextField(_("Kurzfassung"))
    with_name = models.BooleanField(default=False)  # counts only while the mentee allows the name
    confirmed_at = models.DateTimeField()
    confirmed_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["confirmed_at", "id"]
        constraints = [models.CheckConstraint(condition=~Q(text=""), name="short_version_not_empty")]

    def __str__(self) -> str:
        return f"{self.confirmed_at:%Y-%m-%d}"


class Question(models.Model):
    """A mentor was asked about a request, by link or in a talk; the place is reserved until `answer_by` (P20)."""

    class Way(models.TextChoices):
        LINK = "link", _("per Link")
        SPOKEN = "spoken", _("im Gespräch")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="questions")
    mentor = models.ForeignKey("mentors.Mentor", on_delete=models.PROTECT, related_name="+")
    short_version = models.ForeignKey(ShortVersion, on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=6, choices=Way.choices)
    answer = models.CharField(max_length=10, choices=Answer.choices, default=Answer.ASKED)
    asked_at = models.DateTimeField()
    answer_by = models.DateField(db_index=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    reservation = models.ForeignKey(
        "mentorships.Reservation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["asked_at", "id"]
        constraints = [
            models.CheckConstraint(condition=Q(answer__in=Answer.values), name="question_answer_known"),
            models.UniqueConstraint(
                fields=["request", "mentor"],
                condition=Q(answer__in=sorted(LIVING)),
                name="question_once_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.answer} {self.asked_at:%Y-%m-%d}"

    def step_to(self, wanted: Answer, now: datetime, **fields: Any) -> None:
        """One conditional UPDATE; `now` is when it was answered or settled. Raises NotAStep."""
        possible = Question.objects.filter(pk=self.pk, answer__in=answers_before(wanted))
        done = possible.update(answer=wanted, answered_at=now, **fields)
        self.refresh_from_db(fields=["answer", "answered_at", *fields])
        if not done:
            raise NotAStep(self.answer, wanted)


class Recommendation(models.Model):
    """The association recommends one to three mentors who agreed in principle (P20). It lives until it has ended."""

    class Outcome(models.TextChoices):
        MATCHED = "matched", _("vermittelt")
        NOT_WANTED = "not_wanted", _("keine davon gewünscht")
        NONE_LEFT = "none_left", _("niemand mehr übrig")
        EXPIRED = "expired", _("ohne Antwort abgelaufen")
        TAKEN_BACK = "taken_back", _("zurückgenommen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="recommendations")
    made_at = models.DateTimeField()
    choose_by = models.DateField(db_index=True)
    reminded_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=10, choices=Outcome.choices, blank=True, default="")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["made_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(outcome="", ended_at=None) | (~Q(outcome="") & Q(ended_at__isnull=False)),
                name="recommendation_ended_has_its_outcome",
            ),
            models.UniqueConstraint(fields=["request"], condition=Q(ended_at=None), name="recommendation_one_living"),
        ]

    def __str__(self) -> str:
        return f"{self.made_at:%Y-%m-%d}"


class Recommended(models.Model):
    """One mentor of a recommendation, with the sentence why, written for the mentee."""

    recommendation = models.ForeignKey(Recommendation, on_delete=models.PROTECT, related_name="mentors")
    question = models.ForeignKey(Question, on_delete=models.PROTECT, related_name="+")
    why = models.TextField(_("Warum"), blank=True, default="")

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["recommendation", "question"], name="recommended_once")]

    def __str__(self) -> str:
        return str(self.pk)


class Choice(models.Model):
    """The mentee's yes to one recommended mentor; contact details appear only once the mentor confirmed (P21)."""

    class State(models.TextChoices):
        WAITING = "waiting", _("wartet auf die Bestätigung")
        CONFIRMED = "confirmed", _("bestätigt")
        DECLINED = "declined", _("abgesagt")
        EXPIRED = "expired", _("ohne Antwort abgelaufen")
        TAKEN_BACK = "taken_back", _("zurückgenommen")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    request = models.ForeignKey(Request, on_delete=models.PROTECT, related_name="choices")
    recommended = models.OneToOneField(Recommended, on_delete=models.PROTECT, related_name="choice")
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    chosen_at = models.DateTimeField()
    confirm_by = models.DateField(db_index=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["chosen_at", "id"]
        constraints = [
            models.UniqueConstraint(fields=["request"], condition=Q(state="waiting"), name="choice_one_waiting")
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.chosen_at:%Y-%m-%d}"
