"""The corpus: one entry for each oddity."""

import base64

from tests.mail.corpus import HTML, JPEG, PDF, TEXT, Sample, attached, composed, mail, multipart, part

ANSWER = "Ja, gern. Das Foto kommt morgen."
QUOTED = "> Guten Tag,\n> uns fehlt noch Ihr Foto.\n"

SUBJECTS = {
    "encoded word in Q": ("=?iso-8859-1?Q?Bewerbung_f=FCr_Mentoring?=", "Bewerbung für Mentoring"),
    "encoded word in B": ("=?UTF-8?B?QmV3ZXJidW5nIGbDvHI=?= Mentoring", "Bewerbung für Mentoring"),
    "one character split between two words": ("=?utf-8?Q?f=C3?= =?utf-8?Q?=BCr?=", "für"),
    "two words, the blank between them goes": ("=?utf-8?Q?Be?=\r\n =?utf-8?Q?werbung?=", "Bewerbung"),
    "encoded twice": ("=?utf-8?Q?=3D=3Futf-8=3FQ=3Ff=3DC3=3DBCr=3F=3D?=", "für"),
    "wrong label in an encoded word": ("=?us-ascii?Q?f=C3=BCr?=", "für"),
    "unknown charset": ("=?x-unknown?Q?f=FCr?=", "für"),
    "base64 without padding": ("=?utf-8?B?ZsO8cg?=", "für"),
    "blanks within an encoded word": ("=?utf-8?Q?f=C3=BCr Mentoring?=", "für Mentoring"),
    "a broken encoded word stays readable": ("=?utf-8?Q?f=C3=BCr", "=?utf-8?Q?f=C3=BCr"),
    "raw utf-8": ("Bewerbung für Mentoring", "Bewerbung für Mentoring"),
    "raw latin-1": ("Bewerbung für Mentoring".encode("latin-1"), "Bewerbung für Mentoring"),
    "folded": ("Bewerbung\r\n\tals Mentorin", "Bewerbung als Mentorin"),
    "controls and direction": ("Bewerb\x00ung =?utf-8?B?4oCuZXhl?=", "Bewerbung exe"),
}

SENDERS = {
    "plain": ("erika@musterfrau.example", "", "erika@musterfrau.example"),
    "name in quotes": (
        '"Musterfrau, Erika" <Erika@Musterfrau.Example>',
        "Musterfrau, Erika",
        "Erika@musterfrau.example",
    ),
    "encoded name": ("=?utf-8?Q?J=C3=BCrgen_Gro=C3=9F?= <j@gross.example>", "Jürgen Groß", "j@gross.example"),
    "encoded name in quotes": ('"=?utf-8?Q?J=C3=BCrgen?=" <j@gross.example>', "Jürgen", "j@gross.example"),
    "raw umlaut": ("Jürgen Groß <j@gross.example>", "Jürgen Groß", "j@gross.example"),
    "comma without quotes": ("Groß, Jürgen <j@gross.example>", "Groß, Jürgen", "j@gross.example"),
    "comment": ("j@gross.example (Jürgen Groß)", "Jürgen Groß", "j@gross.example"),
    "an address as name": (
        '"vorstand@nextmg.example" <evil@other.example>',
        "vorstand@nextmg.example",
        "evil@other.example",
    ),
    "an encoded address as name": (
        "=?utf-8?Q?vorstand=40nextmg.example_=3Cx=40y.example=3E?= <evil@other.example>",
        "vorstand@nextmg.example <x@y.example>",
        "evil@other.example",
    ),
    "two senders": ("A <a@one.example>, B <b@two.example>", None, None),
    "no address": ("Erika Musterfrau", "Erika Musterfrau", ""),
    "empty": ("", "", ""),
}

