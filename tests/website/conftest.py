"""Each test begins in German: a request before it may have left another language active."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.utils import translation


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    cache.clear()  # what crowding counted in another test
    with translation.override("de"):
        yield
