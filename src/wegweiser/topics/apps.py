from django.apps import AppConfig


class TopicsConfig(AppConfig):
    name = "wegweiser.topics"
    label = "topics"
