from .holdings import Field, Holding

HOLDINGS = [
    Holding(
        model="journal.Entry",
        person="actor_id",
        purpose="who did or opened what, when (Art. 6(1)(f) GDPR)",
        fields={"actor_id": Field(export="own", forget="keep: an id without its person says nothing, 3 years")},
        plain=("id", "at", "actor_kind", "verb", "subject_type", "subject_id", "data"),
    )
]
