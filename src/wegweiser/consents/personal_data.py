from wegweiser.journal.holdings import Field, Holding

_PROOF = "keep: proof of the consent, 3 years after withdrawal or end of use (Art. 7(1) GDPR)"
_ACTOR = Field(export="no: often another person's id", forget="keep: an id without its person says nothing")

HOLDINGS = [
    Holding(
        model="consents.ConsentText",
        person=None,
        purpose="the wordings people agreed to",
        plain=("id", "kind", "language", "version", "body", "sha256", "since"),
    ),
    Holding(
        model="consents.Consent",
        person="person_id",
        purpose="what the person has released, when, under which wording (Art. 6(1)(a), 7 GDPR)",
        fields={
            "person": Field(export="own", forget=_PROOF),
            "purpose": Field(export="own", forget=_PROOF),
            "text": Field(export="own", forget=_PROOF),
            "given": Field(export="own", forget=_PROOF),
            "at": Field(export="own", forget=_PROOF),
            "how": Field(export="own", forget=_PROOF),
            "actor_id": _ACTOR,
        },
        plain=("id", "actor_kind"),
    ),
    Holding(
        model="consents.Declaration",
        person="person_id",
        purpose="the joining declared and the pledges accepted (Art. 6(1)(b) GDPR)",
        fields={
            "person": Field(export="own", forget="keep: 3 years after the end of the membership"),
            "text": Field(export="own", forget="keep: 3 years after the end of the membership"),
            "at": Field(export="own", forget="keep: 3 years after the end of the membership"),
            "actor_id": _ACTOR,
        },
        plain=("id", "actor_kind"),
    ),
]
