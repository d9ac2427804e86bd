"""After the press behind a personal link: a page without a secret in its address, and without a name."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

# What was done → heading and sentence.
DONE: dict[str, tuple[str | Promise, str | Promise]] = {
    "question-yes": (
        _("Danke für Ihr Ja"),
        _("Wir empfehlen Sie nun. Werden Sie gewählt, schreiben wir Ihnen und fragen ein letztes Mal."),
    ),
    "question-no": (
        _("Danke für die klare Antwort"),
        _("Mehr brauchen Sie nicht zu tun. Zwischen uns ändert das nichts."),
    ),
    "chosen": (
        _("Danke, Ihre Wahl steht"),
        _("Wir fragen dort nach dem letzten Ja. Danach schreiben wir Ihnen beiden, wie Sie sich erreichen."),
    ),
    "chosen-none": (
        _("Danke für die klare Antwort"),
        _("Wir suchen weiter und melden uns bei Ihnen."),
    ),
    "confirmed": (
        _("Schön, dass Sie sich kennenlernen"),
        _("Sie bekommen beide gleich einen Brief. Wie Sie sich erreichen, steht auf der Seite Ihrer Mentorschaft."),
    ),
    "refused": (
        _("Danke für die klare Antwort"),
        _("Mehr brauchen Sie nicht zu tun. Wir sagen es auf der anderen Seite freundlich weiter."),
    ),
    "begin": (
        _("Danke, das ist notiert"),
        _("Sobald Sie beide denselben Tag genannt haben, läuft Ihre Mentorschaft. Das schreiben wir Ihnen dann."),
    ),
    "extension": (
        _("Danke, Ihr Wunsch ist notiert"),
        _("Wünschen Sie sich beide denselben Tag, geht es weiter. Sonst sprechen Sie am besten miteinander."),
    ),
    "feedback": (
        _("Danke für Ihre Rückmeldung"),
        _("Wir lesen sie in Ruhe. Mehr brauchen Sie nicht zu tun."),
    ),
}


def thanks(what: str) -> HttpResponse:
    """On to the page that says what was done (a key of DONE)."""
    return redirect("portal:link-done", what)


@never_cache
@require_safe
def done(request: HttpRequest, what: str) -> HttpResponse:
    """The same words for everybody: whoever presses twice reads them twice."""
    if what not in DONE:
        raise Http404
    title, sentence = DONE[what]
    return render(request, "portal/link_done.html", {"title": title, "sentence": sentence})
