from django.apps import AppConfig


class MentorsConfig(AppConfig):
    name = "wegweiser.mentors"
    label = "mentors"