ANSWERS = {
    "gmail in German": f"{ANSWER}\n\nAm Di., 3. Nov. 2026 um 10:11 Uhr schrieb nextMG e.V. <\nvorstand@nextmg.example>:\n\n{QUOTED}",
    "gmail in English": f"{ANSWER}\n\nOn Tue, Nov 3, 2026 at 10:11 AM nextMG <vorstand@nextmg.example> wrote:\n\n{QUOTED}",
    "thunderbird": f"{ANSWER}\n\nAm 03.11.26 um 10:11 schrieb nextMG e.V.:\n{QUOTED}",
    "iphone": f"{ANSWER}\n\nVon meinem iPhone gesendet\n\n> Am 03.11.2026 um 10:11 schrieb nextMG <v@nextmg.example>:\n> \n{QUOTED}",
    "outlook in German": f"{ANSWER}\n\nVon: nextMG e.V. <vorstand@nextmg.example>\nGesendet: Dienstag, 3. November 2026 10:11\n"
    "An: Erika Musterfrau <erika@musterfrau.example>\nBetreff: Ihre Bewerbung\n\nGuten Tag,\nuns fehlt noch Ihr Foto.\n",
    "outlook with a line": f"{ANSWER}\n\n________________________________\nFrom: nextMG <v@nextmg.example>\nSent: Tuesday, November 3, 2026\n"
    "To: Erika <erika@musterfrau.example>\nSubject: Ihre Bewerbung\n\nuns fehlt noch Ihr Foto.\n",
    "outlook of old": f"{ANSWER}\n\n-----Ursprüngliche Nachricht-----\nVon: nextMG\nGesendet: gestern\n\nuns fehlt noch Ihr Foto.\n",
    "web.de": f"{ANSWER}\n\nGesendet: Dienstag, 03. November 2026 um 10:11 Uhr\nVon: nextMG <v@nextmg.example>\n"
    "An: erika@musterfrau.example\nBetreff: Ihre Bewerbung\n\nuns fehlt noch Ihr Foto.\n",
    "signature": f"{ANSWER}\n\n-- \nErika Musterfrau\nuns fehlt noch Ihr Foto. (Spruch)\n",
    "between the quotes": f"Am 03.11.26 um 10:11 schrieb nextMG e.V.:\n> Guten Tag,\n{ANSWER}\n> uns fehlt noch Ihr Foto.\n",
    "gadget": f"{ANSWER}\n\nGesendet mit der GMX Mail App\n",
}

KINDS = {
    "out of office": ({"Auto-Submitted": "auto-replied"}, "auto_reply"),
    "no is no": ({"Auto-Submitted": "no"}, "personal"),
    "exchange": (
        {"Subject": "Automatische Antwort: Bewerbung", "In-Reply-To": "<a@b.example>"},
        "auto_reply",
    ),
    "German holiday": ({"Subject": "Abwesenheitsnotiz", "In-Reply-To": "<a@b.example>"}, "auto_reply"),
    "x-autoreply": ({"X-Autoreply": "yes"}, "auto_reply"),
    "precedence": ({"Precedence": "auto_reply"}, "auto_reply"),
    "null sender": ({"Return-Path": "<>"}, "auto_reply"),
    "list": ({"List-Id": "<news.example>"}, "list"),
    "newsletter": ({"List-Unsubscribe": "<https://news.example/u>"}, "list"),
    "bulk": ({"Precedence": "bulk"}, "list"),
    "daemon": (
        {"From": "MAILER-DAEMON@mx.example", "Subject": "Undelivered Mail Returned to Sender"},
        "bounce",
    ),
    "German bounce": ({"Return-Path": "<>", "Subject": "Unzustellbar: Ihre Bewerbung"}, "bounce"),
    "a person writes about being away": ({"Subject": "Abwesend am Montag"}, "personal"),
}

