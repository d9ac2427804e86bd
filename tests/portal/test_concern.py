"""A concern: who reads it is settled before it is sent, and afterwards only its state is shown."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_person, signed_in
from tests.portal import two as pair
from tests.portal.test_links import checksums
from wegweiser.mediation.models import Concern, Reader
from wegweiser.people.roles import coordination_on

pytestmark = pytest.mark.django_db
TEXT = "Er sagt jedes Treffen ab."


def coordination() -> tuple[str, str]:
    """The ids of coordinator and deputy."""
    return (
        str(make_person("Sabine Koordiniert", "coordinator").pk),
        str(make_person("Dirk Vertritt", "deputy").pk),
    )


def raised(client: Client, **typed: object) -> str:
    answer = client.post(reverse("portal:concern"), {"mentorship": "", "text": TEXT, **typed})
    assert answer.status_code == 302
    return str(answer.url)


def test_the_form_names_who_reads_it_each_with_a_box():
    coordination()
    two = pair.running()
    page = two.mentee_client.get(reverse("portal:concern"), {"mentorschaft": two.mentorship.pk}).content.decode()
    for name in ("Sabine Koordiniert", "Dirk Vertritt", two.mentor.person.name):
        assert name in page
    assert page.count(" checked") == coordination_on(pair.today()).count()
    assert "Was dann geschieht" in page


def test_whoever_is_struck_out_does_not_read_it():
    coordinator, deputy = coordination()
    two = pair.running()
    address = raised(two.mentee_client, readers=[deputy], mentorship=str(two.mentorship.pk))
    concern = Concern.objects.get()
    assert concern.mentorship == two.mentorship
    assert [str(key) for key in Reader.objects.values_list("person", flat=True)] == [deputy]
    shown = two.mentee_client.get(address).content.decode()
    assert "Dirk Vertritt" in shown
    assert "Sabine Koordiniert" not in shown
    assert TEXT not in shown
    assert coordinator not in shown


def test_somebody_has_to_be_left_who_may_read_it():
    coordination()
    two = pair.running()
    answer = two.mentee_client.post(reverse("portal:concern"), {"mentorship": "", "text": TEXT})
    assert answer.status_code == 422
    assert "mindestens einen Menschen" in answer.content.decode()
    assert TEXT in answer.content.decode()
    assert not Concern.objects.exists()


def test_sent_twice_it_is_one():
    _coordinator, deputy = coordination()
    two = pair.running()
    assert raised(two.mentee_client, readers=[deputy]) == raised(two.mentee_client, readers=[deputy])
    assert Concern.objects.count() == 1


def test_only_whoever_raised_it_finds_it_again_and_only_its_state():
    coordinator, deputy = coordination()
    two = pair.running()
    address = raised(two.mentee_client, readers=[coordinator, deputy])
    mine = two.mentee_client.get(reverse("portal:my-page")).content.decode()
    assert address in mine
    assert "angekommen" in mine
    assert TEXT not in mine
    strangers = [two.mentor_client, signed_in(make_person("Bernd Vorstand", "board"))]
    strangers.append(signed_in(Reader.objects.first().person))  # a reader has a page in the office
    for client in strangers:
        assert client.get(address).status_code == 404
    assert Client().get(address).status_code == 302


def test_the_mentorship_of_others_cannot_be_named():
    _coordinator, deputy = coordination()
    two = pair.running()
    stranger = signed_in(make_person("Lieselotte Fremd"))
    typed = {"mentorship": str(two.mentorship.pk), "text": TEXT, "readers": [deputy]}
    stranger.post(reverse("portal:concern"), typed)
    assert Concern.objects.get().mentorship is None
    assert two.mentor.person.name not in stranger.get(reverse("portal:concern")).content.decode()


def test_a_concern_needs_a_word():
    _coordinator, deputy = coordination()
    client = signed_in(make_person("Lieselotte Fremd"))
    answer = client.post(reverse("portal:concern"), {"mentorship": "", "text": "  ", "readers": [deputy]})
    assert answer.status_code == 422
    assert "Ein Satz genügt" in answer.content.decode()


def test_looking_at_the_form_changes_nothing():
    coordination()
    two = pair.running()
    two.mentee_client.get(reverse("portal:my-page"))
    before = checksums()
    for _look in range(3):
        two.mentee_client.get(reverse("portal:concern"))
    assert checksums() == before
