"""The installation that journeys walk through."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browsing import Pages
from tests.commands.installation import Installation
from tests.journeys.walking import Association
from tests.smtp import running_smtp_server


@pytest.fixture
def association(tmp_path: Path, browser: Any) -> Iterator[Association]:
    with running_smtp_server() as smtp:
        data = tmp_path / "data"
        installation = Installation(data, SMTP_URL=smtp.url, WEGWEISER_DATA=str(data))
        installation.start("--empty")
        pages = Pages(browser, f"http://localhost:{installation.port}")
        pages.expected_statuses |= {410}
        yield Association(installation, smtp, pages)
        pages.close()
        installation.clean_up()
        assert not pages.troubles, "\n".join(pages.troubles)
