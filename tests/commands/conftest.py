import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.commands.installation import Installation


@pytest.fixture
def install() -> Iterator[Callable[[Path], Installation]]:
    """Makes installations that are gone after the test, whatever happened."""
    made: list[Installation] = []

    def make(data: Path) -> Installation:
        made.append(Installation(data))
        return made[-1]

    yield make
    for installation in made:
        installation.clean_up()


@pytest.fixture(scope="session")
def _set_up_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty installation that was started and ended once."""
    installation = Installation(tmp_path_factory.mktemp("installation") / "data")
    try:
        installation.start("--empty")
        installation.stop()
    finally:
        installation.clean_up()
    return installation.data


@pytest.fixture
def data(_set_up_once: Path, tmp_path: Path) -> Path:
    """The data folder of an empty installation after its first start, this test's own copy."""
    return Path(shutil.copytree(_set_up_once, tmp_path / "data"))
