from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from . import activation, consents, my_page, page, set_up, signing_in
from .access import nothing_here

app_name = "portal"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", my_page.my_page, name="my-page"),
    path(_("anmelden/"), signing_in.sign_in, name="sign-in"),
    path(_("einrichten/<str:token>/"), set_up.set_up, name="set-up"),
    path(_("aktivierung/"), activation.activate, name="activate"),
    path(_("aktivierung/<str:token>/"), activation.invitation, name="activation"),
    path(_("seite/"), page.edit, name="page"),
    path(_("anfragen/"), page.requests, name="requests"),
    path(_("freigaben/"), consents.overview, name="consents"),
    path(_("freigaben/<str:purpose>/"), consents.change, name="consent"),
    path("bild/<uuid:photo>.webp", page.picture, name="picture"),
    path("<path:rest>", nothing_here),
]