NAMES = {
    "plain": ('attachment; filename="foto.jpg"', "foto.jpg"),
    "rfc 2231": ("attachment; filename*=UTF-8''Portr%C3%A4t.jpg", "Porträt.jpg"),
    "rfc 2231 in pieces": ("attachment; filename*0*=UTF-8''Portr%C3%A4t; filename*1=.jpg", "Porträt.jpg"),
    "latin-1 in rfc 2231": ("attachment; filename*=iso-8859-1''Portr%E4t.jpg", "Porträt.jpg"),
    "encoded word": ('attachment; filename="=?utf-8?Q?Portr=C3=A4t.jpg?="', "Porträt.jpg"),
    "raw utf-8": ('attachment; filename="Porträt.jpg"', "Porträt.jpg"),
    "path": (r'attachment; filename="..\\..\\etc/passwd.jpg"', "passwd.jpg"),
    "windows path": (r'attachment; filename="C:\\Bilder\\foto.jpg"', "foto.jpg"),
    "direction": ("attachment; filename*=UTF-8''foto%E2%80%AEgpj.exe", "fotogpj.exe"),
    "controls": ("attachment; filename*=UTF-8''fo%00to%0A.jpg", "foto .jpg"),
    "none": ("attachment", "attachment-1.jpg"),
    "only dots": ('attachment; filename="../.."', "attachment-1.jpg"),
    "very long": (f'attachment; filename="{"a" * 400}.jpg"', "a" * 180 + ".jpg"),
}

_LATIN = "Schöne Grüße – Jürgen".encode("cp1252")
_INNER = mail(
    "Inhalt der angehängten Mail", head={"Subject": "Weiter: Bewerbung", "Message-ID": "<inner@x.example>"}
)
_REPORT = part(
    "Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; weg@musterfrau.example\r\nAction: failed\r\nStatus: 5.1.1\r\n",
    "message/delivery-status",
)

