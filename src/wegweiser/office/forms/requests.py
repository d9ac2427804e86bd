"""Requests: the list, the short version, asking, recommending, acting on somebody's behalf."""

from datetime import date, datetime
from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wegweiser.journal import Actor
from wegweiser.matching import requesting
from wegweiser.matching.lifecycle import State
from wegweiser.matching.models import Question, Request, Rhythm, Way
from wegweiser.people.models import Language
from wegweiser.people.registering import meet
from wegweiser.topics import vocabulary

from ..days import DayField
from .lists import SEARCH


class RequestFilter(forms.Form):
    """Which requests the list shows; an unknown word counts as no choice."""

    mark_optional = False

    suche = forms.CharField(label=_("Name"), required=False, max_length=120, widget=SEARCH)
    stand = forms.ChoiceField(
        label=_("Stand"),
        required=False,
        choices=[
            ("", _("alle offenen")),
            ("alle", _("alle, auch abgeschlossene")),
            *[choice for choice in State.choices if choice[0] != State.DRAFT],
        ],
    )


class OnBehalfForm(forms.Form):
    """A request somebody made by telephone, by mail or face to face."""

    name = forms.CharField(label=_("Name"), max_length=120)
    email = forms.EmailField(label=_("E-Mail-Adresse"), max_length=254)
    wording = forms.CharField(
        label=_("Das Anliegen, möglichst in den Worten der Person"),
        max_length=8000,
        widget=forms.Textarea(attrs={"rows": "6"}),
    )
    kind_of_mentee = forms.ChoiceField(label=_("Wer fragt?"))
    topics = forms.MultipleChoiceField(
        label=_("Themen"), required=False, widget=forms.SelectMultiple(attrs={"size": "8"})
    )
    languages = forms.MultipleChoiceField(
        label=_("Sprachen"), choices=Language.choices, initial=["de"], widget=forms.CheckboxSelectMultiple
    )
    way = forms.ChoiceField(label=_("Wie möchte man sich treffen?"), choices=Way.choices)
    rhythm = forms.ChoiceField(label=_("Wie oft?"), choices=Rhythm.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        language = get_language() or "de"
        kinds = vocabulary.choices(vocabulary.kinds_of_mentee(), language)
        self.fields["kind_of_mentee"].choices = kinds  # type: ignore[attr-defined]
        self.fields["topics"].choices = vocabulary.grouped_choices(language)  # type: ignore[attr-defined]

    @transaction.atomic
    def write_down(self, now: datetime, by: Actor) -> Request:
        """Make and send the request; raises what `requesting` raises."""
        given = self.cleaned_data
        person = meet(given["name"], given["email"], get_language() or "de", now, by)
        words = requesting.Words(
            wording=given["wording"],
            kind_of_mentee=given["kind_of_mentee"],
            topics=tuple(given["topics"]),
            languages=tuple(given["languages"]),
            way=Way(given["way"]),
            rhythm=Rhythm(given["rhythm"]),
        )
        made = requesting.draft(person, now, by)
        requesting.keep(made, words, now, by)
        return requesting.send(made, now, by)


class ShortVersionForm(forms.Form):
    """What a mentor reads first."""

    text = forms.CharField(
        label=_("Kurzfassung"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": "8"}),
        help_text=_("Ohne Namen, Firma und Adresse, und ohne was die Person sonst erkennbar macht."),
    )
    anyway = forms.BooleanField(
        label=_("Ich habe die Fundstellen geprüft: Sie verraten nicht, wer es ist."), required=False
    )

    def __init__(self, *args: Any, asks: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not asks:
            self.fields["anyway"].widget = forms.HiddenInput()


class QuestionForm(forms.Form):
    """Which mentor is asked, how, and until when an answer is wanted."""

    mentor = forms.UUIDField(widget=forms.HiddenInput)
    way = forms.ChoiceField(label=_("Wie fragen Sie?"), choices=Question.Way.choices)
    answer_by = DayField(label=_("Antwort bis"), required=False)


class RecommendationForm(forms.Form):
    """Which of those who said yes are recommended, each with a sentence why."""

    choose_by = DayField(label=_("Wahl bis"))

    def __init__(self, agreed: list[Question], choose_by: date, data: Any = None, auto_id: str = "id_%s") -> None:
        super().__init__(data, initial={"choose_by": choose_by}, auto_id=auto_id)
        self.agreed = agreed
        for question in agreed:
            name = question.mentor.person.name
            self.fields[f"take_{question.pk}"] = forms.BooleanField(
                label=_("%(name)s empfehlen") % {"name": name}, required=False, initial=True
            )
            self.fields[f"why_{question.pk}"] = forms.CharField(
                label=_("Warum %(name)s?") % {"name": name},
                required=False,
                max_length=1000,
                widget=forms.Textarea(attrs={"rows": "3"}),
                help_text=_("Ein, zwei Sätze an die Mentee oder den Mentee. Er steht in der Empfehlung."),
            )
        self.order_fields([name for name in self.fields if name != "choose_by"])

    def chosen(self) -> list[tuple[Question, str]]:
        """The mentors to recommend, each with its why."""
        given = self.cleaned_data
        return [(one, given[f"why_{one.pk}"]) for one in self.agreed if given[f"take_{one.pk}"]]
