from wegweiser.journal.holdings import Field, Holding

_WITH_THE_PERSON = Field(export="own", forget="erase")

HOLDINGS = [
    Holding(
        model="people.Person",
        person="id",
        purpose="whom we write to (Art. 6(1)(b) GDPR)",
        fields={"name": _WITH_THE_PERSON, "email": _WITH_THE_PERSON, "language": _WITH_THE_PERSON},
        plain=("id", "known_since"),
    ),
    Holding(
        model="people.Account",
        person="person_id",
        purpose="signing in",
        fields={
            "person": Field(export="own", forget="with people.Person"),
            "last_login": Field(export="own", forget="with people.Account"),
            "password": Field(export="no: there is none, people sign in by code", forget="with people.Account"),
        },
        plain=("id", "is_active", "opened_at"),
    ),
    Holding(
        model="people.Role",
        person="person_id",
        purpose="who plays which part, from when to when",
        fields={"person": Field(export="own", forget="keep: who held an office belongs to the association's record")},
        plain=("id", "kind", "since", "until"),
    ),
    Holding(
        model="people.SetUpLink",
        person=None,
        purpose="beginning",
        plain=("id", "token_hash", "made_at", "used_at"),
    ),
]
