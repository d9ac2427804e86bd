from django.apps import AppConfig


class VaultConfig(AppConfig):
    name = "wegweiser.vault"
    label = "vault"
