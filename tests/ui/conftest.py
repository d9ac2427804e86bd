from collections.abc import Iterator

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _german() -> Iterator[None]:
    """A page that was asked for in English leaves its language behind in the thread."""
    with translation.override("de"):
        yield
