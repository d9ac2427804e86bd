from wegweiser.journal.holdings import Field, Holding

_KEEP = "keep: 10 years after the membership has ended where tax law needs it (to be confirmed)"
_OWN = Field(export="own", forget=_KEEP)
_ACTOR = Field(export="no: often another person's id", forget="keep: an id without its person says nothing")

HOLDINGS = [
    Holding(
        model="membership.Membership",
        person="person_id",
        purpose="since when the person is a member, and why (Art. 6(1)(b) GDPR)",
        fields={"person": _OWN, "began_on": _OWN, "until": _OWN, "reason": _OWN},
        plain=("id", "declaration", "resolution"),
    ),
    Holding(
        model="membership.Exemption",
        person="person_id",
        purpose="since when the person pays no dues, and why (Art. 6(1)(b) GDPR)",
        fields={"person": _OWN, "began_on": _OWN, "until": _OWN, "reason": _OWN, "note": _OWN},
        plain=("id",),
    ),
    Holding(
        model="membership.MembershipEnding",
        person="membership__person_id",
        purpose="when and why the membership ended",
        fields={"on": _OWN, "reason": _OWN, "actor_id": _ACTOR},
        plain=("id", "membership", "at", "actor_kind"),
    ),
    Holding(
        model="membership.ExemptionEnding",
        person="exemption__person_id",
        purpose="when and why the exemption ended",
        fields={"on": _OWN, "reason": _OWN, "actor_id": _ACTOR},
        plain=("id", "exemption", "at", "actor_kind"),
    ),
]
