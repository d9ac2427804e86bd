from wegweiser.journal.holdings import Field, Holding

HOLDINGS = [
    Holding(
        model="programme.ProgrammeVersion",
        person="by",
        purpose="which numbers and names hold, since when, set by whom",
        fields={"by": Field(export="own", forget="keep: an id without its person says nothing")},
        plain=("id", "valid_from", "values", "why"),
    )
]
