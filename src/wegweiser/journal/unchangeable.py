"""Rows that are facts: written once, never changed, never deleted by the way (see also `guard`)."""

from typing import Any, NoReturn

from django.db import models


class UnchangeableQuerySet(models.QuerySet[Any]):
    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError(f"{self.model.__name__} is append-only.")

    def delete(self) -> NoReturn:
        raise TypeError(f"{self.model.__name__} is append-only.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(f"{self.model.__name__} is append-only.")


class Unchangeable(models.Model):
    """A fact with who, when and why. Saving it a second time or deleting it raises TypeError.

    Only the story that forgets (`rights`) goes round it, visibly.
    """

    objects = UnchangeableQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise TypeError(f"{type(self).__name__} is append-only.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError(f"{type(self).__name__} is append-only.")
