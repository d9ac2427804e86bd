from wegweiser.journal.holdings import Holding

HOLDINGS = [
    Holding(
        model="vault.ContentKey",
        person=None,
        purpose="keeps confidential texts unreadable outside the program; destroyed, they are gone (P17)",
        plain=("id", "matter", "wrapped", "master", "made_at", "destroyed_at"),
    ),
    Holding(
        model="vault.Touchstone",
        person=None,
        purpose="shows whether the master key fits this database",
        plain=("id", "master", "sealed", "made_at"),
    ),
]
