from wegweiser.journal.holdings import Field, Holding

_KEEP = "keep: 3 years after the end, then only counted (to be confirmed)"
_OF_BOTH = Field(export="masked", forget=_KEEP)
_SEALED = Field(export="masked", forget="erase")  # its data key is destroyed with the mentorship
_THE_PERSON = Field(export="own", forget="with people.Person")
_MENTOR = Field(export="own", forget="with mentors.Mentor")
_OFFICER = Field(export="no: another person's part", forget="with people.Person")

HOLDINGS = [
    Holding(
        model="mentorships.Reservation",
        person="mentor__person_id",
        purpose="which mentor's place is held for a request",
        fields={"mentor": _MENTOR},
        plain=("id", "purpose", "made_at", "until", "ended_at"),
    ),
    Holding(
        model="mentorships.ExtraPlace",
        person="mentor__person_id",
        purpose="why a mentor may have one more at a time (P18)",
        fields={"mentor": _MENTOR, "reason": Field(export="own", forget="erase"), "granted_by": _OFFICER},
        plain=("id", "granted_at", "withdrawn_at"),
    ),
    Holding(
        model="mentorships.Place",
        person="mentor__person_id",
        purpose="who holds which place of a mentor (P18)",
        fields={"mentor": _MENTOR},
        plain=("id", "slot", "extra", "reservation", "reserved_until", "mentorship"),
    ),
    Holding(
        model="mentorships.Mentorship",
        person="mentee_id",
        purpose="who is accompanied by whom, from when until when (Art. 6(1)(b) GDPR); never public (P21)",
        fields={
            "mentor": Field(export="masked", forget="with mentors.Mentor"),
            "mentee": _THE_PERSON,
            "began_on": _OF_BOTH,
            "ends_on": _OF_BOTH,
            "ended_on": _OF_BOTH,
            "conversation": Field(export="own", forget="with mail.Conversation"),
        },
        plain=("id", "state", "origin", "notice_because", "request", "made_at", "half_time_on"),
    ),
    Holding(
        model="mentorships.BeginConfirmation",
        person="mentorship__mentee_id",
        purpose="which of the two confirmed the beginning, with which pledges",
        fields={"on": _OF_BOTH, "declaration": Field(export="masked", forget="with consents.Declaration")},
        plain=("id", "mentorship", "side", "at"),
    ),
    Holding(
        model="mentorships.Agreement",
        person="mentorship__mentee_id",
        purpose="how the two want to work together; sealed, for the two only (P17)",
        fields={"sealed": _SEALED},
        plain=("id", "mentorship", "revision", "written_on", "written_by"),
    ),
    Holding(
        model="mentorships.Meeting",
        person="mentorship__mentee_id",
        purpose="when the two met; sealed, for the two only (P17)",
        fields={"sealed": _SEALED},
        plain=("id", "mentorship", "noted_by"),
    ),
    Holding(
        model="mentorships.ExtensionWish",
        person="mentorship__mentee_id",
        purpose="which of the two would like to go on until when",
        fields={"until": _OF_BOTH},
        plain=("id", "mentorship", "side", "at"),
    ),
    Holding(
        model="mentorships.Extension",
        person="mentorship__mentee_id",
        purpose="from which last day to which the mentorship was extended",
        fields={"was_until": _OF_BOTH, "until": _OF_BOTH},
        plain=("id", "mentorship", "at"),
    ),
    Holding(
        model="mentorships.EndReminder",
        person="mentorship__mentee_id",
        purpose="that each side is reminded of a last day once",
        plain=("id", "mentorship", "side", "kind", "last_day", "at"),
    ),
    Holding(
        model="mentorships.Ending",
        person="mentorship__mentee_id",
        purpose="how and when the mentorship ended, without blame",
        fields={"on": _OF_BOTH, "reason": _OF_BOTH},
        plain=("id", "mentorship", "state", "at", "side"),
    ),
]
