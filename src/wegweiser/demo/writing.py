"""A mail to one of our boxes by form, for whoever tries the demo without a mail program."""

import re
from datetime import datetime
from email.headerregistry import Address
from typing import Any

from django import forms
from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.encoding import punycode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from wegweiser.mail.lifecycle import IncomingState
from wegweiser.mail.models import IncomingMail, Letter
from wegweiser.mediation.models import Concern
from wegweiser.mentors.models import Application
from wegweiser.programme.versions import current

from .scenarios.arriving import arrive, plain_mail

_MEDIA_TYPE = re.compile(r"^[\w.+-]{1,60}/[\w.+-]{1,60}$", re.ASCII)
_INVISIBLE = re.compile(r"[\x00-\x1f\x7f]+")


class MailForm(forms.Form):
    """What stands in a mail program."""

    optional_hint = gettext_lazy("wenn Sie mögen")

    sender = forms.CharField(label=gettext_lazy("Von: Name"), max_length=100)
    address = forms.EmailField(
        label=gettext_lazy("Von: E-Mail-Adresse"),
        help_text=gettext_lazy("Frei erfunden, zum Beispiel name@firma.example."),
        max_length=200,
    )
    box = forms.ChoiceField(label=gettext_lazy("An"))
    subject = forms.CharField(label=gettext_lazy("Betreff"), max_length=200)
    text = forms.CharField(label=gettext_lazy("Nachricht"), max_length=20_000, widget=forms.Textarea)
    attachment = forms.FileField(
        label=gettext_lazy("Anhang"), help_text=gettext_lazy("Zum Beispiel ein Foto."), required=False
    )
    answers = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, now: datetime, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.boxes = current(now).boxes
        self.fields["box"].choices = list(self.boxes.items())  # type: ignore[attr-defined]

    def clean_attachment(self) -> UploadedFile | None:
        sent: UploadedFile | None = self.cleaned_data["attachment"]
        if sent is not None and (sent.size or 0) > settings.PHOTO_MAX_BYTES:
            raise forms.ValidationError(_("Diese Datei ist zu groß."))
        return sent

    def as_mail(self, now: datetime) -> bytes:
        """The mail as a mail server would hand it over."""
        said = self.cleaned_data
        username, _at, domain = said["address"].rpartition("@")
        sender = Address(_INVISIBLE.sub(" ", said["sender"]), username, punycode(domain))
        answered = Letter.objects.filter(pk=said["answers"]).first() if said["answers"] else None
        return plain_mail(
            sender,
            self.boxes[said["box"]],
            _INVISIBLE.sub(" ", said["subject"]),
            said["text"],
            now,
            answers=answered.message_id if answered else "",
            attachment=_attached(said["attachment"]),
        )


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: HttpRequest) -> HttpResponse:
    """Shows the form (as an answer to a letter: filled in); a POST lets the mail arrive."""
    now = timezone.now()
    if request.method != "POST":
        form = MailForm(initial=_answer_to(request.GET.get("antwort", "")), now=now)
        return render(request, "demo/mail.html", {"form": form})
    form = MailForm(request.POST, request.FILES, now=now)
    if not form.is_valid():
        return render(request, "demo/mail.html", {"form": form}, status=422)
    mail = arrive(form.as_mail(now), form.cleaned_data["box"], now)
    messages.success(request, _what_became_of(mail))
    return redirect("demo:roles")


def _answer_to(letter_id: str) -> dict[str, Any]:
    asked = forms.UUIDField(required=False)
    try:
        letter = Letter.objects.filter(pk=asked.clean(letter_id)).first()
    except forms.ValidationError:
        letter = None
    if letter is None:
        return {"box": "vorstand"}
    subject = letter.subject if letter.subject.startswith("Re: ") else f"Re: {letter.subject}"
    return {
        "sender": letter.recipient_name,
        "address": letter.address,
        "box": letter.box,
        "subject": subject[:200],
        "answers": letter.pk,
    }


def _attached(sent: UploadedFile | None) -> tuple[str, bytes, str] | None:
    if sent is None:
        return None
    media_type = sent.content_type or ""
    known = media_type if _MEDIA_TYPE.match(media_type) else "application/octet-stream"
    return _INVISIBLE.sub(" ", sent.name or "datei"), sent.read(), known


def _what_became_of(mail: IncomingMail) -> str:
    if mail.state != IncomingState.FILED:
        return _(
            "Angekommen. Wohin diese E-Mail gehört, muss ein Mensch sagen: Die Koordinatorin findet sie im Büro."
        )
    if Concern.objects.filter(mail=mail).exists():
        return _("Angekommen, als Anliegen: Lesen kann es im Büro nur, wer auf seiner Liste steht.")
    application = Application.objects.filter(conversation=mail.conversation_id).first()
    if application is not None and application.received_at == mail.received_at:
        return _("Angekommen, und schon eine Bewerbung: Die Bestätigung liegt im Ausgang, das Weitere im Büro.")
    return _("Angekommen. Diese E-Mail liegt jetzt bei dem Vorgang, zu dem sie gehört.")
