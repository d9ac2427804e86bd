"""The corpus: heads, answers and file names, one entry for each oddity."""

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
    "gmail in German": f"{ANSWER}\n\nAm Di., 3. Nov. 2026 um 10:11 Uhr schrieb nextMG e.V. <\n"
    f"vorstand@nextmg.example>:\n\n{QUOTED}",
    "gmail in English": f"{ANSWER}\n\nOn Tue, Nov 3, 2026 at 10:11 AM nextMG <v@nextmg.example> wrote:\n\n{QUOTED}",
    "thunderbird": f"{ANSWER}\n\nAm 03.11.26 um 10:11 schrieb nextMG e.V.:\n{QUOTED}",
    "iphone": f"{ANSWER}\n\nVon meinem iPhone gesendet\n\n"
    f"> Am 03.11.2026 um 10:11 schrieb nextMG <v@nextmg.example>:\n> \n{QUOTED}",
    "outlook in German": f"{ANSWER}\n\nVon: nextMG e.V. <v@nextmg.example>\nGesendet: Dienstag, 3. November 2026\n"
    "An: Erika <erika@musterfrau.example>\nBetreff: Ihre Bewerbung\n\nGuten Tag,\nuns fehlt noch Ihr Foto.\n",
    "outlook with a line": f"{ANSWER}\n\n________________________________\n"
    "From: nextMG <v@nextmg.example>\nSent: Tuesday, November 3, 2026\n"
    "To: Erika <erika@musterfrau.example>\nSubject: Ihre Bewerbung\n\nuns fehlt noch Ihr Foto.\n",
    "outlook of old": f"{ANSWER}\n\n-----Ursprüngliche Nachricht-----\n"
    "Von: nextMG\nGesendet: gestern\n\nuns fehlt noch Ihr Foto.\n",
    "web.de": f"{ANSWER}\n\nGesendet: Dienstag, 03. November 2026 um 10:11 Uhr\nVon: nextMG <v@nextmg.example>\n"
    "An: erika@musterfrau.example\nBetreff: Ihre Bewerbung\n\nuns fehlt noch Ihr Foto.\n",
    "signature": f"{ANSWER}\n\n-- \nErika Musterfrau\nuns fehlt noch Ihr Foto. (Spruch)\n",
    "between the quotes": f"Am 03.11.26 um 10:11 schrieb wir:\n> Guten Tag,\n{ANSWER}\n> uns fehlt noch Ihr Foto.\n",
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
