"""Feedback: looked at as often as one likes, given once; by link or signed in (P13, P24)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from wegweiser.feedback import giving
from wegweiser.feedback.access import asked_of
from wegweiser.feedback.models import Asked, Feedback
from wegweiser.feedback.rules import FEWEST_TO_SUM
from wegweiser.journal import Actor
from wegweiser.mentorships.lifecycle import Side
from wegweiser.people import links
from wegweiser.people.models import Person, PersonalLink
from wegweiser.people.roles import coordination_on

from .access import LinkRequest, PortalRequest, portal_door
from .link_done import thanks


class SideBySide(forms.RadioSelect):
    """A few short answers in one line."""

    def __init__(self) -> None:
        super().__init__(attrs={"class": "inline"})


class FeedbackForm(forms.Form):
    """A few questions; each may stay open."""

    mark_optional = False  # the sentence above says it of all

    helped = forms.ChoiceField(choices=Feedback.Helped.choices, required=False, widget=SideBySide)
    fun = forms.ChoiceField(
        label=gettext_lazy("Hat es Freude gemacht?"),
        choices=Feedback.Helped.choices,
        required=False,
        widget=SideBySide,
    )
    again = forms.ChoiceField(
        label=gettext_lazy("Würden Sie es wieder tun?"),
        choices=Feedback.Again.choices,
        required=False,
        widget=SideBySide,
    )
    good = forms.CharField(
        label=gettext_lazy("Was war gut?"), required=False, max_length=giving.GOOD_LETTERS, widget=forms.Textarea
    )
    better = forms.CharField(
        label=gettext_lazy("Was kann besser werden?"),
        required=False,
        max_length=giving.GOOD_LETTERS,
        widget=forms.Textarea,
        help_text=gettext_lazy("Auch am Programm selbst, oder daran, wie wir Sie zusammengebracht haben."),
    )
    wants_a_talk = forms.BooleanField(
        label=gettext_lazy("Bitte rufen Sie mich an."),
        required=False,
        help_text=gettext_lazy("Ihre Nummer schreiben Sie bitte in eines der Felder oben."),
    )

    def __init__(self, *args: Any, side: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["helped"].label = (
            _("Wie sehr hat es Ihnen geholfen?")
            if side == Side.MENTEE
            else _("Wie sehr hat es Ihrer oder Ihrem Mentee geholfen?")
        )


@portal_door
@require_http_methods(["GET", "POST"])
def feedback(request: PortalRequest, asked: UUID) -> HttpResponse:
    """One's own: the questions, later the answers."""
    found = get_object_or_404(asked_of(request.person), pk=asked)
    given = Feedback.objects.filter(asked=found).first()
    if given is not None and request.method != "POST":
        return render(request, "portal/feedback_given.html", {"given": given, "other": _other(found)})
    here = reverse("portal:feedback", args=[found.pk])
    return _questions(request, found, Actor.person(request.person.pk)) or redirect(here)


def by_link(request: LinkRequest, link: PersonalLink) -> HttpResponse:
    """The same questions for whoever holds the link; what was answered is read signed in only."""
    found = asked_of(link.person).filter(pk=link.subject).first()
    if found is None:
        raise links.LinkDead
    if request.method != "POST" and Feedback.objects.filter(asked=found).exists():
        return thanks("feedback")
    return _questions(request, found, links.actor_of(link), "portal/by_link.html") or thanks("feedback")


def _questions(
    request: HttpRequest, asked: Asked, by: Actor, frame: str = "portal/layout.html"
) -> HttpResponse | None:
    """The page to show; None once the answers have been taken."""
    now = timezone.now()
    form = FeedbackForm(request.POST or None, side=asked.side)
    if form.is_valid() and _take(form, asked, now, by):
        return None
    context = {"form": form, "asked": asked, "other": _other(asked), "readers": _readers(asked, now)}
    context |= {"fewest": FEWEST_TO_SUM, "frame": frame}
    return render(request, "portal/feedback.html", context, status=422 if form.is_bound else 200)


def _take(form: FeedbackForm, asked: Asked, now: datetime, by: Actor) -> bool:
    """Whether it is taken; what was given before stays as it was."""
    try:
        giving.give(asked, giving.Answers(**form.cleaned_data), now, by)
    except giving.NothingSaid:
        form.add_error(None, _("Bitte beantworten Sie mindestens eine Frage."))
        return False
    except giving.AlreadyGiven:
        return True
    return True


def _other(asked: Asked) -> Person:
    return asked.mentorship.person_on(Side(asked.side).other)


def _readers(asked: Asked, now: datetime) -> list[str]:
    """Who reads it, by name: the coordination, but nobody about the own mentorship."""
    the_two = {asked.mentorship.mentee_id, asked.mentorship.mentor.person_id}
    return [reader.name for reader in coordination_on(timezone.localdate(now)) if reader.pk not in the_two]
