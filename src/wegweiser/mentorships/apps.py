from django.apps import AppConfig


class MentorshipsConfig(AppConfig):
    name = "wegweiser.mentorships"
    label = "mentorships"
