"""The component page: every part with sample data, endless words included. The demo door mounts it."""

from datetime import UTC, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.utils.translation import gettext, gettext_lazy

from .parts import Cell, Column, StatusKind, Step, Table, ordered

LONG_NAME = "Wilhelmine-Charlotte von Hohenstein-Schloessertannenau"
LONG_COMPETENCY = "Unternehmensnachfolgeregelungsverhandlungsbegleitungskompetenz"
SAMPLE_MOMENT = datetime(2026, 10, 28, 13, 5, tzinfo=UTC)


class Sample(forms.Form):
    """One field of each kind."""

    focus_errors = True
    optional_hints = {"photo": gettext_lazy("kann nachkommen")}

    email = forms.EmailField(
        label=gettext_lazy("Ihre E-Mail-Adresse"),
        error_messages={"invalid": gettext_lazy("Hier fehlt etwas, zum Beispiel name@firma.example.")},
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
    )
    manner = forms.CharField(
        label=gettext_lazy("Wie möchten Sie begleiten?"),
        help_text=gettext_lazy("Zwei, drei Sätze, so wie Sie es erzählen würden."),
        widget=forms.Textarea,
    )
    photo = forms.FileField(
        label=gettext_lazy("Foto"),
        help_text=gettext_lazy("Hochformat, JPEG oder PNG. Ein gutes Handyfoto reicht."),
        required=False,
    )
    began = forms.DateField(
        label=gettext_lazy("Seit wann?"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
    )
    phase = forms.ChoiceField(
        label=gettext_lazy("Wo stehen Sie?"),
        choices=[
            ("a", gettext_lazy("Idee")),
            ("b", gettext_lazy("Gründung")),
            ("c", gettext_lazy("Betrieb")),
        ],
    )
    outcome = forms.ChoiceField(
        label=gettext_lazy("Ergebnis"),
        choices=[("a", gettext_lazy("Aufnehmen")), ("b", gettext_lazy("Zurückstellen"))],
        widget=forms.RadioSelect(attrs={"class": "inline"}),
    )
    topics = forms.MultipleChoiceField(
        label=gettext_lazy("Worum geht es Ihnen?"),
        choices=[("a", gettext_lazy("Geld und Förderung")), ("b", gettext_lazy("Menschen führen"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    rights = forms.BooleanField(
        label=gettext_lazy("Ich darf dieses Bild weitergeben, und wer darauf zu sehen ist, ist einverstanden.")
    )


class Filter(forms.Form):
    """A filter as in the directory."""

    mark_optional = False

    word = forms.CharField(label=gettext_lazy("Stichwort oder Name"), required=False)
    also = forms.MultipleChoiceField(
        label=gettext_lazy("Außerdem"),
        choices=[("video", gettext_lazy("Auch per Video")), ("english", gettext_lazy("Auch auf Englisch"))],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def view(request: HttpRequest) -> HttpResponse:
    """Every component. POST only shows the errors of the sample form; nothing is kept."""
    messages.success(request, gettext("Gespeichert. So sieht eine Rückmeldung aus."))
    return render(request, "ui/components.html", sample(request))


def sample(request: HttpRequest) -> dict[str, Any]:
    """What the component page shows."""
    wrong = Sample({"email": "dorothee.brandstaetter", "manner": "", "phase": "a"}, auto_id="wrong_%s")
    wrong.focus_errors = False  # it is not what the reader came for
    return {
        "long_name": LONG_NAME,
        "long_competency": LONG_COMPETENCY,
        "competencies": ["Unternehmensnachfolge", gettext("Führung in kleinen Betrieben"), LONG_COMPETENCY],
        "portrait": static("ui/samples/margarethe-oellers.svg"),
        "portrait_two": static("ui/samples/yusuf-karaaslan.svg"),
        "at": SAMPLE_MOMENT,
        "steps": _steps(),
        "facts": [
            (gettext("Treffen"), gettext("Vor Ort, gern bei Ihnen")),
            (gettext("Sprachen"), gettext("Deutsch, Niederländisch")),
        ],
        "table": _table(request.GET.get("sort", "")),
        "page": Paginator(range(50), 10).page(2),
        "form": Sample(request.POST or None),
        "wrong": wrong,
        "filter": Filter(),
    }


def _steps() -> list[Step]:
    return [
        Step(gettext("Über Sie"), "done", href="#pfad"),
        Step(gettext("Ihr Profil"), "here", distance=gettext("2 von 4")),
        Step(gettext("Ihre Erfahrung"), note=gettext("seit wann, worin, mit wem")),
        Step(gettext("Prüfen und senden")),
    ]


def _table(sort: str) -> Table:
    people: list[tuple[str, int, StatusKind]] = [
        ("Annegret Thiemann", 2024, "done"),
        (LONG_NAME, 2026, "open"),
        ("Yusuf Karaaslan", 2025, "half"),
    ]
    words = {"done": gettext("beitragsfrei"), "open": gettext("noch offen"), "half": gettext("wird geprüft")}
    rows, sort = ordered(people, sort, {"name": lambda row: row[0], "year": lambda row: row[1]}, "name")
    return Table(
        gettext("Beitragsbefreiungen"),
        [Column("Name", "name"), Column(gettext("Seit"), "year", number=True), Column(gettext("Stand"))],
        [[Cell(name, href="#tabelle"), str(year), Cell(words[kind], status=kind)] for name, year, kind in rows],
        sort=sort,
        empty=gettext("Niemand ist zurzeit befreit."),
    )
