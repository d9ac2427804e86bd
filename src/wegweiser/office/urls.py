"""The addresses of the office."""

from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _

from . import applications, attachments, letters, members, mentors, nothing, officers, post, today
from .application import announcing, board, clarifying, material, page, photo

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

urlpatterns: list[URLPattern | URLResolver] = [
    path("", today.today, name="today"),
    path(_("bewerbungen/"), applications.applications, name="applications"),
    path(_("bewerbungen/neu/"), applications.on_behalf, name="application-new"),
    path(_("bewerbungen/<uuid:pk>/"), include(_APPLICATION)),
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
