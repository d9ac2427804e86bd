"""How far an accepted person has come on the way to a page of their own; what is kept on it."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _

from wegweiser.consents import texts
from wegweiser.consents.models import DeclarationKind, Purpose
from wegweiser.journal import Actor
from wegweiser.mentors import activation as story
from wegweiser.mentors import clarifying, photos
from wegweiser.mentors.models import Application, PhotoState
from wegweiser.programme.values import Programme
from wegweiser.programme.versions import current
from wegweiser.ui.parts import Step

from .forms import DeclarationForm, PageForm, PhotoForm
from .words import facts_of

# Words of the address, the same in every language like those of the directory's filter.
ORDER = ("seite", "foto", "vorschau", "freigabe")


def to_step(step: str) -> str:
    """The address of a step."""
    return f"{reverse('portal:activate')}?{urlencode({'schritt': step})}"


def wordings(form: DeclarationForm, language: str, now: datetime) -> dict[str, Any]:
    """Each box beside the wording it stands for: those that are needed, and those that are free (P8)."""
    required = [Purpose.PAGE, DeclarationKind.JOINING, DeclarationKind.PLEDGES]
    free = [purpose for purpose in Purpose if purpose != Purpose.PAGE]
    pairs = {kind: (form[kind.value], texts.current(kind, language, now)) for kind in [*required, *free]}
    return {"required": [pairs[kind] for kind in required], "free": [pairs[kind] for kind in free]}


@dataclass
class Way:
    """The four steps of one accepted application at `now`."""

    application: Application
    now: datetime

    @cached_property
    def programme(self) -> Programme:
        return current(self.now)

    def page_form(self) -> PageForm:
        return PageForm(initial=self._so_far(), programme=self.programme)

    def photo_form(self) -> PhotoForm:
        photo = self.application.photo
        known = {"rights": bool(photo and photo.rights_confirmed_at), "credit": photo.credit if photo else ""}
        return PhotoForm(initial=known, has_photo=self.has_photo)

    def page(self) -> story.Page:
        """The page as it will stand in public."""
        return self._checked.page()

    @property
    def has_photo(self) -> bool:
        """Whether there is a photo that can be shown, or will be in a moment."""
        photo = self.application.photo
        return photo is not None and photo.state in (PhotoState.READY, PhotoState.WAITING)

    @property
    def is_ready(self) -> bool:
        return self._done["seite"] and self._done["foto"]

    @property
    def first_open(self) -> str:
        """The step to go on with; the preview once nothing is missing."""
        return next((step for step in ORDER[:2] if not self._done[step]), "vorschau")

    @cached_property
    def _done(self) -> dict[str, bool]:
        photo = self.application.photo
        return {"seite": self._checked.is_valid(), "foto": photo is not None and photo.may_be_shown}

    @cached_property
    def _checked(self) -> PageForm:
        form = PageForm(self._so_far(), programme=self.programme)
        form.is_valid()
        return form

    def _so_far(self) -> dict[str, Any]:
        so_far = PageForm.initial_for(story.page_so_far(self.application))
        return {**so_far, "languages": so_far["languages"] or [self.application.text_language]}

    def keep_photo(self, typed: dict[str, Any]) -> None:
        """Nothing chosen is lost, whatever else is wrong: no browser keeps a file."""
        person, photo = self.application.person, self.application.photo
        by, rights, credit = Actor.person(person.pk), typed.get("rights", False), typed.get("credit", "")
        if typed.get("photo"):
            received = photos.receive(typed["photo"].read(), person, self.now, by, rights, credit)
            photos.prepare(received.pk, self.now)
            received.refresh_from_db()
            clarifying.choose_photo(self.application, received, self.now, by)
        elif photo is not None and rights:
            photos.confirm_rights(photo, credit, self.now, by)

    def facts(self) -> list[tuple[str, str]]:
        """What stands beside the text on the mentor's page."""
        photo = self.application.photo
        return facts_of(self.page(), photo.credit if photo else "")

    def steps(self, here: str) -> list[Step]:
        """The way as a path; one may always go back, and on as far as it is done."""
        told = {
            "seite": (_("Ihre Seite"), _("was Besucher lesen")),
            "foto": (_("Ihr Foto"), ""),
            "vorschau": (_("Vorschau"), _("so sieht es aus")),
            "freigabe": (_("Freigeben und beitreten"), _("danach ist Ihre Seite öffentlich")),
        }
        return [self._step(number, *told[name], here) for number, name in enumerate(ORDER)]

    def _step(self, number: int, label: str, note: str, here: str) -> Step:
        name, position = ORDER[number], ORDER.index(here)
        if name == here:
            distance = _("%(step)d von %(all)d") % {"step": number + 1, "all": len(ORDER)}
            return Step(label, "here", distance=distance)
        open_yet = name in self._done and not self._done[name]
        passed = not open_yet and (number < position or name in self._done)
        reachable = number < position or (self.is_ready if name == "freigabe" else not open_yet)
        missing = _("hier fehlt noch etwas") if open_yet and number < position else note
        return Step(label, "done" if passed else "ahead", missing, to_step(name) if reachable else "")
