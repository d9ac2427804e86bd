from wegweiser.journal.holdings import Field, Holding

_WITH_THE_LETTER = Field(export="own", forget="with mail.Letter")
_WITH_THE_MAIL = Field(export="own", forget="with mail.IncomingMail")
_ATTEMPTS = ("attempts", "next_try_at", "lease_until", "failed_finally_at", "last_error")

HOLDINGS = [
    Holding(
        model="mail.Letter",
        person="recipient_person_id",
        purpose="what we write to people (Art. 6(1)(b) GDPR)",
        fields={
            "recipient_person": Field(export="own", forget="erase"),
            "recipient_address": Field(export="own", forget="erase"),
            "subject": Field(export="own", forget="erase"),
            "body": Field(export="own", forget="erase"),
            "secrets": Field(export="no: a key to an account", forget="with mail.Letter"),
            "message_id": Field(export="no: a technical number", forget="with mail.Letter"),
            "in_reply_to": Field(export="no: a technical number", forget="with mail.Letter"),
            "references": Field(export="no: a technical number", forget="with mail.Letter"),
            "conversation": _WITH_THE_LETTER,
        },
        plain=("id", "kind", "language", "box", "state", "automatic", "written_at", "sent_at", *_ATTEMPTS),
    ),
    Holding(
        model="mail.IncomingMail",
        person="sender_address",
        purpose="what people write to us (Art. 6(1)(b) GDPR)",
        fields={
            "subject": Field(export="own", forget="erase"),
            "sender_name": Field(export="own", forget="erase"),
            "sender_address": Field(export="own", forget="erase"),
            "message_id": Field(export="no: a technical number", forget="with mail.IncomingMail"),
            "in_reply_to": Field(export="no: a technical number", forget="with mail.IncomingMail"),
            "references": Field(export="no: a technical number", forget="with mail.IncomingMail"),
            "failed_recipient": Field(export="masked", forget="erase"),
            "conversation": _WITH_THE_MAIL,
            "sha256": Field(export="no: a technical number", forget="with mail.IncomingMail"),
        },
        plain=("id", "box", "size", "received_at", "state", "read_at", "date", "kind", "defects", *_ATTEMPTS),
    ),
    Holding(
        model="mail.RawMail",
        person="mail__sender_address",
        purpose="the mail as it came: nothing sent in is ever lost (P6)",
        fields={"data": Field(export="own", forget="with mail.IncomingMail"), "mail": _WITH_THE_MAIL},
    ),
    Holding(
        model="mail.MailText",
        person="mail__sender_address",
        purpose="what a mail says",
        fields={"text": _WITH_THE_MAIL, "reply": _WITH_THE_MAIL, "mail": _WITH_THE_MAIL},
    ),
    Holding(
        model="mail.Attachment",
        person="mail__sender_address",
        purpose="which files a mail brought",
        fields={"name": _WITH_THE_MAIL, "sha256": _WITH_THE_MAIL, "mail": _WITH_THE_MAIL},
        plain=("id", "position", "type", "size", "inline"),
    ),
    Holding(
        model="mail.Conversation",
        person=None,
        purpose="what belongs together; whom it is about says whoever points to it",
        plain=("id", "begun_at"),
    ),
    Holding(
        model="mail.Note",
        person="author_id",
        purpose="what one of us noted for the others; also about the person of the conversation (Art. 15)",
        fields={
            "text": Field(export="masked", forget="with mail.Conversation"),
            "author": Field(export="own", forget="keep: who noted it, as long as the note"),
            "conversation": Field(export="own", forget="with mail.Conversation"),
        },
        plain=("id", "at", "kind", "minutes"),
    ),
]
