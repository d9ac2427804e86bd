"""The role switcher cannot exist otherwise: a real installation does not even import the room."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.thorough

ROOT = Path(__file__).parent.parent.parent

REAL = """
import sys
from django.core.management import call_command
from wegweiser.wsgi import application
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse

call_command("migrate", verbosity=0)
client = Client(headers={"host": "localhost"})
for address in ("/demo/", "/en/demo/", "/demo/ausgang/", "/demo/e-mail/", "/demo/bausteine/"):
    assert client.get(address).status_code == 404, address
    assert client.post(address, {"part": "coordinator"}).status_code == 404, address
for name in ("roles", "outbox", "mail", "components"):
    try:
        reverse("demo:" + name)
    except NoReverseMatch:
        continue
    raise AssertionError(name)
assert "demo" not in get_resolver().namespace_dict
assert client.get("/").status_code == 200
assert b"demo-bar" not in client.get("/").content
imported = sorted(name for name in sys.modules if name.startswith("wegweiser.demo"))
assert imported == [], imported
print("real")
"""


def test_in_a_real_installation_there_is_no_demo(tmp_path):
    static = tmp_path / "static"
    static.mkdir()
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("WEGWEISER_", "DATABASE_"))}
    environment |= {
        "WEGWEISER_MODE": "real",
        "WEGWEISER_SECRET_KEY": "only-for-this-test-" + "0123456789" * 4,
        "WEGWEISER_DATA": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "wegweiser.settings",
        "PYTHONPATH": str(ROOT / "src"),
    }
    script = (
        "import django.conf as c; c.settings.STORAGES['staticfiles'] = {'BACKEND': "
        + repr("django.contrib.staticfiles.storage.StaticFilesStorage")
        + "}\n"
    )
    ran = subprocess.run(
        [sys.executable, "-c", script + REAL], env=environment, capture_output=True, text=True, check=False
    )
    assert ran.stdout.strip() == "real", ran.stderr[-3000:]
