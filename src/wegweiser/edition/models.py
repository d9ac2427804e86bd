"""The number of the public edition: public answers may be cached only under it."""

from django.db import models


class Edition(models.Model):
    """One row. Raised in the caller's transaction whenever something public changes; never by mentorships."""

    number = models.PositiveBigIntegerField(default=1)

    def __str__(self) -> str:
        return str(self.number)
