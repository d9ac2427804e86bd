import base64
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from wegweiser.vault import keys


@pytest.fixture
def key_file(tmp_path: Path, settings: Any) -> Path:
    """A master key of this test's own, which it may change."""
    settings.MASTER_KEY_FILE = tmp_path / "keys" / "master.key"
    keys.add_new()
    return Path(settings.MASTER_KEY_FILE)


@pytest.fixture
def another_key() -> Callable[[], bytes]:
    """Makes the content of a key file with which nothing was ever sealed."""
    return lambda: base64.b64encode(secrets.token_bytes(keys.KEY_BYTES)) + b"\n"
