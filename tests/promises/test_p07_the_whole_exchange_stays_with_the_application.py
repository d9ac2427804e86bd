"""P7: the coordinator gets in touch and clarifies; the whole exchange stays with the application."""

from datetime import UTC, datetime, timedelta

import pytest

from wegweiser.demo.content.shapes import Moment
from wegweiser.demo.scenarios import application_in, association
from wegweiser.demo.scenarios.arriving import arrive, plain_mail
from wegweiser.journal import Actor
from wegweiser.mail import sending
from wegweiser.mentors.clarifying import write_to_applicant

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def test_p07_mails_letters_and_notes_stand_in_one_timeline_in_the_order_of_time():
    timeline = application_in(Moment.CLARIFYING, NOW).conversation.timeline()
    assert [moment.kind for moment in timeline] == ["mail", "letter", "letter", "note", "mail"]
    assert [moment.at for moment in timeline] == sorted(moment.at for moment in timeline)


def test_p07_an_answer_joins_what_it_answers_from_whatever_address():
    from email.headerregistry import Address

    application = application_in(Moment.CLARIFYING, NOW)
    by = Actor.person(association(NOW).coordinator.pk)
    letter = write_to_applicant(application, "Noch eine Frage", "Wann passt es Ihnen?", NOW, by)
    sending.deliver_due(NOW)
    elsewhere, later = Address("Jörn", "privat", "zuhause.example"), NOW + timedelta(hours=3)
    raw = plain_mail(elsewhere, "vorstand@nextmg.example", "Re: Frage", "Montags.", later, letter.message_id)
    assert arrive(raw, "vorstand", later).conversation == application.conversation


def test_p07_what_was_attached_is_kept_with_it():
    timeline = application_in(Moment.MAJORITY, NOW).conversation.timeline()
    names = [attachment.name for moment in timeline if moment.mail for attachment in moment.mail.attachments.all()]
    assert names == ["Lebenslauf.pdf", "Porträt Dorothee Brandstätter.jpg"]
