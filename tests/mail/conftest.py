"""Real mode (in demo mode nothing would leave), a person to write to, and letters to write."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from wegweiser.journal import Actor
from wegweiser.mail import outbox, wording
from wegweiser.mail.models import Letter
from wegweiser.people.models import Person
from wegweiser.programme.values import DEMO_VALUES
from wegweiser.programme.versions import set_values

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture(autouse=True)
def real_mode(settings: Any) -> None:
    settings.DEMO = False
    settings.BASE_URL = "https://mentoring.example"


@pytest.fixture(autouse=True)
def rooms(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Callable[[str, str], None]:
    """`rooms("mail/greeting.de", "Subject: …\\n\\n…")` puts a template beside the real ones."""
    folder = tmp_path_factory.mktemp("rooms")
    (folder / "mail").symlink_to(wording._ROOMS / "mail")
    monkeypatch.setattr(wording, "_ROOMS", folder)
    wording._engine.cache_clear()
    wording._templates.cache_clear()

    def put(name: str, text: str) -> None:
        room, _, file = name.partition("/")
        path = folder / room / "letters" / f"{file}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    put(
        "test/greeting.de",
        "Subject: Guten Tag, {{ name }}\n\nGuten Tag {{ name }},\n\nschön, dass Sie da sind.\n",
    )
    put("test/greeting.en", "Subject: Hello {{ name }}\n\nHello {{ name }},\n\nnice to have you here.\n")
    yield put
    wording._engine.cache_clear()
    wording._templates.cache_clear()


@pytest.fixture
def erika(db: None) -> Person:
    set_values(DEMO_VALUES, NOW, Actor.routine("test"), why="no test reaches the real board")
    return Person.objects.create(name="Erika Musterfrau", email="erika@musterfrau.example", known_since=NOW)


@pytest.fixture
def write(erika: Person) -> Callable[..., Letter]:
    """Writes a letter to Erika (or to whom is told)."""

    def _write(to: Person | str = erika, **more: Any) -> Letter:
        return outbox.write("test/greeting", to, more.pop("language", "de"), more.pop("now", NOW), **more)

    return _write
