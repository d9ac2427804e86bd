from django.apps import AppConfig


class FeedbackConfig(AppConfig):
    name = "wegweiser.feedback"
    label = "feedback"
