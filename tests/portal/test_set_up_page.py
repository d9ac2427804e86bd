"""The first page of an empty installation, against clumsy hands and hostile ones."""

import pytest
from django.test import Client
from django.utils import timezone

from wegweiser.people import setup
from wegweiser.people.models import Account
from wegweiser.programme.versions import current

pytestmark = pytest.mark.django_db
TYPED = {
    "association": "Gründerhaus\r\nXanten e.V.",
    "short_name": "Gründerhaus",
    "city": "Xanten",
    "applications_address": "vorstand@haus.example",
    "problems_address": "hilfe@haus.example",
    "name": "Eva\r\nBcc: Maas",
    "email": "eva@maas.example",
}


@pytest.fixture
def there() -> str:
    return "/" + setup.make_link(timezone.now()).partition("//")[2].partition("/")[2]


def test_looking_at_the_link_uses_nothing_up(there: str):
    assert [Client().get(there).status_code for _again in range(3)] == [200, 200, 200]


def test_names_become_one_line_and_the_link_works_once(there: str):
    assert Client().post(there, TYPED).status_code == 302
    assert current(timezone.now()).association == "Gründerhaus Xanten e.V."
    assert Account.objects.get().person.name == "Eva Bcc: Maas"
    used = Client().get(there)
    assert used.status_code == 410
    assert "Dieser Link gilt nicht mehr" in used.content.decode()
    assert Client().post(there, TYPED).status_code == 410


def test_a_made_up_link_leads_nowhere():
    assert Client().get("/mein/einrichten/erfunden/").status_code == 404


def test_pressed_twice_at_once_the_second_is_told_that_it_is_done(there: str, monkeypatch: pytest.MonkeyPatch):
    client, second = Client(), Client()
    monkeypatch.setattr(setup, "is_open", lambda token: True)  # both have looked before either has acted
    assert client.post(there, TYPED).status_code == 302
    assert second.post(there, TYPED).status_code == 410
    assert Account.objects.count() == 1
