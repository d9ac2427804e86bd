"""P1: mentoring is for start-ups, founders, the self-employed, entrepreneurs, freelancers."""

import pytest
from django.test import Client


@pytest.mark.django_db
def test_p01_the_start_page_names_everyone_it_is_for(client: Client) -> None:
    german = client.get("/").content.decode()
    for word in ("Start-ups", "Gründerinnen und Gründer", "Selbstständige", "Unternehmer", "Freelancer"):
        assert word in german
    english = client.get("/en/").content.decode()
    for word in ("start-ups", "founders", "self-employed", "entrepreneurs", "freelancers"):
        assert word in english
