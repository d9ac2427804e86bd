import uuid
from typing import Any

import pytest

from tests.applicants import MATERIAL, Board, application, coordinator, jpeg
from tests.association import NOW, days
from wegweiser.mail.models import Letter
from wegweiser.mentors import applying
from wegweiser.mentors.applying import Material, SentPhoto, apply_by_form
from wegweiser.mentors.lifecycle import State
from wegweiser.mentors.models import Application, PhotoState, Source

pytestmark = pytest.mark.django_db


def by_form(material: Material = MATERIAL, photo: SentPhoto | None = None, **more: object) -> Application:
    return apply_by_form("Eva Maas", "eva@maas.example", "de", material, photo, NOW, **more)  # type: ignore[arg-type]


def test_the_applicant_hears_at_once_that_it_has_arrived() -> None:
    made = by_form()
    letter = Letter.objects.get(recipient_person=made.person)
    assert letter.kind == "mentors/application_received"
    assert letter.automatic


def test_the_coordination_gets_a_letter_without_name_or_content() -> None:
    sabine = coordinator()
    made = by_form()
    letter = Letter.objects.get(recipient_person=sabine)
    assert str(made.pk) in letter.body
    for word in ("Eva", "Maas", MATERIAL.headline, MATERIAL.portrait):
        assert word not in letter.body + letter.subject


def test_a_name_and_an_address_are_enough() -> None:
    made = by_form(Material())
    assert made.state == "new"
    assert made.missing == ("headline", "portrait", "competencies", "approach", "experience", "photo")


def test_a_form_sent_twice_is_one_application_with_one_confirmation() -> None:
    key = uuid.uuid4()
    assert by_form(application_id=key) == by_form(application_id=key)
    assert Application.objects.count() == 1
    assert Letter.objects.filter(kind="mentors/application_received").count() == 1


def test_a_second_form_from_the_same_address_only_adds_to_the_open_application() -> None:
    first = by_form(Material(headline="Zuerst"))
    second = by_form(Material(headline="Später", portrait="Noch etwas"))
    assert second == first
    first.refresh_from_db()
    assert (first.headline, first.portrait) == ("Zuerst", "")
    note = first.conversation.notes.get().text
    assert "Später" in note
    assert "Noch etwas" in note


def test_a_photo_from_a_second_form_comes_without_its_rights() -> None:
    by_form(Material(headline="Zuerst"))
    second = by_form(Material(headline="Später"), SentPhoto(jpeg(), rights_confirmed=True))
    second.refresh_from_db()
    assert second.photo is not None
    assert second.photo.rights_confirmed_at is None


def test_a_stranger_who_types_my_address_again_and_again_makes_no_second_confirmation() -> None:
    by_form()
    by_form(Material(headline="Noch einmal"))
    assert Letter.objects.filter(kind="mentors/application_received").count() == 1


def test_an_unreadable_photo_is_kept_and_refuses_nothing() -> None:
    made = by_form(photo=SentPhoto(b"GIF89a not a photo"))
    assert made.photo is not None
    assert made.photo.state == PhotoState.REFUSED
    with made.photo.original.open("rb") as kept:
        assert kept.read() == b"GIF89a not a photo"


def test_an_english_applicant_is_answered_in_english() -> None:
    made = apply_by_form("Ann Lee", "ann@lee.example", "en", MATERIAL, None, NOW)
    assert Letter.objects.get(recipient_person=made.person).subject == "Your message has arrived"


def test_whoever_applies_again_after_a_closed_application_begins_a_new_one() -> None:
    from wegweiser.journal import Actor
    from wegweiser.mentors.clarifying import withdraw_application

    first = by_form()
    withdraw_application(first, NOW, Actor.person(first.person_id))
    assert by_form() != first


def test_the_photo_of_an_application_becomes_a_picture() -> None:
    Board()
    made = application(photo=True)
    assert made.photo is not None
    assert made.photo.state == PhotoState.READY
    assert made.photo.may_be_shown
    assert made.source == Source.FORM


def test_the_list_of_applications_needs_the_same_queries_for_one_and_for_ten(
    django_assert_max_num_queries: object,
) -> None:
    for number in range(10):
        application(f"Person {number}", photo=number % 2 == 0, now=NOW - days(number))
    with django_assert_max_num_queries(6):  # type: ignore[operator]
        for one in Application.objects.for_list():
            assert one.person.name
            assert one.missing is not None


def test_jpegs_of_the_tests_are_real() -> None:
    assert jpeg()[:2] == b"\xff\xd8"


def test_what_is_added_never_takes_back_what_the_board_decides_at_that_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = by_form()
    receive = applying.receive

    def meanwhile(*given: Any, **more: Any) -> Any:
        Application.objects.filter(pk=made.pk).update(state=State.BEFORE_BOARD)
        return receive(*given, **more)

    monkeypatch.setattr(applying, "receive", meanwhile)
    by_form(Material(experience="Noch etwas."), SentPhoto(jpeg()))
    made.refresh_from_db()
    assert made.state == State.BEFORE_BOARD
