"""The directory and each mentor's page (P10)."""

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe

from wegweiser.mentors.models import Mentor, PublishedAddress

from .presenting import Presented, everyone, presented
from .rules import matches
from .templatetags.website import language_name


class Selection(forms.Form):
    """Whom to show. Everything may stay empty; what it does not understand it ignores."""

    mark_optional = False

    suche = forms.CharField(
        label=_("Stichwort oder Name"),
        required=False,
        max_length=100,
        widget=forms.TextInput(attrs={"type": "search", "autocomplete": "off"}),
    )
    offen = forms.BooleanField(label=_("Nimmt Anfragen an"), required=False)
    video = forms.BooleanField(label=_("Auch per Video"), required=False)
    sprache = forms.ChoiceField(label=_("Sprache"), required=False)

    def __init__(self, asked: object, people: list[Presented]) -> None:
        super().__init__(asked)  # type: ignore[arg-type]
        codes = {code for person in people for code in person.languages}
        named = sorted((language_name(code), code) for code in codes)
        field = self.fields["sprache"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Alle Sprachen")), *((code, name) for name, code in named)]
        self.people = people
        self.is_valid()

    @property
    def is_empty(self) -> bool:
        return not any(self.cleaned_data.values())

    def chosen(self) -> list[Presented]:
        """The people who fit everything that was asked for."""
        want = self.cleaned_data
        return [
            person
            for person in self.people
            if matches(want.get("suche", ""), person.searched)
            and (person.accepts_requests or not want.get("offen"))
            and (person.by_video or not want.get("video"))
            and (not want.get("sprache") or want["sprache"] in person.languages)
        ]


@require_safe
def directory(request: HttpRequest) -> HttpResponse:
    people = everyone(get_language() or "de")
    selection = Selection(request.GET, people)
    shown = {"number": len(people), "selection": selection, "people": selection.chosen()}
    return render(request, "website/mentors.html", shown)


@require_safe
def mentor(request: HttpRequest, slug: str) -> HttpResponse:
    language = get_language() or "de"
    found = presented(Mentor.objects.for_public_display().filter(slug=slug), language)
    if found:
        return render(request, "website/mentor.html", {"mentor": found[0]})
    if PublishedAddress.was_public(slug):
        return render(request, "website/gone.html", status=410)
    raise Http404
