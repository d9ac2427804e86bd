"""Why a step on the way from the request to the recommendation is not taken. The message is for people."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

if TYPE_CHECKING:
    from .models import Request


class Refused(Exception):
    """Nothing was changed; `str()` says why, in the language of the moment."""

    @property
    def why(self) -> str:
        return _("Das geht so nicht.")

    def __str__(self) -> str:
        return self.why


class NotReady(Refused):
    """Something is missing before the request can be sent; `missing` names the fields."""

    def __init__(self, missing: Collection[str]) -> None:
        self.missing = tuple(missing)

    @property
    def why(self) -> str:
        return _("Es fehlt noch etwas.")


class OneAtATime(Refused):
    """The person has a request under way already."""

    def __init__(self, request: "Request") -> None:
        self.request = request

    @property
    def why(self) -> str:
        return _("Es gibt schon eine laufende Anfrage.")


class NotAMember(Refused):
    """Mentees are members (P26)."""

    @property
    def why(self) -> str:
        return _("Das geht erst, wenn die Mitgliedschaft begonnen hat.")


class NoShortVersion(Refused):
    """A mentor sees nothing before the short version has been confirmed (P21)."""

    @property
    def why(self) -> str:
        return _("Bitte bestätigen Sie zuerst die Kurzfassung.")


class EmptyText(Refused):
    """A short version without a word."""

    @property
    def why(self) -> str:
        return _("Bitte schreiben Sie eine Kurzfassung.")


class StillNames(Refused):
    """The text still says who the mentee is: `found` are the places; `may_insist`: none is a way to reach them."""

    def __init__(self, found: Collection[str], may_insist: bool) -> None:
        self.found = tuple(found)
        self.may_insist = may_insist

    @property
    def why(self) -> str:
        return _("Der Text verrät noch, um wen es geht: %(found)s") % {"found": ", ".join(self.found)}


class OwnRequest(Refused):
    """Nobody becomes their own mentor."""

    @property
    def why(self) -> str:
        return _("Niemand wird die eigene Mentorin oder der eigene Mentor.")


class RuledOut(Refused):
    """For this request, this mentor is out of the question (see `excluding`)."""

    @property
    def why(self) -> str:
        return _("Für diese Anfrage kommt diese Person nicht mehr in Frage.")


class NoYes(Refused):
    """The association speaks with a mentor first and recommends then (P20)."""

    @property
    def why(self) -> str:
        return _("Empfohlen wird nur, wer vorher grundsätzlich Ja gesagt hat.")


class WrongNumber(Refused):
    """A recommendation names from one to `at_most` mentors (P20)."""

    def __init__(self, at_most: int) -> None:
        self.at_most = at_most

    @property
    def why(self) -> str:
        return ngettext(
            "Bitte empfehlen Sie genau eine Person.",
            "Bitte empfehlen Sie eine bis %(at_most)s Personen.",
            self.at_most,
        ) % {"at_most": self.at_most}


class NoDay(Refused):
    """The last day has already passed."""

    @property
    def why(self) -> str:
        return _("Bitte nennen Sie einen Tag, der noch kommt.")


class Gone(Refused):
    """The matter has been settled otherwise meanwhile."""

    @property
    def why(self) -> str:
        return _("Das hat sich inzwischen erledigt.")
