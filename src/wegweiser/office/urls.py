"""The addresses of the office."""

from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _

from . import (
    applications,
    attachments,
    concerns,
    feedback,
    joinings,
    letters,
    members,
    mentors,
    mentorships,
    nothing,
    officers,
    post,
    requests,
    today,
    worklist,
)
from .application import announcing, board, clarifying, material, page, photo
from .mentorship import acting, entering
from .mentorship import page as mentorship_page
from .request import asking, recommending, short, suggestions
from .request import page as request_page

app_name = "office"

_APPLICATION = [
    path("", page.application, name="application"),
    path(_("brief/"), clarifying.letter, name="application-letter"),
    path(_("notiz/"), clarifying.note, name="application-note"),
    path(_("unterlagen/"), material.material, name="application-material"),
    path(_("rueckzug/"), clarifying.withdrawal, name="application-withdrawal"),
    path(_("vorlage/"), board.submission, name="application-submission"),
    path(_("stimme/"), board.vote, name="application-vote"),
    path(_("befangenheit/"), board.recusal, name="application-recusal"),
    path(_("beschluss/"), board.resolution, name="application-resolution"),
    path(_("nachricht/"), announcing.message, name="application-message"),
    path(_("versand/"), announcing.dispatch, name="application-dispatch"),
    path(_("einladung/"), announcing.invitation, name="application-invitation"),
    path(_("fotowahl/"), photo.choice, name="application-photo-choice"),
    path(_("fotorechte/"), photo.rights, name="application-photo-rights"),
]

_REQUEST = [
    path("", request_page.request_page, name="request"),
    path(_("kurzfassung/"), short.short_version, name="request-short"),
    path(_("notiz/"), short.note, name="request-note"),
    path(_("vorschlaege/"), suggestions.suggestions, name="request-suggestions"),
    path(_("frage/"), asking.question, name="request-question"),
    path(_("antwort/"), asking.answer, name="request-answer"),
    path(_("rueckfrage/"), asking.taking_back, name="request-question-return"),
    path(_("empfehlung/"), recommending.recommendation, name="request-recommendation"),
    path(_("ruecknahme/"), recommending.taking_back, name="request-recommendation-return"),
    path(_("wahl/"), recommending.choice, name="request-choice"),
    path(_("bestaetigung/"), recommending.confirmation, name="request-confirmation"),
    path(_("rueckzug/"), recommending.withdrawal, name="request-withdrawal"),
    path(_("abschluss/"), recommending.closing, name="request-closing"),
]

_MENTORSHIP = [
    path("", mentorship_page.mentorship, name="mentorship"),
    path(_("anerkennung/"), acting.settlement, name="mentorship-settlement"),
    path(_("ablage/"), acting.dismissal, name="mentorship-dismissal"),
    path(_("beginn/"), acting.begun, name="mentorship-beginning"),
    path(_("absage/"), acting.nothing_came_of_it, name="mentorship-nothing"),
    path(_("verlaengerung/"), acting.extension, name="mentorship-extension"),
    path(_("ende/"), acting.end, name="mentorship-ending"),
    path(_("rueckmeldung/"), acting.feedback_waiver, name="mentorship-feedback"),
]
_CONCERN = [
    path("", concerns.concern, name="concern"),
    path(_("uebernahme/"), concerns.taking_up, name="concern-taking-up"),
    path(_("notiz/"), concerns.note, name="concern-note"),
    path(_("loesung/"), concerns.solution, name="concern-solution"),
    path(_("trennung/"), concerns.separation, name="concern-separation"),
    path(_("mentorschaft/"), concerns.about, name="concern-about"),
    path(_("ablage/"), concerns.setting_aside, name="concern-setting-aside"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.today, name="today"),
    path(_("erledigt/"), worklist.done, name="todo-done"),
    path(_("spaeter/"), worklist.later, name="todo-later"),
    path(_("uebergabe/"), worklist.handover, name="todo-handover"),
    path(_("rueckholung/"), worklist.taking_back, name="todo-return"),
    path(_("bewerbungen/"), applications.applications, name="applications"),
    path(_("bewerbungen/neu/"), applications.on_behalf, name="application-new"),
    path(_("bewerbungen/<uuid:pk>/"), include(_APPLICATION)),
    path(_("anfragen/"), requests.requests, name="requests"),
    path(_("anfragen/neu/"), requests.on_behalf, name="request-new"),
    path(_("anfragen/<uuid:pk>/"), include(_REQUEST)),
    path(_("mentorschaften/"), mentorships.mentorships, name="mentorships"),
    path(_("mentorschaften/neu/"), entering.enter, name="mentorship-enter"),
    path(_("mentorschaften/<uuid:pk>/"), include(_MENTORSHIP)),
    path(_("rueckmeldungen/"), feedback.feedback, name="feedback"),
    path(_("anliegen/"), concerns.concerns, name="concerns"),
    path(_("anliegen/<uuid:pk>/"), include(_CONCERN)),
    path(_("beitritte/"), joinings.joinings, name="joinings"),
    path(_("beitritte/<uuid:pk>/aufnahme/"), joinings.acceptance, name="joining-acceptance"),
    path(_("beitritte/<uuid:pk>/ablehnung/"), joinings.refusal, name="joining-refusal"),
    path(_("foto/<uuid:pk>/"), photo.picture, name="photo"),
    path(_("anhang/<uuid:mail>/<int:position>/"), attachments.attachment, name="attachment"),
    path(_("post/"), post.undecided, name="post"),
    path(_("post/<uuid:pk>/"), post.mail, name="mail"),
    path(_("post/<uuid:pk>/zuordnung/"), post.placing, name="mail-placing"),
    path(_("post/<uuid:pk>/bewerbung/"), post.application, name="mail-application"),
    path(_("post/<uuid:pk>/ablage/"), post.setting_aside, name="mail-setting-aside"),
    path(_("post/<uuid:pk>/rueckholung/"), post.return_to_list, name="mail-return"),
    path(_("briefe/"), letters.letters, name="letters"),
    path(_("briefe/<uuid:pk>/"), letters.attempt, name="letter-attempt"),
    path(_("briefe/<uuid:pk>/verwerfung/"), letters.discarding, name="letter-discarding"),
    path(_("mentoren/"), mentors.mentors, name="mentors"),
    path(_("mitglieder/"), members.members, name="members"),
    path(_("beitragsbefreiungen/"), members.exemptions, name="exemptions"),
    path(_("beitragsbefreiungen/liste.csv"), members.exemptions_csv, name="exemptions-csv"),
    path(_("aemter/"), officers.officers, name="officers"),
    path(_("aemter/<int:pk>/"), officers.ending, name="officer-ending"),
    path("<path:rest>", nothing.nothing_here),
]
