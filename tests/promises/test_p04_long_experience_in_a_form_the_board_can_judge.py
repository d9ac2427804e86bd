"""P4: open to whoever has specialised know-how from long experience; the application asks for it."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from wegweiser.demo.content.shapes import Moment
from wegweiser.demo.scenarios import application_in
from wegweiser.mentors.clarifying import draft_for_missing

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_p04_the_form_asks_for_the_experience_but_does_not_insist(client):
    form = client.get(reverse("website:apply")).context["form"]
    assert not form.fields["experience"].required
    assert str(form.fields["experience"].help_text)


def test_p04_a_mail_that_does_not_tell_of_it_is_asked_for_it():
    application = application_in(Moment.JUST_ARRIVED, NOW)
    assert "experience" in application.missing
    _subject, text = draft_for_missing(application, NOW)
    assert "seit wann und worin" in text


def test_p04_the_board_sees_it_beside_the_application(client):
    application = application_in(Moment.ONE_VOTE, NOW)
    client.post(reverse("demo:roles"), {"part": "board"})
    page = client.get(reverse("office:application", args=[application.pk])).content.decode()
    assert "seit 2011 Geschäftsführerin eines freien Trägers" in page
