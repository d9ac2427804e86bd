"""What the office says about each kind of thing that waits: sentence, status, one action and where it leads.

The order is the urgency: what stands first here leads the page (after whatever is late).
"""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from wegweiser.ticking.todo import Todo
from wegweiser.ui.parts import StatusKind

SOMEBODY = _("Jemand")


@dataclass(frozen=True)
class Wording:
    """`sentence` says the cause, `{name}` stands in it; `arm` is the action said in full, with `%(name)s`.

    `page`: the URL name below `office:`; `anchor`: where on it the form or letter lies ready; `alone`: the page
    is a list, its address takes no id; `nobody`: what stands for a name we do not have.
    """

    shape: StatusKind
    word: Promise
    sentence: Promise
    action: Promise
    arm: Promise
    page: str
    anchor: str = ""
    alone: bool = False
    nobody: Promise = SOMEBODY

    def href(self, todo: Todo) -> str:
        """The address where it is dealt with."""
        return reverse(f"office:{self.page}", args=() if self.alone else (todo.page,)) + self.anchor


STEP = "#schritt"
LETTER = "?brief#schritt"  # the fold with the letter is open

WORDS: dict[str, Wording] = {
    "concern": Wording(
        "open", _("Anliegen"), _("Jemand hat ein Anliegen und bittet um Hilfe."),
        _("Vertraulich lesen"), _("Anliegen vertraulich lesen"), "concern",
    ),
    "votes_complete": Wording(
        "half", _("bereit"), _("Der Vorstand ist sich einig über {name}."),
        _("Beschluss festhalten"), _("Beschluss zu %(name)s festhalten"), "application", STEP,
    ),
    "vote_wanted": Wording(
        "open", _("Ihre Stimme"), _("{name} möchte Mentor/in werden. Ihre Stimme fehlt noch."),
        _("Abstimmen"), _("Über %(name)s abstimmen"), "application", STEP,
    ),
    "letter_to_announce": Wording(
        "half", _("bereit"), _("Die Nachricht an {name} liegt als Entwurf bereit."),
        _("Ansehen und senden"), _("Nachricht an %(name)s senden"), "application", STEP,
    ),
    "notice_to_settle": Wording(
        "open", _("Meldung"), _("Die Mentorschaft {name} ist gemeldet und hat noch keinen Platz."),
        _("Entscheiden"), _("Über die Meldung %(name)s entscheiden"), "mentorship", STEP,
    ),
    "feedback_talk": Wording(
        "open", _("Anruf"), _("{name} bittet in der Rückmeldung um einen Anruf."),
        _("Rückmeldung lesen"), _("Rückmeldung von %(name)s lesen"), "mentorship", "#rueckmeldung",
    ),
    "ready_to_recommend": Wording(
        "half", _("Antwort da"), _("Für {name} hat jemand grundsätzlich zugesagt."),
        _("Empfehlung schreiben"), _("Empfehlung für %(name)s schreiben"), "request", STEP,
    ),
    "all_declined": Wording(
        "open", _("alle abgesagt"), _("Für {name} hat bisher niemand zugesagt."),
        _("Vorschläge ansehen"), _("Neue Vorschläge für %(name)s ansehen"), "request", STEP,
    ),
    "answer_arrived": Wording(
        "half", _("Antwort da"), _("{name} hat geschrieben."),
        _("Lesen"), _("Lesen, was %(name)s schreibt"), "application", "#neu",
    ),
    "request_mail": Wording(
        "half", _("Antwort da"), _("Zur Anfrage von {name} ist eine E-Mail gekommen."),
        _("Lesen"), _("Lesen, was zur Anfrage von %(name)s kam"), "request", "#neu",
    ),
    "letter_failed": Wording(
        "late", _("nicht zugestellt"), _("Ein Brief an {name} kam nicht an."),
        _("Ansehen"), _("Ansehen, was nicht ankam"), "letters", alone=True,
    ),
    "request_unsuggested": Wording(
        "late", _("ohne Vorschlag"), _("{name} wartet noch auf einen Vorschlag."),
        _("Vorschläge ansehen"), _("Vorschläge für %(name)s ansehen"), "request", STEP,
    ),
    "request_new": Wording(
        "open", _("neu"), _("{name} sucht eine Mentorin oder einen Mentor."),
        _("Vorschläge ansehen"), _("Vorschläge für %(name)s ansehen"), "request", STEP,
    ),
    # Where one reads first and acts then, the page begins at its top.
    "application_new": Wording(
        "open", _("neu"), _("{name} möchte Mentor/in werden."),
        _("Kennenlernen"), _("%(name)s kennenlernen"), "application",
    ),
    "joining_asked": Wording(
        "open", _("neu"), _("{name} möchte Mitglied werden."),
        _("Beitritt ansehen"), _("Beitritt von %(name)s ansehen"), "joinings", alone=True,
    ),
    "deferred_is_back": Wording(
        "open", _("wieder da"), _("{name} war zurückgestellt und kommt wieder auf den Tisch."),
        _("Bewerbung öffnen"), _("Bewerbung von %(name)s öffnen"), "application", LETTER,
    ),
    "release_withdrawn": Wording(
        "open", _("nicht öffentlich"),
        _("{name} hat die Freigabe der Seite zurückgezogen. Bitte sprechen Sie über laufende Mentorschaften."),
        _("Mentor/innen ansehen"), _("Wegen der Freigabe mit %(name)s sprechen"), "mentors", alone=True,
    ),
    "mail_to_place": Wording(
        "open", _("neu"), _("Eine E-Mail von {name} ist noch keinem Vorgang zugeordnet."),
        _("Zuordnen"), _("E-Mail zuordnen"), "mail", nobody=_("einem unbekannten Absender"),
    ),
    "mail_unreadable": Wording(
        "open", _("neu"), _("Eine E-Mail von {name} konnten wir nicht lesen."),
        _("Ansehen"), _("Unlesbare E-Mail ansehen"), "mail", nobody=_("einem unbekannten Absender"),
    ),
    "over_its_end": Wording(
        "late", _("über das Ende"), _("Die Mentorschaft {name} ist über ihren letzten Tag hinaus."),
        _("Verlängern oder beenden"), _("Mentorschaft %(name)s verlängern oder beenden"), "mentorship", STEP,
    ),
    "choice_unconfirmed": Wording(
        "open", _("unbestätigt"), _("{name} hat gewählt; die Bestätigung fehlt noch."),
        _("Nachfragen"), _("Wegen %(name)s nachfragen"), "request", STEP,
    ),
    "mentor_silent": Wording(
        "open", _("ohne Antwort"),
        _("Auf die Frage zur Anfrage von {name} fehlt noch die Antwort der Mentorin oder des Mentors."),
        _("Nachfragen"), _("Wegen der Frage zu %(name)s nachfragen"), "request", STEP,
    ),
    "mentee_silent": Wording(
        "open", _("ohne Antwort"), _("{name} hat noch niemanden aus der Empfehlung gewählt."),
        _("Nachfragen"), _("Bei %(name)s nachfragen"), "request", STEP,
    ),
    "material_missing": Wording(
        "open", _("unvollständig"), _("Bei {name} fehlt noch etwas. Der Brief, der danach fragt, liegt bereit."),
        _("Nach dem Fehlenden fragen"), _("%(name)s nach dem Fehlenden fragen"), "application", LETTER,
    ),
    "application_silent": Wording(
        "open", _("ruht"), _("Bei {name} ist seit einer Weile nichts geschehen."),
        _("Nachfragen"), _("Bei %(name)s nachfragen"), "application", LETTER,
    ),
    "invitation_unused": Wording(
        "open", _("ungenutzt"), _("{name} hat den persönlichen Link noch nicht benutzt."),
        _("Neuen Link schicken"), _("%(name)s einen neuen Link schicken"), "application", STEP,
    ),
    "not_started": Wording(
        "open", _("Kennenlernen"), _("{name} lernen sich noch kennen; begonnen haben sie nicht."),
        _("Nachfragen"), _("%(name)s nach dem Beginn fragen"), "mentorship", STEP,
    ),
    "ends_soon": Wording(
        "open", _("endet bald"), _("Die Mentorschaft {name} endet bald."),
        _("Ansehen"), _("Mentorschaft %(name)s ansehen"), "mentorship", STEP,
    ),
    "feedback_outstanding": Wording(
        "open", _("Rückmeldung"), _("{name} hat auf die Frage nach einer Rückmeldung noch nicht geantwortet."),
        _("Erinnern"), _("%(name)s an die Rückmeldung erinnern"), "mentorship", "#rueckmeldung",
    ),
    "exemption_open": Wording(
        "open", _("beitragsfrei"),
        _("{name} ist nicht mehr öffentlich als Mentor/in, zahlt aber weiter keinen Beitrag."),
        _("Liste ansehen"), _("Über die Beitragsbefreiung von %(name)s entscheiden"), "exemptions", alone=True,
    ),
    "exemption_new": Wording(
        "done", _("beitragsfrei"), _("{name} zahlt keinen Beitrag mehr."),
        _("Liste ansehen"), _("Neue Beitragsbefreiung ansehen"), "exemptions", alone=True,
    ),
}  # fmt: skip

RANKS = {kind: rank for rank, kind in enumerate(WORDS, 1)}
