"""What all tests share: counts, databases, browser, post.

--long                  full counts and full matrices (./test long)
$DATABASE_URL           set by tools/on_postgres.py: the tests marked `postgres` and `on_both` run there
$CHROMIUM_REQUIRED=1    a missing Chromium is a failure, not a loud skip (.ci/run)
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.utils import translation
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from tests.browsing import HOW_TO_GET_CHROMIUM, Pages, axe, find_chromium, matrix, running_browser

ON_POSTGRES = os.environ.get("DATABASE_URL", "").startswith("postgres")
CHROMIUM_REQUIRED = os.environ.get("CHROMIUM_REQUIRED", "") == "1"

hypothesis_settings.register_profile(
    "short", max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
hypothesis_settings.register_profile(
    "long", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="full counts and full matrices")


def pytest_configure(config: pytest.Config) -> None:
    hypothesis_settings.load_profile("long" if config.getoption("--long") else "short")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `look` runs once per look of the matrix."""
    if "look" in metafunc.fixturenames:
        metafunc.parametrize("look", matrix(full=metafunc.config.getoption("--long")), ids=str)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    has_chromium = bool(find_chromium())
    for item in items:
        if item.get_closest_marker("postgres") and not ON_POSTGRES:
            item.add_marker(pytest.mark.skip(reason="needs PostgreSQL: tools/on_postgres.py pytest …"))
        if item.get_closest_marker("browser") and not has_chromium and not CHROMIUM_REQUIRED:
            item.add_marker(pytest.mark.skip(reason=HOW_TO_GET_CHROMIUM))


def pytest_terminal_summary(terminalreporter: Any) -> None:
    skipped = terminalreporter.stats.get("skipped", [])
    without = [report for report in skipped if HOW_TO_GET_CHROMIUM in str(report.longrepr)]
    if without:
        terminalreporter.write_line(f"LOUD: {len(without)} browser tests SKIPPED: {HOW_TO_GET_CHROMIUM}", red=True)


@pytest.fixture(scope="session")
def long(pytestconfig: pytest.Config) -> bool:
    """Whether full counts are asked for."""
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture(scope="session")
def count(long: bool) -> Callable[[int, int], int]:
    """`rounds = count(20, 100)`: the first number in ./test, the second in ./test long."""
    return lambda short, full: full if long else short


@pytest.fixture(autouse=True)
def _german() -> None:
    """A request under /en/ leaves English behind for the next test of the same process."""
    translation.activate("de")


@pytest.fixture(autouse=True)
def _own_media(settings: Any, tmp_path: Path) -> None:
    """Files of one test are not seen by the next."""
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A headless Chromium."""
    with running_browser() as browser:
        yield browser


@pytest.fixture
def site(live_server: Any, settings: Any) -> str:
    """The address of a live server; links in letters lead to it."""
    settings.BASE_URL = live_server.url
    return str(live_server.url)


@pytest.fixture
def pages(browser: Any, site: str) -> Iterator[Pages]:
    """Opens pages on the live server; the test fails on console errors, script errors, CSP reports,
    unexpected answers ≥ 400 and requests to anywhere else."""
    opened = Pages(browser, site)
    yield opened
    opened.close()
    assert not opened.troubles, "\n".join(opened.troubles)


@pytest.fixture
def page(pages: Pages) -> Any:
    """One page: German, 1280 px, light."""
    return pages()


@pytest.fixture(name="axe")
def _axe() -> Callable[[Any], None]:
    """`axe(page)`: no violation of WCAG 2.2 A and AA nor of the best practices."""
    return axe


@pytest.fixture
def smtp_server(settings: Any) -> Iterator[Any]:
    """A real SMTP server (tests.smtp.SmtpServer) that the software sends through."""
    from tests.smtp import running_smtp_server

    with running_smtp_server() as server:
        settings.SMTP_URL = server.url
        settings.SMTP_CONFIGURED = True
        options = {"host": server.host, "port": server.port, "timeout": 10}
        backend = "django.core.mail.backends.smtp.EmailBackend"
        settings.MAILERS = {"default": {"BACKEND": backend, "OPTIONS": options}}
        yield server
