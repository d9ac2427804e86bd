from wegweiser.journal.holdings import Field, Holding

_APPLICATION = Field(export="own", forget="erase")  # six months after a declined one was told, else with the person
_PAGE = Field(export="own", forget="erase")
_THE_PERSON = Field(export="own", forget="with people.Person")

HOLDINGS = [
    Holding(
        model="mentors.Application",
        person="person_id",
        purpose="to decide on admission (Art. 6(1)(b) GDPR)",
        fields={
            "person": _THE_PERSON,
            "headline": _APPLICATION,
            "portrait": _APPLICATION,
            "approach": _APPLICATION,
            "experience": _APPLICATION,
            "competencies": _APPLICATION,
            "languages": _APPLICATION,
            "photo": Field(export="own", forget="with mentors.Photo"),
            "conversation": Field(export="own", forget="with mail.Conversation"),
        },
        plain=(
            "id",
            "state",
            "source",
            "received_at",
            "last_step_at",
            "text_language",
            "in_person",
            "by_video",
        ),
    ),
    Holding(
        model="mentors.Photo",
        person="person_id",
        purpose="the portrait on the page (consent, § 22 KUG)",
        fields={
            "person": _THE_PERSON,
            "original": _APPLICATION,
            "picture": Field(export="own", forget="erase"),
            "credit": _PAGE,
        },
        plain=("id", "state", "refused_because", "rights_confirmed_at", "received_at"),
    ),
    Holding(
        model="mentors.BoardRound",
        person="application__person_id",
        purpose="when the application lay before the board",
        plain=("id", "application", "matter", "opened_at"),
    ),
    Holding(
        model="mentors.Deferral",
        person="application__person_id",
        purpose="until when the board put the application back",
        plain=("id", "application", "resolution", "until", "returned_at"),
    ),
    Holding(
        model="mentors.Announcement",
        person="application__person_id",
        purpose="how the applicant was told",
        plain=("id", "application", "resolution", "letter"),
    ),
    Holding(
        model="mentors.Invitation",
        person="application__person_id",
        purpose="the personal link of an accepted person",
        plain=("id", "application", "token_hash", "made_at", "expires_at", "used_at"),
    ),
    Holding(
        model="mentors.Mentor",
        person="person_id",
        purpose="presenting the mentor in public (consent, Art. 6(1)(a) GDPR)",
        fields={
            "person": _THE_PERSON,
            "slug": _PAGE,
            "photo": Field(export="own", forget="with mentors.Photo"),
            "languages": _PAGE,
            "application": Field(export="own", forget="with mentors.Application"),
        },
        plain=("id", "in_person", "by_video", "accepts_requests", "active_since"),
    ),
    Holding(
        model="mentors.PageText",
        person="mentor__person_id",
        purpose="what the page says",
        fields={"headline": _PAGE, "portrait": _PAGE, "approach": _PAGE, "competencies": _PAGE},
        plain=("id", "mentor", "language"),
    ),
    Holding(
        model="mentors.PublishedAddress",
        person=None,
        purpose="telling 410 from 404 without remembering whom it was about",
        plain=("id", "address_hash"),
    ),
]
