from wegweiser.journal.holdings import Field, Holding

_AS_LONG_AS_THE_WORD = Field(export="own", forget="keep: who said it, as long as the word")

HOLDINGS = [
    Holding(
        model="worklist.Word",
        person="said_by_id",
        purpose="dividing the office's work (Art. 6(1)(f) GDPR)",
        fields={
            "said_by": _AS_LONG_AS_THE_WORD,
            "to": _AS_LONG_AS_THE_WORD,
            "taken_back_by": _AS_LONG_AS_THE_WORD,
        },
        plain=("id", "kind", "todo", "subject", "since", "said_at", "until", "taken_back_at"),
    ),
]
