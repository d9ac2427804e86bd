"""What every story of the office begins with."""

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _in_german() -> None:
    """An English request of the test before must not leave its language behind."""
    translation.activate("de")
