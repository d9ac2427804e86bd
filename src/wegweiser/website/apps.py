from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    name = "wegweiser.website"
    label = "website"
