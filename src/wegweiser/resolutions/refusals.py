"""Why the board's vote or resolution cannot be taken as it was given. The message is for people."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .models import Resolution


class Refused(Exception):
    """Nothing was changed; `str()` says why, in the language of the moment."""

    @property
    def why(self) -> str:
        return _("Das geht so nicht.")

    def __str__(self) -> str:
        return self.why


class AlreadyResolved(Refused):
    """Someone was first: `resolution` stands, with `recorded_by` and `recorded_at`."""

    def __init__(self, resolution: Resolution) -> None:
        super().__init__()
        self.resolution = resolution

    @property
    def why(self) -> str:
        return _("Der Beschluss steht schon: %(name)s hat ihn festgehalten.") % {
            "name": self.resolution.recorded_by.name
        }


class NotEntitled(Refused):
    """Not on the board on that day, or concerned (§ 34 BGB)."""

    @property
    def why(self) -> str:
        return _("Mitwirken können nur Vorstandsmitglieder, die in dieser Sache nicht befangen sind.")


class NoMajority(Refused):
    """The votes decide nothing yet, or something else."""

    @property
    def why(self) -> str:
        return _("Für diesen Beschluss gibt es im Umlauf keine Mehrheit.")


class TooFew(Refused):
    """Fewer took part than the programme asks for; `needed` is the number."""

    def __init__(self, needed: int) -> None:
        super().__init__()
        self.needed = needed

    @property
    def why(self) -> str:
        return ngettext(
            "Es muss mindestens %(count)d Vorstandsmitglied mitwirken.",
            "Es müssen mindestens %(count)d Vorstandsmitglieder mitwirken.",
            self.needed,
        ) % {"count": self.needed}


class NotInTime(Refused):
    """The date lies in the future, before the matter was opened, or before the last vote."""

    @property
    def why(self) -> str:
        return _("Das Datum passt nicht: nicht in der Zukunft, nicht vor Beginn, nicht vor der letzten Stimme.")


class NotThisWay(Refused):
    """By circulation, although the programme decides in meetings."""

    @property
    def why(self) -> str:
        return _("Der Vorstand beschließt in Sitzungen. Halten Sie fest, wer dabei war.")


class NoReason(Refused):
    """Every resolution has an internal reason (P9)."""

    @property
    def why(self) -> str:
        return _("Bitte geben Sie eine interne Begründung an.")
