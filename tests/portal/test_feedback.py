"""Feedback: given once, by link or signed in; the page says who reads it; looking changes nothing."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_person, signed_in
from tests.portal import two as pair
from tests.portal.test_links import checksums
from wegweiser.feedback.models import Feedback
from wegweiser.mentorships.lifecycle import Side

pytestmark = pytest.mark.django_db
TYPED = {"helped": "much", "fun": "some", "again": "yes", "good": "Das Zuhören.", "better": "", "wants_a_talk": "on"}


def test_by_link_it_is_given_once_and_a_second_press_thanks_again():
    two = pair.running()
    address = reverse("portal:link", args=[pair.link_to(two.mentee, "feedback", pair.asked(two).pk)])
    done = reverse("portal:link-done", args=["feedback"])
    for _twice in range(2):
        assert Client().post(address, TYPED).url == done
    other = Client().post(address, {**TYPED, "good": "Etwas anderes."})
    assert other.url == done
    given = Feedback.objects.get()
    assert (given.helped, given.good, given.wants_a_talk) == ("much", "Das Zuhören.", True)


def test_by_link_nobody_reads_what_was_answered():
    two = pair.running()
    address = reverse("portal:link", args=[pair.link_to(two.mentee, "feedback", pair.asked(two).pk)])
    Client().post(address, TYPED)
    later = Client().get(address, follow=True)
    assert later.status_code == 200
    assert "Das Zuhören" not in later.content.decode()


def test_signed_in_the_own_answer_can_be_read_again():
    two = pair.running()
    page = reverse("portal:feedback", args=[pair.asked(two).pk])
    assert page in two.mentee_client.get(reverse("portal:my-page")).content.decode()
    before = checksums()
    assert two.mentee_client.get(page).status_code == 200
    assert checksums() == before
    assert two.mentee_client.post(page, TYPED).url == page
    shown = two.mentee_client.get(page).content.decode()
    assert "Das Zuhören." in shown
    assert "Sie möchten angerufen werden" in shown


def test_the_page_names_who_reads_it_but_never_one_of_the_two():
    coordinator = make_person("Sabine Koordiniert", "coordinator")
    two = pair.running()
    page = two.mentee_client.get(reverse("portal:feedback", args=[pair.asked(two).pk])).content.decode()
    assert coordinator.name in page
    assert f"{two.mentor.person.name} liest es nicht" in page
    assert "Wie sehr hat es Ihnen geholfen?" in page
    theirs = pair.asked(two, Side.MENTOR)
    assert "Mentee geholfen?" in two.mentor_client.get(reverse("portal:feedback", args=[theirs.pk])).content.decode()


def test_an_empty_form_is_no_feedback():
    two = pair.running()
    page = reverse("portal:feedback", args=[pair.asked(two).pk])
    answer = two.mentee_client.post(page, {"good": "  "})
    assert answer.status_code == 422
    assert "mindestens eine Frage" in answer.content.decode()
    assert not Feedback.objects.exists()


def test_for_everybody_else_there_is_no_such_page():
    two = pair.running()
    asked = pair.asked(two)
    page = reverse("portal:feedback", args=[asked.pk])
    for client in (two.mentor_client, signed_in(make_person("Sabine Koordiniert", "coordinator"))):
        assert client.get(page).status_code == 404
        assert client.post(page, TYPED).status_code == 404
    assert Client().get(page).status_code == 302
    assert not Feedback.objects.exists()


def test_whoever_is_no_longer_waited_for_may_still_answer():
    two = pair.running()
    asked = pair.asked(two)
    type(asked).objects.filter(pk=asked.pk).update(waived_at=timezone.now())
    page = reverse("portal:feedback", args=[asked.pk])
    assert two.mentee_client.post(page, TYPED).status_code == 302
    assert Feedback.objects.get().asked == asked
