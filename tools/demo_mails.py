"""Write the demo's .eml files from its texts: `python tools/demo_mails.py`.

The Date header is a placeholder; whoever loads the demo rewrites it.
"""

import io
import sys
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

from wegweiser.demo.content.applications import APPLICATIONS, STRAY_MAILS  # noqa: E402 (the path is set above)
from wegweiser.demo.content.shapes import MailIn  # noqa: E402

DEMO = ROOT / "src" / "wegweiser" / "demo"
PLACEHOLDER_DATE = "Thu, 01 Jan 2026 12:00:00 +0100"
OURS = Address("nextMG Vorstand", "vorstand", "nextmg.example")


def _head(file: str, sender: Address, subject: str, text: str) -> EmailMessage:
    mail = EmailMessage(policy=SMTP)
    mail["Date"] = PLACEHOLDER_DATE
    mail["From"] = sender
    mail["To"] = OURS
    mail["Subject"] = subject
    mail["Message-ID"] = f"<{file.removesuffix('.eml')}@{sender.domain}>"
    mail.set_content(text, cte="quoted-printable")
    return mail


def _jpeg(slug: str) -> bytes:
    out = io.BytesIO()
    with Image.open(DEMO / "portraits" / f"{slug}.png") as portrait:
        portrait.convert("RGB").resize((600, 750), Image.Resampling.LANCZOS).save(out, "JPEG", quality=80)
    return out.getvalue()


def _pdf(pages: tuple[str, ...]) -> bytes:
    """A PDF of a few lines, one line of text a page: enough for a curriculum vitae nobody reads."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, line in enumerate(pages):
        stream = f"BT /F1 14 Tf 72 760 Td ({line}) Tj ET"
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F1 3 0 R >> >> /Contents {5 + 2 * number} 0 R >>"
        )
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R >>\n"
    return out + f"{end}startxref\n{len(out)}\n%%EOF\n".encode()


def _schmitz_peters(mail: EmailMessage, _step: MailIn) -> None:
    mail["X-Mailer"] = "Mail (Tablet)"


def _tillmanns(mail: EmailMessage, step: MailIn) -> None:
    paragraphs = "".join(f"<p>{part.replace(chr(10), '<br>')}</p>" for part in step.text.strip().split("\n\n"))
    mail.add_alternative(f"<html><body>{paragraphs}</body></html>", subtype="html", cte="quoted-printable")
    mail.add_attachment(_jpeg("joern-tillmanns"), "image", "jpeg", filename=step.attachments[0])


def _brandstaetter_first(mail: EmailMessage, step: MailIn) -> None:
    pdf = _pdf(("Dorothee Brandst\\344tter, Lebenslauf", "Apothekerin seit 1996"))
    mail.add_attachment(pdf, "application", "pdf", filename=step.attachments[0])


def _brandstaetter_photo(mail: EmailMessage, step: MailIn) -> None:
    first = "<brandstaetter-anfrage@apotheken-brandstaetter.example>"
    mail["In-Reply-To"] = first
    mail["References"] = first
    quoted = """\
Liebe Frau Brandstätter,

das reicht fürs Erste vollkommen. Danke, dass Sie an uns denken.

Ich würde Sie gern kennenlernen und rufe Sie nächste Woche an, wenn Ihnen das recht ist.

Herzliche Grüße
Sabine Hartkopf"""
    history = "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))
    whole = f"{step.text}\nAm Freitag um 10:12 schrieb nextMG Vorstand <vorstand@nextmg.example>:\n{history}\n"
    mail.set_content(whole, cte="quoted-printable")
    mail.add_attachment(_jpeg("dorothee-brandstaetter"), "image", "jpeg", filename=step.attachments[0])


BUILD = {
    "schmitz-peters.eml": _schmitz_peters,
    "tillmanns-foto.eml": _tillmanns,
    "brandstaetter-anfrage.eml": _brandstaetter_first,
    "brandstaetter-foto.eml": _brandstaetter_photo,
}

STRAY_HEADERS = {
    "kamphausen.eml": {
        "In-Reply-To": "<einladung-stadtbad@rundbrief.nextmg.example>",
        "References": "<einladung-stadtbad@rundbrief.nextmg.example>",
    },
    "newsletter.eml": {
        "List-Id": "Gründerbrief Niederrhein <brief.gruenderbrief-niederrhein.example>",
        "List-Unsubscribe": "<mailto:abmelden@gruenderbrief-niederrhein.example>",
        "Precedence": "bulk",
    },
    "out-of-office.eml": {
        "Auto-Submitted": "auto-replied",
        "X-Auto-Response-Suppress": "All",
    },
}

STRAY_NAMES = {
    "kamphausen.eml": "J. Kamphausen",
    "newsletter.eml": "Gründerbrief Niederrhein",
    "out-of-office.eml": "Jana Wieczorek-Pütz",
}


def mails() -> dict[str, bytes]:
    """Every file's name and bytes; the same on every run."""
    made: dict[str, bytes] = {}
    for application in APPLICATIONS:
        for step in application.steps:
            if isinstance(step, MailIn) and step.eml:
                local, _, domain = application.email.partition("@")
                mail = _head(step.eml, Address(application.name, local, domain), step.subject, step.text)
                BUILD[step.eml](mail, step)
                made[step.eml] = _bytes(mail, step.eml)
    for stray in STRAY_MAILS:
        local, _, domain = stray.sender.partition("@")
        mail = _head(stray.eml, Address(STRAY_NAMES[stray.eml], local, domain), stray.subject, stray.text)
        for name, value in STRAY_HEADERS[stray.eml].items():
            mail[name] = value
        made[stray.eml] = _bytes(mail, stray.eml)
    return made


def _bytes(mail: EmailMessage, file: str) -> bytes:
    for number, part in enumerate(mail.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{file.removesuffix('.eml')}-{number}")
    return mail.as_bytes()


if __name__ == "__main__":
    for name, content in mails().items():
        (DEMO / "content" / "mails" / name).write_bytes(content)
