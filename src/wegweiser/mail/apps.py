from django.apps import AppConfig


class MailConfig(AppConfig):
    name = "wegweiser.mail"
    label = "mail"
