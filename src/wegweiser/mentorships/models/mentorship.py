"""The mentorship itself (P19, P21, P22)."""

import uuid
from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ..lifecycle import ENDINGS, OVER, WITH_A_PLACE, Side, State, before

if TYPE_CHECKING:
    from wegweiser.people.models import Person


class MentorshipQuerySet(models.QuerySet["Mentorship"]):
    def of(self, person: "Person") -> "MentorshipQuerySet":
        """Those in which this person is one of the two."""
        return self.filter(Q(mentor__person=person) | Q(mentee=person))

    def running(self) -> "MentorshipQuerySet":
        return self.filter(state=State.RUNNING)

    def with_a_place(self) -> "MentorshipQuerySet":
        """Getting to know each other, or running."""
        return self.filter(state__in=WITH_A_PLACE)

    def under_way(self) -> "MentorshipQuerySet":
        """Not over: told, getting to know each other, or running."""
        return self.exclude(state__in=OVER)

    def with_both(self) -> "MentorshipQuerySet":
        """With the two people, for pages that name them."""
        return self.select_related("mentor__person", "mentee")


class Mentorship(models.Model):
    """Mentor and mentee from getting to know each other to the end. That it exists is not public (P21)."""

    class Origin(models.TextChoices):
        RECOMMENDED = "recommended", _("auf Empfehlung")
        TOLD = "told", _("von der Mentorin oder dem Mentor gemeldet")
        ENTERED = "entered", _("vom Büro eingetragen")

    class NoticeBecause(models.TextChoices):
        NO_PLACE = "no_place", _("kein Platz frei")
        NO_MEMBER = "no_member", _("Mentee ist kein Mitglied")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    mentor = models.ForeignKey("mentors.Mentor", on_delete=models.PROTECT, related_name="+")
    mentee = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=20, choices=State.choices)
    origin = models.CharField(max_length=12, choices=Origin.choices)
    notice_because = models.CharField(max_length=12, choices=NoticeBecause.choices, blank=True, default="")
    request = models.UUIDField(null=True, blank=True)  # of the room above; plain, without foreign key
    conversation = models.ForeignKey(
        "mail.Conversation", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(db_index=True)
    began_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True, db_index=True)  # the last day as agreed so far
    half_time_on = models.DateField(null=True, blank=True, db_index=True)  # P13: when feedback is asked for
    ended_on = models.DateField(null=True, blank=True, db_index=True)

    objects = MentorshipQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=State.values), name="mentorship_state_known"),
            models.CheckConstraint(
                condition=~Q(state__in=[State.RUNNING, *sorted(ENDINGS - {State.SEPARATED})])
                | Q(began_on__isnull=False, ends_on__isnull=False, half_time_on__isnull=False),
                name="mentorship_begun_has_its_days",
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(ENDINGS), ended_on__isnull=False)
                | (~Q(state__in=sorted(ENDINGS)) & Q(ended_on=None)),
                name="mentorship_ended_has_its_day",
            ),
            models.UniqueConstraint(
                fields=["mentor", "mentee"],
                condition=Q(state__in=sorted([*WITH_A_PLACE, State.NOTICE])),
                name="mentorship_once_at_a_time",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.state} {self.made_at:%Y-%m-%d}"

    def side_of(self, person: "Person") -> Side | None:
        """Which of the two this person is; None for everybody else."""
        if self.mentee_id == person.pk:
            return Side.MENTEE
        return Side.MENTOR if self.mentor.person_id == person.pk else None

    def person_on(self, side: str) -> "Person":
        """Who stands on that side."""
        return self.mentee if side == Side.MENTEE else self.mentor.person

    @property
    def matter(self) -> str:
        """What its sealed texts are sealed under (vault)."""
        return f"mentorship:{self.pk}"

    def step_to(self, wanted: State, **fields: Any) -> bool:
        """One conditional UPDATE: of two people at once, one makes the step. False: it could not be made."""
        possible = Mentorship.objects.filter(pk=self.pk, state__in=before(wanted))
        done = bool(possible.update(state=wanted, **fields))
        self.refresh_from_db(fields=["state", *fields])
        return done
