"""P16: before all else the willingness to exchange in trust; the guidance before applying says so."""

import pytest
from django.test import Client

GERMAN = (
    "Bereitschaft, sich vertrauensvoll auszutauschen",
    "offen für neue Ideen",
    "kritisch",
    "gewohnten Strukturen",
)
ENGLISH = ("willingness to exchange in trust", "open to new ideas", "critical", "usual structures behind")


@pytest.mark.django_db
@pytest.mark.parametrize(("path", "words"), [("/mentor-werden/", GERMAN), ("/en/become-a-mentor/", ENGLISH)])
def test_p16_whoever_thinks_of_applying_reads_what_it_takes(
    client: Client, path: str, words: tuple[str, ...]
) -> None:
    page = client.get(path).content.decode()
    assert [word for word in words if word not in page] == []
