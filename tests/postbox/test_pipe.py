"""What a mail server hands over is kept, then filed."""

from datetime import UTC, datetime
from typing import Any

import pytest
from django_tasks_db.models import DBTaskResult

from tests.mail.corpus import mail
from wegweiser.mail import intake
from wegweiser.mail.models import IncomingMail
from wegweiser.postbox import filing, pipe

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def test_a_mail_is_kept_and_a_job_will_file_it() -> None:
    taken = pipe.deliver("vorstand", mail(), NOW)
    assert (taken.state, taken.raw_bytes()) == ("received", mail())
    assert DBTaskResult.objects.get().args_kwargs["args"] == [str(taken.pk)]


def test_a_mail_delivered_again_is_the_same_mail() -> None:
    assert pipe.deliver("vorstand", mail(), NOW) == pipe.deliver("vorstand", mail(), NOW)
    assert DBTaskResult.objects.count() == 1


def test_the_programme_says_which_boxes_there_are() -> None:
    with pytest.raises(pipe.UnknownBox):
        pipe.deliver("kasse", mail(), NOW)
    assert not IncomingMail.objects.exists()


def test_a_mail_that_is_too_large_is_not_taken(settings: Any) -> None:
    settings.MAIL_MAX_BYTES = 10
    with pytest.raises(intake.TooLarge):
        pipe.deliver("vorstand", mail(), NOW)
    assert not IncomingMail.objects.exists()


def test_mail_whose_job_was_lost_is_filed_by_the_ticker() -> None:
    pipe.deliver("mentoren", mail(), NOW)
    DBTaskResult.objects.all().delete()
    assert [filing.file_due(NOW), filing.file_due(NOW)] == [1, 0]
    assert IncomingMail.objects.get().state != "received"
    assert IncomingMail.objects.get().subject == "Bewerbung"
