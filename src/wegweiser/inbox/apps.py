from django.apps import AppConfig


class InboxConfig(AppConfig):
    name = "wegweiser.inbox"
    label = "inbox"
