from wegweiser.journal.holdings import Field, Holding

_RECORD = "keep: the association's record, 3 years after the person has left or was declined"
_OFFICE = Field(export="own", forget="keep: who took part belongs to the association's record")

HOLDINGS = [
    Holding(
        model="resolutions.Matter",
        person="about_id",
        purpose="that the board decides about the person (Art. 6(1)(b) GDPR, §§ 28, 32 BGB)",
        fields={"about": Field(export="own", forget=_RECORD)},
        plain=("id", "opened_at", "due_on"),
    ),
    Holding(
        model="resolutions.Vote",
        person="voter_id",
        purpose="how a board member votes, until the resolution is recorded",
        fields={"voter": _OFFICE, "choice": Field(export="own", forget="with resolutions.Matter")},
        plain=("id", "matter", "at"),
    ),
    Holding(
        model="resolutions.Recusal",
        person="person_id",
        purpose="that a board member stays out of a matter (§ 34 BGB)",
        fields={"person": _OFFICE},
        plain=("id", "matter", "at"),
    ),
    Holding(
        model="resolutions.Resolution",
        person="matter__about_id",
        purpose="what the board resolved about the person, and why",
        fields={
            "outcome": Field(export="own", forget=_RECORD),
            "reason": Field(export="masked", forget=_RECORD),
            "recorded_by": Field(export="no: a board member in office, not the person", forget=_RECORD),
        },
        plain=("id", "matter", "on", "how", "recorded_at"),
    ),
    Holding(
        model="resolutions.Participation",
        person="person_id",
        purpose="who took part in a resolution",
        fields={"person": _OFFICE, "choice": Field(export="own", forget=_RECORD)},
        plain=("id", "resolution"),
    ),
]
