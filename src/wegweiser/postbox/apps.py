from django.apps import AppConfig


class PostboxConfig(AppConfig):
    name = "wegweiser.postbox"
    label = "postbox"
