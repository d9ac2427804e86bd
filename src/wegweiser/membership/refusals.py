"""Why a period cannot begin or end as it was asked for. The message is for people."""

from django.utils.translation import gettext as _


class Refused(Exception):
    """Nothing was changed; `str()` says why, in the language of the moment."""

    @property
    def why(self) -> str:
        return _("Das geht so nicht.")

    def __str__(self) -> str:
        return self.why


class NotInTime(Refused):
    """It would begin in the future, or end before it began."""

    @property
    def why(self) -> str:
        return _("Das Datum passt nicht: kein Beginn in der Zukunft, kein Ende vor dem Beginn.")


class NotAMember(Refused):
    """Only a member can be exempt from dues."""

    @property
    def why(self) -> str:
        return _("Vom Beitrag befreit werden kann nur, wer Mitglied ist.")
