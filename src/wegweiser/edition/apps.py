from django.apps import AppConfig


class EditionConfig(AppConfig):
    name = "wegweiser.edition"
    label = "edition"
