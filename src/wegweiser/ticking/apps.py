from django.apps import AppConfig


class TickingConfig(AppConfig):
    name = "wegweiser.ticking"
    label = "ticking"
    default_auto_field = "django.db.models.BigAutoField"