MIXED = {
    "plain": Sample(mail(), {"subject": "Bewerbung", "kind": "personal", "message_id": "<one@musterfrau.example>"}, [], ["Mentorin"]),
    "latin-1 called utf-8": Sample(mail(_LATIN), {}, [], ["Schöne Grüße – Jürgen"], defects=["wrong_charset"]),
    "utf-8 called latin-1": Sample(
        mail("Schöne Grüße", head={"Content-Type": "text/plain; charset=iso-8859-1"}), {}, [], ["Schöne Grüße"], defects=["wrong_charset"]
    ),
    "windows-1252 called latin-1": Sample(mail(_LATIN, head={"Content-Type": "text/plain; charset=iso-8859-1"}), {}, [], ["Grüße –"]),
    "no charset at all": Sample(mail("Schöne Grüße", without=("Content-Type", "MIME-Version")), {}, [], ["Schöne Grüße"]),
    "unknown charset": Sample(mail(_LATIN, head={"Content-Type": "text/plain; charset=klingon"}), {}, [], ["Grüße"]),
    "quoted-printable": Sample(
        mail("Sch=C3=B6ne Gr=\n=C3=BC=C3=9Fe", head={"Content-Transfer-Encoding": "quoted-printable"}), {}, [], ["Schöne Grüße"]
    ),
    "broken base64": Sample(
        mail(base64.b64encode("Schöne Grüße".encode())[:-2] + b"!!", head={"Content-Transfer-Encoding": "base64"}), {}, [], ["Schöne Grü"]
    ),
    "photo": Sample(composed(TEXT, attached(JPEG, "image/jpeg", 'Content-Disposition: attachment; filename="ich.jpg"')), {}, ["ich.jpg"], ["Foto"]),
    "alternative": Sample(composed(TEXT, HTML, subtype="alternative"), {}, [], ["anbei mein Foto."], ["<b>"]),
    "html only": Sample(mail("<style>p{}</style><p>Guten&nbsp;Tag</p><script>x()</script>", head={"Content-Type": "text/html"}), {}, [], ["Guten Tag"], ["x()", "p{}"], ["html_only"]),
    "empty text beside html": Sample(composed(part("", "text/plain"), HTML, subtype="alternative"), {}, [], ["anbei mein Foto."]),
    "photo within the text": Sample(
        composed(HTML, attached(JPEG, "image/jpeg; name=bild.jpg", "Content-ID: <a>", "Content-Disposition: inline"), subtype="related"), {}, ["bild.jpg"], ["Foto"]
    ),
    "deep tree of outlook": Sample(
        composed(
            part(multipart(TEXT, HTML, boundary="innen"), 'multipart/alternative; boundary="innen"'),
            attached(PDF, 'application/pdf; name="Portr=?utf-8?Q?=C3=A4?=t.pdf"'),
        ), {}, ["Porträt.pdf"], ["anbei mein Foto."]
    ),
    "attached mail": Sample(composed(TEXT, part(_INNER, "message/rfc822")), {"subject": "Bewerbung"}, ["Weiter_ Bewerbung.eml"], ["anbei"], ["angehängten"]),
    "no last boundary": Sample(composed(TEXT, attached(JPEG, "image/jpeg; name=a.jpg"), end=False), {}, ["a.jpg"], ["Foto"], defects=["malformed"]),
    "multipart without a boundary": Sample(mail("Guten Tag", head={"Content-Type": "multipart/mixed"}), {}, None, ["Guten Tag"], defects=["malformed"]),
    "text file": Sample(composed(TEXT, part("Lebenslauf", "text/plain; name=cv.txt", "Content-Disposition: attachment")), {}, ["cv.txt"], lacks=["Lebenslauf"]),
    "bounce": Sample(
        composed(TEXT, _REPORT, part(_INNER, "message/rfc822"), subtype="report; report-type=delivery-status", head={"From": "MAILER-DAEMON@mx.example"}),
        {"kind": "bounce", "failed_recipient": "weg@musterfrau.example"}, []
    ),
    "receipt": Sample(composed(TEXT, subtype="report; report-type=disposition-notification"), {"kind": "auto_reply"}, []),
    "no date": Sample(mail(without=("Date",)), {"date": None}, [], defects=["no_date"]),
    "nonsense date": Sample(mail(head={"Date": "gestern abend"}), {"date": None}, [], defects=["no_date"]),
    "no headers": Sample(b"Guten Tag,\nich will Mentor werden.\n", {"sender_address": ""}, None, defects=["no_sender"]),
    "headers only": Sample(b"Subject: nur Betreff\r\nFrom: a@b.example\r\n", {"subject": "nur Betreff", "text": ""}, []),
    "empty": Sample(b"", {"text": ""}, [], defects=["empty"]),
    "nothing but zeros": Sample(b"\x00" * 5000, {}, None),
    "mbox line": Sample(b"From erika Tue Nov  3 10:11:12 2026\n" + mail(), {"subject": "Bewerbung"}, [], ["Mentorin"]),
    "bare line feeds": Sample(mail().replace(b"\r\n", b"\n"), {"subject": "Bewerbung"}, [], ["Mentorin"]),
    "two subjects": Sample(b"Subject: der erste\r\n" + mail(), {"subject": "der erste"}, []),
    "references": Sample(
        mail(head={"In-Reply-To": "<b@x.example> (Ihre Mail)", "References": "<a@x.example>\r\n\t<b@x.example>"}),
        {"in_reply_to": "<b@x.example>", "references": ("<a@x.example>", "<b@x.example>")}, []
    ),
    "flowed": Sample(mail("Das ist ein langer \nSatz.\n", head={"Content-Type": "text/plain; charset=utf-8; format=flowed"}), {}, [], ["ein langer Satz."]),
    "winmail": Sample(composed(TEXT, attached(b"tnef", "application/ms-tnef; name=winmail.dat")), {}, ["winmail.dat"], defects=["winmail"]),
    "encrypted": Sample(composed(part("Version: 1", "application/pgp-encrypted"), subtype="encrypted"), {}, None, defects=["encrypted"]),
    "invitation": Sample(composed(TEXT, part("BEGIN:VCALENDAR", "text/calendar; name=einladung.ics")), {}, ["einladung.ics"], ["anbei"]),
}  # fmt: skip
