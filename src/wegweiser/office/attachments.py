"""Files that came by mail: only ever downloaded, never shown inside our pages (trust T14)."""

import unicodedata

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import content_disposition_header

from wegweiser.mail.models import Attachment

from .access import READERS, OfficeRequest, mails_visible_to, note_opening, office_door

LONGEST_NAME = 120
FORBIDDEN = frozenset('\\/:*?"<>|%;')
# Marks that turn the reading direction: they make "…gpj.exe" look like a picture.
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


@office_door(*READERS)
def attachment(request: OfficeRequest, mail: object, position: int) -> HttpResponse:
    """One file, as it came."""
    visible = Attachment.objects.filter(mail__in=mails_visible_to(request))
    file = get_object_or_404(visible, mail_id=mail, position=position)
    note_opening(request, file, "attachment.opened")
    response = HttpResponse(file.content(), content_type="application/octet-stream")
    response.headers["Content-Disposition"] = content_disposition_header(True, file_name(file.name))
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response.headers["Cache-Control"] = "no-store"
    return response


def file_name(name: str) -> str:
    """A name that is safe on every machine; the ending is kept when it is cut."""
    clean = "".join(
        "_" if sign in FORBIDDEN else sign
        for sign in unicodedata.normalize("NFC", name)
        if unicodedata.category(sign) not in HIDDEN
    )
    clean = " ".join(clean.split()).strip(". _")
    stem, dot, ending = clean.rpartition(".")
    if not dot or len(ending) > 10:
        stem, dot, ending = clean, "", ""
    return f"{stem[: LONGEST_NAME - len(ending)].rstrip()}{dot}{ending}" or "anhang"
