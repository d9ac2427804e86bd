from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from . import begin, ending, extension, page, tell, working_together

urlpatterns: list[URLPattern] = [
    path("", page.mine, name="mentorships"),
    path(_("melden/"), tell.tell, name="tell"),
    path("<uuid:mentorship>/", page.show, name="mentorship"),
    path(_("<uuid:mentorship>/gemeldet/"), tell.told, name="told"),
    path(_("<uuid:mentorship>/beginn/"), begin.begin, name="mentorship-begin"),
    path(_("<uuid:mentorship>/abmachung/"), working_together.agreement, name="mentorship-agreement"),
    path(_("<uuid:mentorship>/treffen/"), working_together.meetings, name="mentorship-meetings"),
    path(_("<uuid:mentorship>/treffen/<uuid:meeting>/"), working_together.remove_meeting, name="mentorship-meeting"),
    path(_("<uuid:mentorship>/verlaengerung/"), extension.extension, name="mentorship-extension"),
    path(_("<uuid:mentorship>/ende/"), ending.ending, name="mentorship-ending"),
]
