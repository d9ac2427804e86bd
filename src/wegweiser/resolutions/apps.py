from django.apps import AppConfig


class ResolutionsConfig(AppConfig):
    name = "wegweiser.resolutions"
    label = "resolutions"
