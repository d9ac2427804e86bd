from wegweiser.journal.holdings import Field, Holding

_OWN = Field(export="own", forget="erase")
_WITH = Field(export="own", forget="with feedback.Feedback")

HOLDINGS = [
    Holding(
        model="feedback.Asked",
        person="person_id",
        purpose="who was asked how it was, and when (P13; Art. 6(1)(f) GDPR)",
        fields={
            "person": Field(export="own", forget="erase"),
            "mentorship": Field(export="masked", forget="with mentorships.Mentorship"),
        },
        plain=("id", "side", "occasion", "due_on", "asked_at", "reminded_at", "waived_at"),
    ),
    Holding(
        model="feedback.Feedback",
        person="asked__person_id",
        purpose="what the person answered; may say something about the other (Art. 15: masked there)",
        fields={
            "asked": _WITH,
            "helped": _OWN,
            "fun": _OWN,
            "again": _OWN,
            "good": _OWN,
            "better": _OWN,
            "wants_a_talk": _OWN,
        },
        plain=("id", "given_at"),
    ),
]
