from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from wegweiser.ui import components

from . import outbox, roles, writing

app_name = "demo"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", roles.roles, name="roles"),
    path(_("ausgang/"), outbox.letters, name="outbox"),
    path(_("ausgang/<uuid:pk>/"), outbox.letter, name="letter"),
    path(_("e-mail/"), writing.write, name="mail"),
    path(_("bausteine/"), components.view, name="components"),
]
