"""A concern: who reads it is settled before it is sent (P25)."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from wegweiser.journal import Actor
from wegweiser.mediation import raising
from wegweiser.mediation.access import raised_by, readers_of
from wegweiser.mediation.models import Concern
from wegweiser.mentorships.access import mentorships_visible_to
from wegweiser.mentorships.lifecycle import Side
from wegweiser.mentorships.models import Mentorship
from wegweiser.people.models import Person

from .access import PortalRequest, portal_door


class ConcernForm(forms.Form):
    """What it is about, and who may read it."""

    optional_hints = {"readers": gettext_lazy("ein Haken genügt")}

    mentorship = forms.ChoiceField(label=gettext_lazy("Um welche Mentorschaft geht es?"), required=False)
    text = forms.CharField(
        label=gettext_lazy("Was ist los?"),
        max_length=raising.LONGEST,
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy("So, wie Sie es erzählen würden. Es muss nicht geordnet sein."),
        error_messages={"required": gettext_lazy("Schreiben Sie uns, worum es geht. Ein Satz genügt.")},
    )
    readers = forms.MultipleChoiceField(
        label=gettext_lazy("Wer soll es lesen?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, person: Person, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.mentorships = {str(one.pk): one for one in mentorships_visible_to(person)}
        # Sent, any of them may be named; who is one of the two never reads it (mediation sees to that).
        about = None if self.is_bound else self.mentorships.get(self.initial.get("mentorship", ""))
        self.people = {str(one.pk): one for one in raising.possible_readers(now, about) if one != person}
        self._offer_mentorships(person)
        readers = self.fields["readers"]
        readers.choices = [(key, reader.name) for key, reader in self.people.items()]  # type: ignore[attr-defined]
        readers.help_text = _help(raising.instead(now))
        self.initial.setdefault("readers", list(self.people))

    def _offer_mentorships(self, person: Person) -> None:
        if not self.mentorships:
            del self.fields["mentorship"]
            return
        names = [(key, _about(one, person)) for key, one in self.mentorships.items()]
        self.fields["mentorship"].choices = [("", _("um keine bestimmte")), *names]  # type: ignore[attr-defined]

    def about(self) -> Mentorship | None:
        return self.mentorships.get(self.cleaned_data.get("mentorship", ""))

    def chosen(self) -> list[Person]:
        return [self.people[key] for key in self.cleaned_data["readers"]]


def _help(instead: Person | None) -> str:
    if instead is None:
        return _("Nehmen Sie den Haken weg, wo Sie es nicht möchten. Ein Mensch muss es lesen können.")
    return _("Nehmen Sie den Haken weg, wo Sie es nicht möchten. Streichen Sie alle, liest es %(name)s.") % {
        "name": instead.name
    }


def _about(mentorship: Mentorship, person: Person) -> str:
    side = mentorship.side_of(person) or Side.MENTEE
    return _("mit %(name)s") % {"name": mentorship.person_on(side.other).name}


@portal_door
@require_http_methods(["GET", "POST"])
def concern(request: PortalRequest) -> HttpResponse:
    """Write it; afterwards a page that says who reads it and what happens next."""
    now = timezone.now()
    initial = {"mentorship": request.GET.get("mentorschaft", "")}
    form = ConcernForm(request.POST or None, initial=initial, person=request.person, now=now)
    made = _raised(form, request.person, now) if form.is_valid() else None
    if made is not None:
        return redirect("portal:concern-sent", made.pk)
    context = {"form": form, "mine": raised_by(request.person)}
    return render(request, "portal/concern.html", context, status=422 if form.is_bound else 200)


def _raised(form: ConcernForm, person: Person, now: datetime) -> Concern | None:
    """The concern; None, with the reason beside the field, where nobody may read it."""
    text, by = form.cleaned_data["text"], Actor.person(person.pk)
    try:
        return raising.raise_concern(person, form.about(), text, form.chosen(), now, by)
    except raising.NobodyLeft as left:
        form.add_error("readers", left.why)
    except raising.NothingSaid:
        form.add_error("text", form.fields["text"].error_messages["required"])
    return None


@portal_door
@require_safe
def sent(request: PortalRequest, concern: UUID) -> HttpResponse:
    """Who reads it and what happens next; only for whoever raised it, and without the words."""
    found = get_object_or_404(raised_by(request.person), pk=concern)
    readers = [reader.name for reader in readers_of(found, timezone.now())]
    return render(request, "portal/concern_sent.html", {"concern": found, "readers": readers})
