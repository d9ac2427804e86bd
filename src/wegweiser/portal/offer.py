"""A mentor says what suggestions are made from: topics, industries, phases, region, places, ties. Not public."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from wegweiser.journal import Actor
from wegweiser.mentors.models import Mentor
from wegweiser.mentors.offering import Offer, offer, offer_of
from wegweiser.programme.versions import current
from wegweiser.topics import vocabulary
from wegweiser.topics.rules import Group

from .access import PortalRequest, portal_door
from .request.form import Topic, TopicGroup

LONGEST = 2000  # letters about ties


class OfferForm(forms.Form):
    """Everything may stay empty: what is not known is asked for in a talk."""

    mark_optional = False

    topics = forms.MultipleChoiceField(label=_("Themen"), required=False, widget=forms.CheckboxSelectMultiple)
    industries = forms.MultipleChoiceField(
        label=_("Branchen, die Sie aus der Nähe kennen"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "columns"}),
    )
    phases = forms.MultipleChoiceField(
        label=_("In welcher Phase begleiten Sie gern?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    region = forms.CharField(
        label=_("Wo treffen Sie sich mit jemandem?"),
        required=False,
        max_length=80,
        help_text=_("Ort oder Gegend, zum Beispiel: Mönchengladbach und Viersen."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
    own_limit = forms.TypedChoiceField(
        label=_("Wie viele Mentorschaften zugleich?"),
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Was schon läuft, läuft weiter, auch wenn Sie die Zahl verringern."),
    )
    ties = forms.CharField(
        label=_("Wirtschaftliche Bindungen"),
        required=False,
        max_length=LONGEST,
        widget=forms.Textarea,
        help_text=_(
            "Firmen und Menschen, von denen Sie abhängen oder die von Ihnen abhängen: Beteiligungen, wichtige "
            "Kunden, Lieferanten, Arbeitgeber. So sehen wir rechtzeitig, wo es heikel würde."
        ),
    )

    def __init__(self, *args: Any, at_most: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.at_most = at_most
        self.language = get_language() or "de"
        self._choices("topics", vocabulary.choices(vocabulary.topics(), self.language))
        self._choices("industries", vocabulary.choices(vocabulary.industries(), self.language))
        self._choices("phases", vocabulary.choices(vocabulary.phases(), self.language))
        self._choices("own_limit", [(str(number), _at_a_time(number)) for number in range(1, at_most + 1)])
        if at_most == 1:
            del self.fields["own_limit"]

    def _choices(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    @cached_property
    def topic_groups(self) -> list[TopicGroup]:
        """The topics in their groups, as they are ticked now."""
        return [TopicGroup(group.label(self.language), tuple(self._boxes(group))) for group in vocabulary.groups()]

    def _boxes(self, group: Group) -> Iterator[Topic]:
        chosen = set(self["topics"].value() or [])
        for number, entry in enumerate(group.topics):
            # The first box of all is where the summary of mistakes leads.
            is_first = not number and group == vocabulary.groups()[0]
            box = "id_topics_0" if is_first else f"id_topic_{entry.key}"
            yield Topic(entry.key, entry.label(self.language), box, entry.key in chosen)

    def below(self) -> list[forms.BoundField]:
        """Everything after the topics."""
        return [self[name] for name in self.fields if name != "topics"]

    def offer(self) -> Offer:
        """What was chosen; the programme's maximum is no limit of one's own."""
        typed = self.cleaned_data
        limit = typed.get("own_limit")
        return Offer(
            topics=tuple(vocabulary.known(typed["topics"], vocabulary.topics())),
            industries=tuple(typed["industries"]),
            phases=tuple(typed["phases"]),
            region=typed["region"],
            own_limit=limit if limit is not None and limit < self.at_most else None,
            ties=typed["ties"],
        )


def _at_a_time(number: int) -> str:
    return gettext("höchstens %(number)d") % {"number": number}


@portal_door
@require_http_methods(["GET", "POST"])
def edit(request: PortalRequest) -> HttpResponse:
    """Shows what is kept; a POST keeps what was chosen."""
    mentor = Mentor.objects.filter(person=request.person).prefetch_related("texts").first()
    if mentor is None:
        raise Http404
    now = timezone.now()
    at_most = current(now).mentorships_at_a_time
    typed = request.POST if request.method == "POST" else None
    form = OfferForm(typed, initial=_initial(mentor, at_most), at_most=at_most)
    if not form.is_valid():
        context = {"form": form, "is_read": typed is None and _is_new(mentor)}
        return render(request, "portal/offer.html", context, status=422 if form.is_bound else 200)
    offer(mentor, form.offer(), now, Actor.person(request.person.pk))
    messages.success(request, gettext("Gespeichert. Ihre Seite bleibt, wie sie ist."))
    return redirect("portal:my-page")


def _is_new(mentor: Mentor) -> bool:
    """Nothing has been offered yet."""
    return offer_of(mentor) == Offer()


def _initial(mentor: Mentor, at_most: int) -> dict[str, Any]:
    kept = offer_of(mentor)
    topics = list(kept.topics)
    if _is_new(mentor):  # read from the competencies, for the mentor to look through
        named = [word for text in mentor.texts.all() for word in text.competencies]
        topics = vocabulary.suggest("\n".join(named))
    return {
        "topics": topics,
        "industries": list(kept.industries),
        "phases": list(kept.phases),
        "region": kept.region,
        "own_limit": kept.own_limit or at_most,
        "ties": kept.ties,
    }
