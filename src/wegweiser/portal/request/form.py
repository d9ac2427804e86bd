"""The form for asking for a mentor. Whatever is typed can be kept, complete or not (nothing is ever lost)."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wegweiser.matching.models import Rhythm, Way
from wegweiser.matching.requesting import Words
from wegweiser.mentors.models import Mentor
from wegweiser.topics import vocabulary

from ..words import LANGUAGES_SPOKEN

LONGEST = 5000  # letters of a text; more is kept, but told
REGION_LETTERS = 80  # as long as the database's column


@dataclass(frozen=True)
class Topic:
    """One box of the list of topics."""

    key: str
    label: str
    id: str
    checked: bool


@dataclass(frozen=True)
class TopicGroup:
    label: str
    topics: tuple[Topic, ...]

    @property
    def number(self) -> int:
        """How many of it are chosen; the group is open then."""
        return sum(topic.checked for topic in self.topics)


class RequestForm(forms.Form):
    """Own words first; everything else helps us to search and may mostly stay empty."""

    wording = forms.CharField(
        label=_("Worüber möchten Sie mit jemandem sprechen?"),
        widget=forms.Textarea,
        max_length=LONGEST,
        help_text=_("In Ihren eigenen Worten, so wie Sie es am Telefon erzählen würden. Drei Sätze reichen."),
        error_messages={"required": _("Ein, zwei Sätze brauchen wir, um zu wissen, wen wir fragen.")},
    )
    situation = forms.CharField(
        label=_("Woran arbeiten Sie gerade?"),
        widget=forms.Textarea,
        max_length=LONGEST,
        required=False,
        help_text=_("Ihr Vorhaben oder Ihr Betrieb, und wo Sie stehen."),
    )
    kind_of_mentee = forms.ChoiceField(
        label=_("Was trifft am ehesten auf Sie zu?"), widget=forms.RadioSelect(attrs={"class": "inline"})
    )
    topics = forms.MultipleChoiceField(label=_("Themen"), required=False)
    most_important = forms.ChoiceField(label=_("Welches Thema ist Ihnen am wichtigsten?"), required=False)
    industries = forms.MultipleChoiceField(
        label=_("Branchen"),
        required=False,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "columns"}),
        help_text=_("In denen Sie arbeiten oder arbeiten möchten."),
    )
    phase = forms.ChoiceField(label=_("Wo stehen Sie?"), required=False)
    languages = forms.MultipleChoiceField(
        label=_("Sprachen"),
        choices=LANGUAGES_SPOKEN,
        widget=forms.CheckboxSelectMultiple(attrs={"class": "columns"}),
        help_text=_("In denen Sie ein solches Gespräch führen können."),
        error_messages={"required": _("Bitte wählen Sie mindestens eine Sprache aus.")},
    )
    way = forms.ChoiceField(
        label=_("Wie möchten Sie sich treffen?"),
        choices=Way.choices,
        widget=forms.RadioSelect,
        help_text=_("Wir empfehlen: wenn möglich persönlich."),
    )
    region = forms.CharField(
        label=_("Wo sind Sie meistens?"),
        required=False,
        max_length=REGION_LETTERS,
        help_text=_("Ort oder Gegend; eine Adresse brauchen wir nicht."),
        widget=forms.TextInput(attrs={"autocomplete": "address-level2"}),
    )
    rhythm = forms.ChoiceField(
        label=_("Wie oft?"),
        choices=Rhythm.choices,
        widget=forms.RadioSelect,
        help_text=_("Empfohlen ist ein Gespräch jeden Monat oder alle zwei Monate."),
    )
    wish = forms.ChoiceField(
        label=_("Wünschen Sie sich jemanden?"),
        required=False,
        help_text=_("Ein Wunsch hilft uns. Versprechen können wir ihn nicht."),
    )
    ties = forms.CharField(
        label=_("Gibt es Abhängigkeiten, die wir vermeiden sollen?"),
        widget=forms.Textarea,
        max_length=LONGEST,
        required=False,
        help_text=_("Zum Beispiel Kunden, Lieferanten, Geldgeber oder Wettbewerber, bei denen es schwierig würde."),
    )
    may_name = forms.BooleanField(
        label=_("Sie dürfen meinen Namen schon nennen, wenn Sie eine Mentorin oder einen Mentor fragen."),
        required=False,
        help_text=_("Ohne Haken steht Ihr Name nicht in der Kurzfassung."),
    )
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    optional_hints = {"may_name": _("Sie müssen nicht")}

    def __init__(self, *args: Any, nameless: bool, complete: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.language = get_language() or "de"
        self.complete = complete
        if nameless:
            self.fields["name"] = forms.CharField(
                label=_("Ihr Name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"})
            )
        self._offer_words()

    def full_clean(self) -> None:
        """A draft may be incomplete; which fields are needed in the end the page says all the same."""
        needed = [field for field in self.fields.values() if field.required]
        for field in needed:
            field.required = self.complete
        super().full_clean()
        for field in needed:
            field.required = True

    def _offer_words(self) -> None:
        language = self.language
        self._choices("kind_of_mentee", vocabulary.choices(vocabulary.kinds_of_mentee(), language))
        self._choices("topics", vocabulary.choices(vocabulary.topics(), language))
        nothing = ("", _("Das ist noch offen"))
        self._choices("most_important", [nothing, *vocabulary.grouped_choices(language)])
        self._choices("industries", vocabulary.choices(vocabulary.industries(), language))
        self._choices("phase", [nothing, *vocabulary.choices(vocabulary.phases(), language)])
        self._choices("wish", [("", _("Nein, suchen Sie für mich")), *_wishes(self.initial.get("wish", ""))])

    def _choices(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    # What the page shows, section by section

    def about(self) -> list[forms.BoundField]:
        return [self[name] for name in ("name", "wording", "situation", "kind_of_mentee") if name in self.fields]

    def after_topics(self) -> list[forms.BoundField]:
        return [self[name] for name in ("most_important", "industries", "phase")]

    def meeting(self) -> list[forms.BoundField]:
        return [self[name] for name in ("languages", "way", "region", "rhythm")]

    def whom(self) -> list[forms.BoundField]:
        return [self[name] for name in ("wish", "ties", "may_name")]

    @cached_property
    def read(self) -> list[Topic]:
        """Topics that the text seems to speak of and nobody has chosen yet."""
        text = f"{self['wording'].value() or ''}\n{self['situation'].value() or ''}"
        return [topic for topic in self._topics(vocabulary.suggest(text)) if not topic.checked]

    def topic_groups(self) -> Iterator[TopicGroup]:
        """All topics but those that stand among the proposals already."""
        above = {topic.key for topic in self.read}
        for group in vocabulary.groups():
            keys = [entry.key for entry in group.topics if entry.key not in above]
            yield TopicGroup(group.label(self.language), tuple(self._topics(keys)))

    def _topics(self, keys: list[str]) -> Iterator[Topic]:
        chosen = set(self["topics"].value() or [])
        for key in keys:
            yield Topic(key, vocabulary.label(key, self.language), f"id_topic_{key}", key in chosen)

    # What was typed

    def words(self) -> Words:
        """Everything as it was typed, also where it does not fit yet."""
        important = self._one("most_important")
        return Words(
            wording=self._text("wording"),
            situation=self._text("situation"),
            kind_of_mentee=self._one("kind_of_mentee"),
            topics=tuple(vocabulary.known([*self._many("topics"), important], vocabulary.topics())),
            most_important=important,
            industries=tuple(self._many("industries")),
            phase=self._one("phase"),
            languages=tuple(self._many("languages")),
            way=Way(self._one("way") or Way.EITHER),
            region=self._text("region")[:REGION_LETTERS],
            rhythm=Rhythm(self._one("rhythm") or Rhythm.MONTHLY),
            wish=Mentor.objects.filter(slug=self._one("wish")).first() if self._one("wish") else None,
            ties=self._text("ties"),
            may_name=bool(self.cleaned_data.get("may_name")),
        )

    def _one(self, name: str) -> str:
        return str(self.cleaned_data.get(name) or "")

    def _many(self, name: str) -> list[str]:
        return list(self.cleaned_data.get(name) or [])

    def _text(self, name: str) -> str:
        typed = self.cleaned_data.get(name, self.data.get(name) or "")
        return str(typed).replace("\x00", "").strip()  # no database keeps a NUL


def _wishes(kept: str) -> Iterator[tuple[str, str]]:
    """Everybody in public, and the wish of earlier even if that page is no longer there."""
    shown = list(Mentor.objects.for_public_display())
    if kept and kept not in {mentor.slug for mentor in shown}:
        shown += Mentor.objects.filter(slug=kept).select_related("person")
    for mentor in shown:
        pause = "" if mentor.accepts_requests else _(" (zurzeit keine Anfragen)")
        yield mentor.slug, f"{mentor.person.name}{pause}"


def initial_of(words: Words) -> dict[str, Any]:
    """What was kept, for the form."""
    known = {name: getattr(words, name) for name in ("wording", "situation", "kind_of_mentee", "most_important")}
    known |= {name: list(getattr(words, name)) for name in ("topics", "industries", "languages")}
    known |= {name: getattr(words, name) for name in ("phase", "way", "region", "rhythm", "ties", "may_name")}
    return known | {"wish": words.wish.slug if words.wish else ""}
