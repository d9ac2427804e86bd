"""The addresses of the public site; German without prefix, English under /en/."""

from django.urls import URLPattern, URLResolver, path
from django.utils.translation import gettext_lazy as _

from . import becoming, legal, mentors, start

app_name = "website"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", start.start, name="start"),
    path(_("mentoren/"), mentors.directory, name="mentors"),
    path(_("mentoren/<slug:slug>/"), mentors.mentor, name="mentor"),
    path(_("mentor-werden/"), becoming.become_a_mentor, name="become-a-mentor"),
    path(_("mentor-werden/bewerbung/"), becoming.application, name="apply"),
    path(_("mentor-werden/danke/"), becoming.applied, name="applied"),
    path(_("impressum/"), legal.imprint, name="imprint"),
    path(_("datenschutz/"), legal.privacy, name="privacy"),
    path(_("barrierefreiheit/"), legal.accessibility, name="accessibility"),
]
