"""What every story of the portal begins with: German, and nobody has tried too often yet."""

import pytest
from django.core.cache import cache
from django.utils import translation


@pytest.fixture(autouse=True)
def _fresh() -> None:
    cache.clear()
    translation.activate("de")
