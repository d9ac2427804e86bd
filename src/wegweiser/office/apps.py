from django.apps import AppConfig


class OfficeConfig(AppConfig):
    name = "wegweiser.office"
    label = "office"
