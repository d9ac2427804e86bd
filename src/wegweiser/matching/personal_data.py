from wegweiser.journal.holdings import Field, Holding

_OWN = Field(export="own", forget="erase")
_WITH_THE_REQUEST = Field(export="own", forget="with matching.Request")
_KEEP = Field(export="own", forget="keep: who was asked belongs to the record of the recommendation")

HOLDINGS = [
    Holding(
        model="matching.Request",
        person="person_id",
        purpose="finding a mentor for a member (Art. 6(1)(b) GDPR)",
        fields={
            "person": Field(export="own", forget="with people.Person"),
            "wording": _OWN,
            "situation": _OWN,
            "kind_of_mentee": _OWN,
            "topics": _OWN,
            "most_important": _OWN,
            "industries": _OWN,
            "phase": _OWN,
            "languages": _OWN,
            "region": _OWN,
            "wish": _OWN,
            "ties": _OWN,
            "conversation": Field(export="own", forget="with mail.Conversation"),
        },
        plain=(
            "id",
            "state",
            "language",
            "way",
            "rhythm",
            "may_name",
            "made_at",
            "sent_at",
            "last_step_at",
        ),
    ),
    Holding(
        model="matching.ShortVersion",
        person="request__person_id",
        purpose="what mentors read first, without name (P21)",
        fields={
            "text": _WITH_THE_REQUEST,
            "confirmed_by": Field(export="masked", forget="keep: who checked it answers for it"),
        },
        plain=("id", "request", "with_name", "confirmed_at"),
    ),
    Holding(
        model="matching.Question",
        person="mentor__person_id",
        purpose="speaking with a mentor first (P20); a no has no reason",
        fields={"mentor": _KEEP, "answer": _KEEP},
        plain=(
            "id",
            "request",
            "short_version",
            "way",
            "asked_at",
            "answer_by",
            "answered_at",
            "reminded_at",
            "reservation",
        ),
    ),
    Holding(
        model="matching.Recommendation",
        person="request__person_id",
        purpose="what the association recommended, and what came of it",
        plain=("id", "request", "made_at", "choose_by", "reminded_at", "outcome", "ended_at"),
    ),
    Holding(
        model="matching.Recommended",
        person="recommendation__request__person_id",
        purpose="who was recommended and why, in words for the mentee",
        fields={"why": _WITH_THE_REQUEST},
        plain=("id", "recommendation", "question"),
    ),
    Holding(
        model="matching.Choice",
        person="request__person_id",
        purpose="the mentee's yes and the mentor's answer",
        plain=("id", "request", "recommended", "state", "chosen_at", "confirm_by", "answered_at", "reminded_at"),
    ),
]
