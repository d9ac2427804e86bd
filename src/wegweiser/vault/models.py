"""The data keys, each for one matter, each wrapped by the master key that lies outside the database."""

from django.db import models


class ContentKey(models.Model):
    """One matter's data key, wrapped; destroyed, all texts of the matter are unreadable for good."""

    matter = models.CharField(max_length=80, unique=True)
    wrapped = models.BinaryField()
    master = models.CharField(max_length=16)  # which master key wrapped it
    made_at = models.DateTimeField()
    destroyed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.matter


class Touchstone(models.Model):
    """A known word, sealed when the installation was set up: a master key that cannot open it does not fit."""

    master = models.CharField(max_length=16, unique=True)
    sealed = models.BinaryField()
    made_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.master
