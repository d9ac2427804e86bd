import pytest

from tests.applicants import Board, announce, application, coordinator, decided, jpeg, mail
from tests.association import NOW, acting, days
from wegweiser.inbox import deciding_by_hand, filing
from wegweiser.mail.models import IncomingMail, Letter
from wegweiser.mentors.models import Application, Source
from wegweiser.people.models import Person
from wegweiser.postbox.filing import file_due
from wegweiser.postbox.pipe import deliver
from wegweiser.resolutions.models import Choice

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "dorothee@apotheke.example"


def arrives(raw: bytes, box: str = "vorstand") -> IncomingMail:
    kept = deliver(box, raw, NOW)
    file_due(NOW)
    kept.refresh_from_db()
    return kept


def test_a_mail_with_a_photo_becomes_an_application_with_both() -> None:
    arrives(mail(photo=jpeg()))
    made = Application.objects.get()
    assert made.person.name == "Dorothee Brandstätter"
    assert made.source == Source.MAIL
    assert made.photo is not None
    assert made.photo.rights_confirmed_at is None
    assert [moment.kind for moment in made.conversation.timeline()] == ["mail", "letter"]


def test_the_confirmation_answers_the_mail() -> None:
    kept = arrives(mail())
    letter = Letter.objects.get(kind="mentors/application_received")
    assert letter.in_reply_to == kept.message_id
    assert letter.automatic


def test_the_same_mail_twice_is_one_application() -> None:
    arrives(mail())
    arrives(mail())
    assert Application.objects.count() == 1
    assert Letter.objects.filter(kind="mentors/application_received").count() == 1


def test_an_answer_to_our_letter_joins_the_application_whoever_sends_it() -> None:
    arrives(mail())
    made = Application.objects.get()
    ours = Letter.objects.get(conversation=made.conversation)
    answer = mail(
        "Büro <office@elsewhere.example>", "AW: Angekommen", "Anbei das Foto.", jpeg(), In_Reply_To=ours.message_id
    )
    kept = arrives(answer)
    assert kept.conversation == made.conversation
    made.refresh_from_db()
    assert made.photo is not None
    assert made.person.email == ADDRESS
    assert Application.objects.count() == 1


def test_a_new_mail_of_someone_with_one_open_application_joins_it() -> None:
    made = application("Dorothee")
    kept = arrives(mail(f"D. <{made.person.email}>", "Noch etwas", "Das hatte ich vergessen."))
    assert kept.conversation == made.conversation


def test_a_mail_changes_nothing_that_is_written_already() -> None:
    made = application("Dorothee", photo=True)
    before = (made.headline, made.portrait, made.photo)
    arrives(mail(f"D. <{made.person.email}>", "Neues Foto", "Bitte dieses nehmen.", jpeg(colour="#ff0000")))
    made.refresh_from_db()
    assert (made.headline, made.portrait, made.photo) == before


@pytest.mark.parametrize(
    "headers",
    [
        {"Auto_Submitted": "auto-replied"},
        {"List_Id": "<newsletter.shop.example>", "List_Unsubscribe": "<https://shop.example/off>"},
        {"Precedence": "bulk"},
    ],
    ids=["out of office", "newsletter", "bulk"],
)
def test_automatic_mail_opens_nothing_and_is_never_answered(headers: dict[str, str]) -> None:
    kept = arrives(mail(**headers))
    assert kept.state == "undecided"
    assert not Application.objects.exists()
    assert not Letter.objects.exists()


def test_a_mail_without_a_sender_opens_nothing_and_is_kept() -> None:
    kept = arrives(b"Subject: Hallo\r\n\r\nIch bin es.\r\n")
    assert kept.state == "undecided"
    assert not Letter.objects.exists()


def test_a_board_member_forwarding_something_does_not_apply() -> None:
    sabine = coordinator()
    kept = arrives(mail(f"Sabine <{sabine.email}>", "Interessante Frau"))
    assert kept.state == "undecided"


def test_at_the_mentors_address_nothing_becomes_an_application() -> None:
    assert arrives(mail(), box="mentoren").state == "undecided"


def test_after_a_declined_application_a_new_mail_begins_anew() -> None:
    board = Board()
    made = decided(board, Choice.DECLINE)
    announce(made, board)
    arrives(mail(f"D. <{made.person.email}>", "Zweiter Versuch", "Ich möchte es noch einmal versuchen."))
    assert Application.objects.filter(person=made.person).count() == 2


def test_a_person_makes_an_undecided_mail_an_application() -> None:
    sabine = coordinator()
    kept = arrives(mail(subject="WG: Bewerbung", photo=jpeg()))
    made = deciding_by_hand.as_new_application(kept, NOW, acting(sabine))
    kept.refresh_from_db()
    assert kept.conversation == made.conversation
    assert made.photo is not None


def test_a_person_puts_an_undecided_mail_where_it_belongs() -> None:
    sabine, made = coordinator(), application("Dorothee")
    kept = arrives(mail("Sohn <sohn@else.example>", "AW: Foto von Mama", "Anbei.", jpeg()))
    deciding_by_hand.to_application(kept, made, NOW, acting(sabine))
    made.refresh_from_db()
    assert kept.conversation == made.conversation
    assert made.photo is not None


def test_a_mail_without_sender_cannot_become_an_application() -> None:
    sabine = coordinator()
    kept = arrives(b"Subject: Hallo\r\n\r\nIch bin es.\r\n")
    with pytest.raises(deciding_by_hand.NoSender):
        deciding_by_hand.as_new_application(kept, NOW, acting(sabine))


def test_set_aside_is_kept_and_found_again() -> None:
    sabine = coordinator()
    kept = arrives(mail(Precedence="bulk"))
    deciding_by_hand.set_aside(kept, NOW, acting(sabine))
    assert IncomingMail.objects.get().state == "set_aside"
    assert IncomingMail.objects.get().raw_bytes() == mail(Precedence="bulk")


def test_filing_a_second_time_does_nothing() -> None:
    kept = arrives(mail())
    filing.file(kept.pk, NOW + days(1))
    assert Application.objects.count() == 1
    assert Person.objects.count() == 1


def test_a_postscript_does_not_tell_that_the_board_has_declined() -> None:
    """A confirmation of a new application would: so it joins the old one until the letter has gone (P9)."""
    board = Board()
    declined = decided(board, Choice.DECLINE)
    before = Letter.objects.count()
    kept = arrives(mail(f"Dorothee <{declined.person.email}>", "Noch ein Gedanke", "Das wollte ich noch sagen."))
    assert kept.conversation == declined.conversation
    assert Application.objects.count() == 1
    assert Letter.objects.count() == before
    announce(declined, board)
    arrives(mail(f"Dorothee <{declined.person.email}>", "Ein neuer Anfang", "Ich bewerbe mich noch einmal."))
    assert Application.objects.count() == 2
