from django.apps import AppConfig


class UiConfig(AppConfig):
    name = "wegweiser.ui"
    label = "ui"

    def ready(self) -> None:
        from .forms import speak_plainly

        speak_plainly()
