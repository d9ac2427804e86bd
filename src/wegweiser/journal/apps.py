from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "wegweiser.journal"
    label = "journal"
