"""The three forms of the activation page, which are one for whoever fills them in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from wegweiser.consents import texts
from wegweiser.consents.models import DeclarationKind, Purpose
from wegweiser.journal import Actor
from wegweiser.mentors import activation as story
from wegweiser.mentors import clarifying, photos
from wegweiser.mentors.models import Application, Mentor
from wegweiser.programme.versions import current

from .forms import DeclarationForm, PageForm, PhotoForm
from .words import LANGUAGES_SPOKEN, MISSING


@dataclass
class ActivationForms:
    """Page, photo and declarations of one accepted application."""

    application: Application
    page: PageForm
    photo: PhotoForm
    declaration: DeclarationForm

    @classmethod
    def fresh(cls, application: Application, now: datetime) -> "ActivationForms":
        """As the application stands so far."""
        photo = application.photo
        rights = {"rights": bool(photo and photo.rights_confirmed_at), "credit": photo.credit if photo else ""}
        page = PageForm(initial=PageForm.initial_for(story.page_so_far(application)), programme=current(now))
        return cls(application, page, PhotoForm(initial=rights), DeclarationForm())

    @classmethod
    def posted(cls, application: Application, request: HttpRequest, now: datetime, final: bool) -> "ActivationForms":
        """As they were sent; what is only kept (not `final`) may be incomplete."""
        page = PageForm(request.POST, programme=current(now), draft=not final)
        declaration = DeclarationForm(request.POST)
        for field in declaration.fields.values():
            field.required = field.required and final
        return cls(application, page, PhotoForm(request.POST, request.FILES), declaration)

    def fit(self) -> bool:
        """Whether all three can be taken as they are (each is looked at, so that all errors show at once)."""
        return all([self.page.is_valid(), self.photo.is_valid(), self.declaration.is_valid()])

    def keep(self, now: datetime) -> None:
        """Nothing typed or chosen is lost, whatever else is wrong."""
        person = self.application.person
        by, typed = Actor.person(person.pk), self.photo.cleaned_data
        story.keep_draft(self.application, self.page.page(), now, by)
        rights, credit = typed.get("rights", False), typed.get("credit", "")
        if typed.get("photo"):
            received = photos.receive(typed["photo"].read(), person, now, by, rights, credit)
            clarifying.choose_photo(self.application, received, now, by)
            photos.prepare(received.pk, now)
            received.refresh_from_db()
        elif self.application.photo is not None and rights:
            photos.confirm_rights(self.application.photo, credit, now, by)

    def activate(self, language: str, now: datetime) -> Mentor | None:
        """The mentor in public; None if something is missing, which the page then says."""
        try:
            return story.activate(self.application, self.page.page(), self.declaration.declared(), language, now)
        except story.NotReady as incomplete:
            missing = ", ".join(str(MISSING[name]) for name in incomplete.missing)
            self.page.add_error(None, _("Es fehlt noch: %(missing)s.") % {"missing": missing})
            return None

    def context(self, language: str, now: datetime) -> dict[str, Any]:
        """What the page shows: the forms, and the wordings that are accepted with them."""
        wording = {kind: texts.current(kind, language, now) for kind in [*Purpose.values, *DeclarationKind.values]}
        free = [purpose for purpose in Purpose if purpose != Purpose.PAGE]
        spoken = dict(LANGUAGES_SPOKEN)
        return {
            "application": self.application,
            "page": self.page,
            "photo_form": self.photo,
            "declaration": self.declaration,
            "wording": wording,
            "languages": [spoken.get(code, code) for code in self.application.languages],
            "optional": [(self.declaration[purpose.value], wording[purpose.value]) for purpose in free],
        }
