"""The photo of an application: choosing it, clearing the rights, showing the cleared picture (P8)."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.translation import gettext as _

from wegweiser.mail.models import Attachment
from wegweiser.mentors import clarifying, photos
from wegweiser.mentors.access import applications_visible_to
from wegweiser.mentors.models import Application, Photo

from ..access import COORDINATION, READERS, OfficeRequest, of_application, office_door, posted
from ..forms.writing import RightsForm
from .page import show


@office_door(*COORDINATION)
@of_application
@posted
def choice(request: OfficeRequest, application: Application) -> HttpResponse:
    """Take a picture that came by mail."""
    sent = Attachment.objects.filter(mail__conversation=application.conversation_id)
    position = request.POST.get("position", "")
    mail = request.POST.get("mail", "")
    picture = next((one for one in sent if (str(one.mail_id), str(one.position)) == (mail, position)), None)
    if picture is None or not photos.is_photo(picture.type):
        raise Http404
    _take(request, application, picture)
    messages.success(request, _("Das Foto ist gewählt. Bitte klären Sie die Rechte daran."))
    return redirect("office:application", application.pk)


@transaction.atomic
def _take(request: OfficeRequest, application: Application, picture: Attachment) -> None:
    content, now = picture.content(), timezone.now()
    if application.photo is not None and _bytes_of(application.photo) == content:
        return
    photo = photos.receive(content, application.person, now, request.actor)
    clarifying.choose_photo(application, photo, now, request.actor)


def _bytes_of(photo: Photo) -> bytes:
    if not photo.original:
        return b""
    with photo.original.open("rb") as file:
        return bytes(file.read())


@office_door(*COORDINATION)
@of_application
@posted
def rights(request: OfficeRequest, application: Application) -> HttpResponse:
    """Someone has asked and says that the rights are clear."""
    form = RightsForm(request.POST, auto_id="rechte_%s")
    if application.photo is None or not form.is_valid():
        return show(request, application, 422, rights_form=form)
    photos.confirm_rights(application.photo, form.cleaned_data["credit"], timezone.now(), request.actor)
    messages.success(request, _("Die Rechte am Foto sind geklärt."))
    return redirect("office:application", application.pk)


@office_door(*READERS)
def picture(request: OfficeRequest, pk: UUID) -> HttpResponse:
    """The prepared picture, only with cleared rights and only to whoever may see the application."""
    visible = applications_visible_to(request.person, request.roles).filter(photo_id=pk)
    photo = get_object_or_404(Photo, pk=pk)
    if not photo.may_be_shown or not photo.picture or not visible.exists():
        raise Http404
    with photo.picture.open("rb") as file:
        return HttpResponse(file.read(), content_type="image/webp")
