from wegweiser.journal.holdings import Field, Holding

_UNTIL = "keep: until three years after the concern was closed, then erased with its key"
_ONES_OWN = Field(export="own", forget=_UNTIL)
_SEALED = Field(export="own", forget=_UNTIL)

HOLDINGS = [
    Holding(
        model="mediation.Concern",
        person="person_id",
        purpose="a problem that the two could not solve (P25; Art. 6(1)(b) GDPR), sealed",
        fields={
            "person": _ONES_OWN,
            "mentorship": Field(export="masked", forget=_UNTIL),
            "mail": Field(export="own", forget="with mail.IncomingMail"),
            "conversation": Field(export="own", forget="with mail.Conversation"),
            "sealed": _SEALED,
        },
        plain=("id", "source", "state", "raised_at", "last_step_at"),
    ),
    Holding(
        model="mediation.Reader",
        person="person_id",
        purpose="who may read a concern",
        fields={
            "person": Field(export="own", forget="keep: who could read it, as long as the concern"),
            "concern": Field(export="no: it is the sender's", forget="with mediation.Concern"),
        },
        plain=("id", "since"),
    ),
    Holding(
        model="mediation.StruckOut",
        person="concern__person_id",
        purpose="whom the sender did not want to read it; that person never learns of it",
        fields={
            "person": Field(export="masked", forget="with mediation.Concern"),
            "concern": Field(export="own", forget="with mediation.Concern"),
        },
        plain=("id",),
    ),
    Holding(
        model="mediation.ConcernNote",
        person="concern__person_id",
        purpose="how the association helped, sealed; also about the other side (Art. 15: masked)",
        fields={
            "sealed": Field(export="masked", forget=_UNTIL),
            "author": Field(export="masked", forget="keep: who noted it, as long as the note"),
            "concern": Field(export="own", forget="with mediation.Concern"),
        },
        plain=("id", "kind", "at"),
    ),
]
