from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _

from . import activation, concern, consents, feedback, link, link_done, my_page, offer, page, set_up, signing_in
from .access import nothing_here
from .mentorship.urls import urlpatterns as mentorship_urls
from .question import asked, confirmation
from .request import joining, recommendation, way, writing

app_name = "portal"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", my_page.my_page, name="my-page"),
    path(_("anmelden/"), signing_in.sign_in, name="sign-in"),
    path(_("einrichten/<str:token>/"), set_up.set_up, name="set-up"),
    path(_("link/erledigt/<slug:what>/"), link_done.done, name="link-done"),
    path(_("link/<str:token>/"), link.link, name="link"),
    path(_("aktivierung/"), activation.activate, name="activate"),
    path(_("aktivierung/<str:token>/"), activation.invitation, name="activation"),
    path(_("seite/"), page.edit, name="page"),
    path(_("themen/"), offer.edit, name="offer"),
    path(_("anfragen/"), page.requests, name="requests"),
    path(_("freigaben/"), consents.overview, name="consents"),
    path(_("freigaben/<str:purpose>/"), consents.change, name="consent"),
    path(_("beitritt/"), joining.joining, name="joining"),
    path(_("anfrage/"), writing.own, name="request"),
    path(_("anfrage/pruefen/"), writing.review, name="request-review"),
    path(_("anfrage/aendern/"), writing.edit, name="request-edit"),
    path(_("anfrage/zuruecknahme/"), writing.withdrawal, name="request-withdrawal"),
    path(_("anfrage/frueher/"), way.past, name="request-past"),
    path(_("empfehlung/<uuid:pk>/"), recommendation.recommendation, name="recommendation"),
    path(_("fragen/"), asked.overview, name="questions"),
    path(_("fragen/<uuid:pk>/"), asked.question, name="question"),
    path(_("fragen/bestaetigung/<uuid:pk>/"), confirmation.confirmation, name="confirmation"),
    path("bild/<uuid:photo>.webp", page.picture, name="picture"),
    path(_("mentorschaften/"), include(mentorship_urls)),
    path(_("rueckmeldung/<uuid:asked>/"), feedback.feedback, name="feedback"),
    path(_("anliegen/"), concern.concern, name="concern"),
    path(_("anliegen/<uuid:concern>/"), concern.sent, name="concern-sent"),
    path("<path:rest>", nothing_here),
]
