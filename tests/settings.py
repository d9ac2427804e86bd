"""Settings of the tests: the real ones, with a data folder of their own that is gone afterwards."""

import atexit
import os
import shutil
import tempfile

_folder = tempfile.mkdtemp(prefix="wegweiser-test-")
atexit.register(shutil.rmtree, _folder, ignore_errors=True)

# Each process has its own folder, also each worker of pytest-xdist: never inherit one from outside.
os.environ["WEGWEISER_DATA"] = _folder
os.environ["WEGWEISER_MODE"] = "demo"
os.environ["WEGWEISER_SECRET_KEY"] = "only-for-tests-" + "0123456789" * 4
for _variable in ("WEGWEISER_BASE_URL", "WEGWEISER_HOSTS", "WEGWEISER_DEBUG", "SMTP_URL"):
    os.environ.pop(_variable, None)
# Playwright's synchronous API keeps an event loop in the thread in which tests use the database.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

from wegweiser.settings import *  # noqa: E402, F403
from wegweiser.settings import DATA_DIR, DATABASE_URL, DATABASES, STORAGES  # noqa: E402

(DATA_DIR / "static").mkdir()
(DATA_DIR / "media").mkdir()

# A file as in real life: the live server answers in several threads, which cannot share a connection in memory.
if not DATABASE_URL:
    DATABASES = {"default": {**DATABASES["default"], "TEST": {"NAME": DATA_DIR / "test.sqlite3"}}}

# The live server has no manifest: hashed files would answer 404 and JavaScript would die silently.
STORAGES = {
    **STORAGES,
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
# Nobody signs in with a password; tests that need one do not need an expensive one.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
