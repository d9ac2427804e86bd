"""The page of one application: what happened, the current step with its forms, what is there."""

from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from wegweiser.membership.listing import is_member
from wegweiser.mentors import clarifying
from wegweiser.mentors.access import may_coordinate
from wegweiser.mentors.models import Application, Mentor
from wegweiser.mentors.photos import is_photo
from wegweiser.programme.versions import current
from wegweiser.resolutions.access import deliberation_visible_to
from wegweiser.resolutions.deciding import entitled_on
from wegweiser.resolutions.models import Matter
from wegweiser.resolutions.standings import Part, standing_of

from ..access import READERS, OfficeRequest, of_application, office_door
from ..forms.deciding import ResolutionForm
from ..forms.writing import AnnouncementForm, LetterForm, NoteForm, RightsForm
from .log import Line, lines_of
from .steps import Current, current_step
from .words import SHAPES, material_rows, missing_words


@office_door(*READERS)
@of_application
def application(request: OfficeRequest, application: Application) -> HttpResponse:
    """The page as it stands."""
    return show(request, application)


def show(
    request: OfficeRequest, application: Application, status: int = 200, lost_text: str = "", **bound: Form
) -> HttpResponse:
    """The page; `bound` are forms with errors in place of fresh ones, so that nothing typed is lost."""
    step = current_step(application, timezone.now())
    matter = step.round.matter if step.round else None
    log = lines_of(application, _readable(request, application))
    context: dict[str, Any] = {"lost_text": lost_text, "open_fold": next(iter(bound), ""), "step": step}
    context["sheet"], context["log"] = f"office/application/step_{step.sheet}.html", log
    context |= _facts(application) | _photo(application, log) | _forms(request, application, step)
    context |= _board(request, matter) if matter else {}
    context["coordinates"] = may_coordinate(request.roles)
    return render(request, "office/application.html", context | bound, status=status)


def _facts(application: Application) -> dict[str, Any]:
    now = timezone.now()
    return {
        "application": application,
        "is_member": is_member(application.person, timezone.localdate(now)),
        "shape": SHAPES[application.state],
        "missing": missing_words(application),
        "rows": material_rows(application, current(now).competencies),
        "mentor": Mentor.objects.filter(application=application).first(),
    }


def _readable(request: OfficeRequest, application: Application) -> set[UUID]:
    """Of which of its rounds this person may read votes and reason: each round has its own recusals."""
    rounds = application.rounds.values("matter_id")
    visible = deliberation_visible_to(request.person, timezone.localdate()).filter(pk__in=rounds)
    return set(visible.values_list("pk", flat=True))


def _reads(request: OfficeRequest, matter: Matter) -> bool:
    return deliberation_visible_to(request.person, timezone.localdate()).filter(pk=matter.pk).exists()


def _forms(request: OfficeRequest, application: Application, step: Current) -> dict[str, Any]:
    forms: dict[str, Any] = {"note_form": NoteForm(auto_id="notiz_%s")}
    if application.is_open:
        subject, body = _suggestion(request, application)
        forms["letter_form"] = LetterForm(initial={"subject": subject, "body": body}, auto_id="brief_%s")
    if step.sheet == "letter" and step.announcement is not None:
        letter = step.announcement.letter
        words = {"subject": letter.subject, "body": letter.body}
        forms["message_form"] = AnnouncementForm(initial=words, needs_link=needs_link(step), auto_id="nachricht_%s")
    return forms


def _suggestion(request: OfficeRequest, application: Application) -> tuple[str, str]:
    """Words to begin a letter with: the question for what is missing, else greeting and name."""
    now = timezone.now()
    if application.missing:
        return clarifying.draft_for_missing(application, now, request.person.name)
    with override(application.text_language):
        names = {"name": application.person.name, "me": request.person.name, "us": current(now).association}
        body = _("Guten Tag %(name)s,\n\n\n\nFreundliche Grüße\n%(me)s\n%(us)s") % names
        return _("Ihre Bewerbung als Mentor/in"), body


def needs_link(step: Current) -> bool:
    """Only an accepted person's letter carries the personal link."""
    return step.announcement is not None and step.announcement.resolution.outcome == "accept"


def resolution_form(request: OfficeRequest, matter: Matter, data: Any = None) -> ResolutionForm:
    """The form of the resolution for this matter, as things stand now."""
    now = timezone.now()
    today = timezone.localdate(now)
    standing, entitled = standing_of(matter, now), entitled_on(matter, today)
    return ResolutionForm(matter, standing, entitled, current(now), today, data, auto_id="beschluss_%s")


def _board(request: OfficeRequest, matter: Matter) -> dict[str, Any]:
    standing = standing_of(matter, timezone.now())
    seat = standing.seat_of(request.person)
    takes_part = seat is not None and seat.part in {Part.OPEN, Part.VOTED}
    return {
        "matter": matter,
        "standing": standing,
        "seat": seat,
        "takes_part": takes_part,
        "sees_votes": _reads(request, matter),
        "resolution_form": resolution_form(request, matter) if takes_part else None,
    }


def _photo(application: Application, log: list[Line]) -> dict[str, Any]:
    photo = application.photo
    pictures = [one for line in log for one in line.attachments if is_photo(one.type)]
    needs_rights = photo is not None and photo.rights_confirmed_at is None
    rights = RightsForm(auto_id="rechte_%s", initial={"credit": photo.credit}) if photo and needs_rights else None
    return {"photo": photo, "pictures": pictures, "rights_form": rights}
