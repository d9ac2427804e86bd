"""A program of its own, with the real settings and a real SQLite file: two record opposite resolutions at once.

    python -m tests.resolutions.opposite_on_sqlite ROUNDS

Prints in how many rounds exactly one resolution stood and the other was told who was first.
"""

import sys

import django
from django.core.management import call_command


def main(rounds: int) -> int:
    django.setup()
    call_command("migrate", verbosity=0)
    from tests.association import CLOCK, NOW, TODAY, acting, board_member, days, someone
    from tests.racing import at_once
    from wegweiser.people.models import Person
    from wegweiser.resolutions import deciding
    from wegweiser.resolutions.models import Choice, How, Matter, Resolution
    from wegweiser.resolutions.refusals import AlreadyResolved

    board = [board_member(name) for name in ("Anna Amsel", "Bert Biber", "Carl Croll")]

    def record(matter: Matter, outcome: Choice, who: Person) -> Resolution:
        return deciding.record(matter, outcome, TODAY, "Grund", How.MEETING, board, who, NOW, acting(who))

    good = 0
    for round_ in range(rounds):
        matter = deciding.open_matter(someone(f"Person {round_}"), NOW - days(1), CLOCK)
        outcomes = at_once(
            lambda matter=matter: record(matter, Choice.ACCEPT, board[0]),
            lambda matter=matter: record(matter, Choice.DECLINE, board[1]),
        )
        stands = Resolution.objects.get(matter=matter)
        told = [outcome for outcome in outcomes if isinstance(outcome, AlreadyResolved)]
        good += stands in outcomes and [error.resolution for error in told] == [stands]
    return good


if __name__ == "__main__":
    print(main(int(sys.argv[1])))
