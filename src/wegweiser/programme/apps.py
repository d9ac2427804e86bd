from django.apps import AppConfig


class ProgrammeConfig(AppConfig):
    name = "wegweiser.programme"
    label = "programme"
