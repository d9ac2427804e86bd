from django.apps import AppConfig


class ConsentsConfig(AppConfig):
    name = "wegweiser.consents"
    label = "consents"
