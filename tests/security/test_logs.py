"""Logs name nobody and carry no key (trust T29, T6)."""

import logging.config
from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.fixture
def _as_installed() -> Iterator[None]:
    """The levels of the installation; pytest's own handler hears what would be written."""
    levels = {name: logging.getLogger(name).level for name in settings.LOGGING["loggers"]}
    for name, said in settings.LOGGING["loggers"].items():
        logging.getLogger(name).setLevel(said["level"])
    yield
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


@pytest.mark.usefixtures("_as_installed")
@pytest.mark.parametrize("there", ["/mein/aktivierung/geheim-geheim/", "/mein/einrichten/geheim-geheim/"])
def test_a_refused_form_does_not_write_its_personal_link_into_the_log(there: str, caplog: Any):
    assert Client(enforce_csrf_checks=True).post(there).status_code == 403
    assert "geheim" not in caplog.text
