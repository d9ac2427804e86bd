from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "wegweiser.people"
    label = "people"
