from django.apps import AppConfig


class WorklistConfig(AppConfig):
    name = "wegweiser.worklist"
    label = "worklist"
