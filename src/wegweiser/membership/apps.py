from django.apps import AppConfig


class MembershipConfig(AppConfig):
    name = "wegweiser.membership"
    label = "membership"
