"""A mail reaches one of our boxes: stored, then filed by the inbox, as when a mail server hands it over."""

import email.policy
import re
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

from wegweiser.demo.content import shapes
from wegweiser.inbox import filing
from wegweiser.mail import intake
from wegweiser.mail.models import IncomingMail
from wegweiser.mentors import photos
from wegweiser.mentors.models import Application

DEMO = Path(shapes.__file__).parent.parent
_DATE = re.compile(rb"\ADate: [^\r\n]*")


def arrive(raw: bytes, box: str, at: datetime) -> IncomingMail:
    """The mail is stored and put where it belongs, all at `at`. Raises intake.TooLarge."""
    mail, new = intake.store(raw, box, at)
    if new:
        intake.attempt(mail.pk, at, filing.file)
    mail.refresh_from_db()
    return mail


def shipped_mail(name: str, at: datetime) -> bytes:
    """One of the demo's .eml files, sent at `at`."""
    raw = (DEMO / "content" / "mails" / name).read_bytes()
    return _DATE.sub(b"Date: " + format_datetime(at).encode(), raw, count=1)


def plain_mail(
    sender: Address,
    to: str,
    subject: str,
    text: str,
    at: datetime,
    answers: str = "",
    attachment: tuple[str, bytes, str] | None = None,
) -> bytes:
    """A mail as a program would write it. `answers`: a Message-ID; `attachment`: name, bytes, media type."""
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["Date"] = format_datetime(at)
    mail["From"] = sender
    mail["To"] = to
    mail["Subject"] = " ".join(subject.split())
    mail["Message-ID"] = f"<{at:%Y%m%d%H%M%S%f}.{sender.username}@{sender.domain}>"
    if answers:
        mail["In-Reply-To"] = mail["References"] = answers
    mail.set_content(text, cte="quoted-printable")
    if attachment:
        name, content, media_type = attachment
        maintype, _, subtype = media_type.partition("/")
        mail.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
    return mail.as_bytes()


def portrait(slug: str) -> bytes:
    """A drawn portrait as PNG."""
    return (DEMO / "portraits" / f"{slug}.png").read_bytes()


def prepare_photo(application: Application, at: datetime) -> None:
    """Make the picture of the application's photo at once, if it has one; otherwise a worker does it later."""
    if application.photo_id is not None:
        photos.prepare(application.photo_id, at)
