"""Voting and recording what the board resolved."""

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from wegweiser.people.models import Person
from wegweiser.programme.values import Programme
from wegweiser.resolutions.models import Choice, How, Matter
from wegweiser.resolutions.standings import Standing
from wegweiser.ui import words

from ..days import DayField

# In the order of how friendly they are, as the board speaks of them.
OUTCOMES = [(one.value, one.label) for one in (Choice.ACCEPT, Choice.DEFER, Choice.DECLINE)]


class VoteForm(forms.Form):
    """One vote in one matter."""

    matter = forms.UUIDField(widget=forms.HiddenInput)
    choice = forms.ChoiceField(choices=Choice.choices)


class ResolutionForm(forms.Form):
    """What the board resolved, why, when, and who took part."""

    matter = forms.UUIDField(widget=forms.HiddenInput)
    outcome = forms.ChoiceField(
        label=_("Ergebnis"), choices=OUTCOMES, widget=forms.RadioSelect(attrs={"class": "inline"})
    )
    until = DayField(
        label=_("Zurückgestellt bis spätestens"),
        required=False,
        help_text=_("An diesem Tag kommt die Bewerbung von selbst wieder."),
    )
    reason = forms.CharField(label=_("Interner Grund"), max_length=5_000, widget=forms.Textarea(attrs={"rows": "4"}))
    on = DayField(label=_("Beschlossen am"))
    how = forms.ChoiceField(label=_("Wie?"), choices=How.choices, widget=forms.RadioSelect(attrs={"class": "inline"}))
    present = forms.MultipleChoiceField(
        label=_("Wer war dabei?"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    optional_hints = {"until": _("nur beim Zurückstellen"), "present": _("nur bei einer Sitzung")}

    def __init__(
        self,
        matter: Matter,
        standing: Standing,
        entitled: list[Person],
        programme: Programme,
        today: date,
        data: Any = None,
        **kwargs: Any,
    ) -> None:
        by_votes = standing.majority is not None and programme.decision_method == How.CIRCULATION
        super().__init__(
            data,
            initial={
                "matter": matter.pk,
                "outcome": standing.majority,
                "on": today,
                "until": today + timedelta(days=programme.deferral_days),
                "how": How.CIRCULATION if by_votes else How.MEETING,
            },
            **kwargs,
        )
        # Once it is resolved, whoever comes second is told so; the votes no longer matter.
        self.majority = standing.majority if standing.resolution is None else None
        self.people, self.today = {str(person.pk): person for person in entitled}, today
        self.fields["present"].choices = [(key, person.name) for key, person in self.people.items()]  # type: ignore[attr-defined]
        self.fields["reason"].help_text = _(
            "Schreiben Sie so, dass %(name)s es lesen dürfte: Die Person kann Auskunft darüber verlangen."
        ) % {"name": matter.about.name}

    def clean(self) -> dict[str, Any]:
        found = super().clean() or {}
        if found.get("outcome") == Choice.DEFER:
            until = found.get("until")
            if "until" not in self.errors and (until is None or until <= self.today):
                self.add_error("until", _("Bitte nennen Sie einen Tag, der noch kommt."))
        else:
            found["until"] = None
            self.errors.pop("until", None)
        if self.majority and found.get("how") == How.CIRCULATION:
            if found.get("outcome") not in {None, self.majority}:
                self.add_error("outcome", _against_the_votes(self.majority))
        return found

    def present_people(self) -> list[Person]:
        """The board members who were at the meeting."""
        return [self.people[key] for key in self.cleaned_data["present"]]

    def in_words(self) -> list[tuple[str, Any]]:
        """What would be recorded, term by term, to be looked at once more."""
        given = self.cleaned_data
        in_a_meeting = given["how"] == How.MEETING
        there = ", ".join(person.name for person in self.present_people()) if in_a_meeting else ""
        words_of: list[tuple[Any, Any]] = [
            (_("Ergebnis"), Choice(given["outcome"]).label),
            (_("Zurückgestellt bis"), words.day(given["until"])),
            (_("Beschlossen am"), f"{words.day(given['on'])}, {How(given['how']).label}"),
            (_("Dabei waren"), there),
            (_("Interner Grund"), given["reason"]),
        ]
        return [(str(term), value) for term, value in words_of]


def _against_the_votes(majority: Choice) -> str:
    words = _("Die Stimmen im Umlauf ergeben: %(choice)s. Anders beschließen kann der Vorstand in einer Sitzung.")
    return str(words) % {"choice": majority.label}
