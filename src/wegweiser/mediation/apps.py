from django.apps import AppConfig


class MediationConfig(AppConfig):
    name = "wegweiser.mediation"
    label = "mediation"
