"""The corpus: whole mails, one entry for each oddity."""

import base64

from tests.mail.corpus import HTML, JPEG, PDF, TEXT, Sample, attached, composed, mail, multipart, part

_LATIN = "Schöne Grüße – Jürgen".encode("cp1252")
_INNER = mail("Inhalt der angehängten Mail", head={"Subject": "Weiter: Bewerbung", "Message-ID": "<inner@x.example>"})
_REPORT = part(
    "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; weg@musterfrau.example\r\nAction: failed\r\n",
    "message/delivery-status",
)

MIXED = {
    "plain": Sample(
        mail(),
        {"subject": "Bewerbung", "kind": "personal", "message_id": "<one@musterfrau.example>"},
        [],
        ["Mentorin"],
    ),
    "latin-1 called utf-8": Sample(mail(_LATIN), {}, [], ["Schöne Grüße – Jürgen"], defects=["wrong_charset"]),
    "utf-8 called latin-1": Sample(
        mail("Schöne Grüße", head={"Content-Type": "text/plain; charset=iso-8859-1"}),
        {},
        [],
        ["Schöne Grüße"],
        defects=["wrong_charset"],
    ),
    "windows-1252 called latin-1": Sample(
        mail(_LATIN, head={"Content-Type": "text/plain; charset=iso-8859-1"}), {}, [], ["Grüße –"]
    ),
    "no charset at all": Sample(
        mail("Schöne Grüße", without=("Content-Type", "MIME-Version")), {}, [], ["Schöne Grüße"]
    ),
    "unknown charset": Sample(mail(_LATIN, head={"Content-Type": "text/plain; charset=klingon"}), {}, [], ["Grüße"]),
    "quoted-printable": Sample(
        mail("Sch=C3=B6ne Gr=\n=C3=BC=C3=9Fe", head={"Content-Transfer-Encoding": "quoted-printable"}),
        {},
        [],
        ["Schöne Grüße"],
    ),
    "broken base64": Sample(
        mail(base64.b64encode("Schöne Grüße".encode())[:-2] + b"!!", head={"Content-Transfer-Encoding": "base64"}),
        {},
        [],
        ["Schöne Grü"],
    ),
    "photo": Sample(
        composed(TEXT, attached(JPEG, "image/jpeg", 'Content-Disposition: attachment; filename="ich.jpg"')),
        {},
        ["ich.jpg"],
        ["Foto"],
    ),
    "alternative": Sample(composed(TEXT, HTML, subtype="alternative"), {}, [], ["anbei mein Foto."], ["<b>"]),
    "html only": Sample(
        mail("<style>p{}</style><p>Guten&nbsp;Tag</p><script>x()</script>", head={"Content-Type": "text/html"}),
        {},
        [],
        ["Guten Tag"],
        ["x()", "p{}"],
        ["html_only"],
    ),
    "empty text beside html": Sample(
        composed(part("", "text/plain"), HTML, subtype="alternative"), {}, [], ["anbei mein Foto."]
    ),
    "photo within the text": Sample(
        composed(
            HTML,
            attached(JPEG, "image/jpeg; name=bild.jpg", "Content-ID: <a>", "Content-Disposition: inline"),
            subtype="related",
        ),
        {},
        ["bild.jpg"],
        ["Foto"],
    ),
    "deep tree of outlook": Sample(
        composed(
            part(multipart(TEXT, HTML, boundary="innen"), 'multipart/alternative; boundary="innen"'),
            attached(PDF, 'application/pdf; name="Portr=?utf-8?Q?=C3=A4?=t.pdf"'),
        ),
        {},
        ["Porträt.pdf"],
        ["anbei mein Foto."],
    ),
    "attached mail": Sample(
        composed(TEXT, part(_INNER, "message/rfc822")),
        {"subject": "Bewerbung"},
        ["Weiter_ Bewerbung.eml"],
        ["anbei"],
        ["angehängten"],
    ),
    "no last boundary": Sample(
        composed(TEXT, attached(JPEG, "image/jpeg; name=a.jpg"), end=False),
        {},
        ["a.jpg"],
        ["Foto"],
        defects=["malformed"],
    ),
    "multipart without a boundary": Sample(
        mail("Guten Tag", head={"Content-Type": "multipart/mixed"}), {}, None, ["Guten Tag"], defects=["malformed"]
    ),
    "text file": Sample(
        composed(TEXT, part("Lebenslauf", "text/plain; name=cv.txt", "Content-Disposition: attachment")),
        {},
        ["cv.txt"],
        lacks=["Lebenslauf"],
    ),
    "bounce": Sample(
        composed(
            TEXT,
            _REPORT,
            part(_INNER, "message/rfc822"),
            subtype="report; report-type=delivery-status",
            head={"From": "MAILER-DAEMON@mx.example"},
        ),
        {"kind": "bounce", "failed_recipient": "weg@musterfrau.example"},
        [],
    ),
    "receipt": Sample(
        composed(TEXT, subtype="report; report-type=disposition-notification"), {"kind": "auto_reply"}, []
    ),
    "no date": Sample(mail(without=("Date",)), {"date": None}, [], defects=["no_date"]),
    "nonsense date": Sample(mail(head={"Date": "gestern abend"}), {"date": None}, [], defects=["no_date"]),
    "no headers": Sample(
        b"Guten Tag,\nich will Mentor werden.\n", {"sender_address": ""}, None, defects=["no_sender"]
    ),
    "headers only": Sample(
        b"Subject: nur Betreff\r\nFrom: a@b.example\r\n", {"subject": "nur Betreff", "text": ""}, []
    ),
    "empty": Sample(b"", {"text": ""}, [], defects=["empty"]),
    "nothing but zeros": Sample(b"\x00" * 5000, {}, None),
    "mbox line": Sample(
        b"From erika Tue Nov  3 10:11:12 2026\n" + mail(), {"subject": "Bewerbung"}, [], ["Mentorin"]
    ),
    "bare line feeds": Sample(mail().replace(b"\r\n", b"\n"), {"subject": "Bewerbung"}, [], ["Mentorin"]),
    "two subjects": Sample(b"Subject: der erste\r\n" + mail(), {"subject": "der erste"}, []),
    "references": Sample(
        mail(head={"In-Reply-To": "<b@x.example> (Ihre Mail)", "References": "<a@x.example>\r\n\t<b@x.example>"}),
        {"in_reply_to": "<b@x.example>", "references": ("<a@x.example>", "<b@x.example>")},
        [],
    ),
    "flowed": Sample(
        mail("Das ist ein langer \nSatz.\n", head={"Content-Type": "text/plain; charset=utf-8; format=flowed"}),
        {},
        [],
        ["ein langer Satz."],
    ),
    "winmail": Sample(
        composed(TEXT, attached(b"tnef", "application/ms-tnef; name=winmail.dat")),
        {},
        ["winmail.dat"],
        defects=["winmail"],
    ),
    "encrypted": Sample(
        composed(part("Version: 1", "application/pgp-encrypted"), subtype="encrypted"),
        {},
        None,
        defects=["encrypted"],
    ),
    "invitation": Sample(
        composed(TEXT, part("BEGIN:VCALENDAR", "text/calendar; name=einladung.ics")), {}, ["einladung.ics"], ["anbei"]
    ),
}
