from wegweiser.journal.holdings import Holding

HOLDINGS = [
    Holding(
        model="ticking.RoutineRun",
        person=None,
        purpose="when a routine last ran",
        plain=("id", "name", "last_started_at", "last_finished_at", "lease_until"),
    )
]
