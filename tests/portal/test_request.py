"""Asking for a mentor: nothing typed is lost, membership comes first, it is reviewed before it goes (P19, P26)."""

import re

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests import requests
from tests.association import acting
from tests.portal.asking import TYPED, a_member, an_enquirer, recommended, sent
from tests.portal.people import public_mentor
from wegweiser.journal.models import Entry
from wegweiser.mail.models import Letter
from wegweiser.matching import requesting
from wegweiser.matching.lifecycle import State
from wegweiser.matching.models import Request
from wegweiser.membership.models import JoiningRequest
from wegweiser.mentors.models import Mentor

pytestmark = pytest.mark.django_db
FORM, REVIEW = "/mein/anfrage/", "/mein/anfrage/pruefen/"


def post(client: Client, address: str = FORM, **typed: object) -> object:
    return client.post(address, {**TYPED, **typed})


def words(client: Client, address: str = FORM) -> str:
    return client.get(address, follow=True).content.decode()


def checked(page: str, name: str, value: str) -> bool:
    box = re.search(rf'<input[^>]*name="{name}"[^>]*value="{value}"[^>]*>', page)
    assert box, f"{name}={value} is not on the page"
    return "checked" in box[0]


def test_looking_at_the_form_writes_nothing() -> None:
    _, client = a_member()
    entries = Entry.objects.count()
    assert client.get(FORM).status_code == 200
    assert not Request.objects.exists()
    assert Entry.objects.count() == entries


def test_what_is_saved_for_later_stands_in_the_form_again() -> None:
    person, client = a_member()
    answer = post(client, action="later", wording="Nur ein Satz", kind_of_mentee="", languages=["en"], may_name="on")
    assert answer["Location"] == reverse("portal:my-page")
    page = words(client)
    assert "Nur ein Satz" in page
    assert checked(page, "topics", "pricing")
    assert checked(page, "languages", "en")
    assert re.search(r'name="may_name"[^>]*checked', page)
    assert requesting.current_of(person).state == State.DRAFT
    assert "Entwurf, noch nicht gesendet" in words(client, "/mein/")


def test_on_an_error_everything_typed_is_kept_in_the_draft_and_on_the_page() -> None:
    person, client = a_member()
    answer = post(client, wording="", situation="Meine Werkstatt, zwei Öfen", region="N" * 200)
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Angaben passen noch nicht" in page
    assert "Meine Werkstatt, zwei Öfen" in page
    kept = requesting.current_of(person)
    assert kept.situation == "Meine Werkstatt, zwei Öfen"
    assert kept.topics == ["pricing"]
    assert kept.region == "N" * 80


def test_reviewed_sent_and_under_way_in_one_go() -> None:
    person, client = a_member()
    assert post(client)["Location"] == REVIEW
    review = words(client, REVIEW)
    assert TYPED["wording"] in review
    assert "bleibt ungenannt, bis beide Ja sagen" in review
    answer = client.post(REVIEW)
    assert answer["Location"] == FORM
    assert Request.objects.get(person=person).state == State.OPEN
    assert "Wir suchen und fragen nach" in words(client)


def test_sent_twice_is_one_request_and_one_letter() -> None:
    person, client = a_member()
    post(client)
    for _press in range(2):
        assert client.post(REVIEW)["Location"] == FORM
    assert Request.objects.count() == 1
    assert Letter.objects.filter(recipient_person=person, kind="matching/request_received").count() == 1


def test_an_incomplete_draft_is_not_sent() -> None:
    person, client = a_member()
    post(client, action="later", wording="")
    answer = client.post(REVIEW)
    assert "Hier fehlt noch etwas" in answer.content.decode()
    assert requesting.current_of(person).state == State.DRAFT


def test_topics_are_read_from_the_text_and_offered_without_any_script() -> None:
    _, client = a_member()
    text = "Ich möchte meine Preise erhöhen und suche Mitarbeiter."
    answer = post(client, wording=text, topics=[], most_important="")
    assert answer["Location"] == f"{FORM}#themen", "asked once before the review"
    page = words(client)
    assert "Wir haben daraus gelesen:" in page
    assert not checked(page, "topics", "pricing")
    assert post(client, wording=text, topics=[], most_important="", seen="1")["Location"] == REVIEW
    read = post(client, wording=text, topics=[], most_important="", action="read")
    assert read["Location"] == f"{FORM}#themen"


def test_the_most_important_topic_is_one_of_the_topics() -> None:
    person, client = a_member()
    post(client, topics=[], most_important="leadership", action="later")
    assert requesting.current_of(person).topics == ["leadership"]


def test_the_wish_comes_along_from_the_mentors_page() -> None:
    mentor, _ = public_mentor()
    person, client = a_member()
    visitor = Client()
    page = visitor.get(f"/mentoren/{mentor.slug}/").content.decode()
    assert f'href="/mentoring-anfragen/?wunsch={mentor.slug}"' in page
    ask = visitor.get(f"/mentoring-anfragen/?wunsch={mentor.slug}").content.decode()
    assert f'href="{FORM}?wunsch={mentor.slug}"' in ask
    assert visitor.get(f"{FORM}?wunsch={mentor.slug}")["Location"].endswith(f"wunsch%3D{mentor.slug}")
    form = client.get(f"{FORM}?wunsch={mentor.slug}").content.decode()
    assert f'<option value="{mentor.slug}" selected>' in form
    post(client, wish=mentor.slug, action="later")
    assert requesting.current_of(person).wish == mentor


def test_an_enquirer_is_led_to_membership_first_and_the_request_waits() -> None:
    person, client = an_enquirer()
    mentor, _ = public_mentor()
    first = client.get(f"{FORM}?wunsch={mentor.slug}")
    assert first["Location"] == f"/mein/beitritt/?wunsch={mentor.slug}"
    assert client.post("/mein/beitritt/", {}).status_code == 422
    assert not JoiningRequest.objects.exists()
    declared = client.post(first["Location"], {"joining": "on"})
    assert declared["Location"] == f"{FORM}?wunsch={mentor.slug}"
    client.post("/mein/beitritt/", {"joining": "on"})
    assert JoiningRequest.objects.count() == 1
    post(client)
    client.post(REVIEW)
    assert Request.objects.get(person=person).state == State.WAITING
    assert "Der Vorstand entscheidet über Ihren Beitritt" in words(client)


def test_the_request_may_be_written_before_joining_and_then_leads_there() -> None:
    _, client = an_enquirer()
    assert "Lieber zuerst die Anfrage schreiben" in words(client, "/mein/beitritt/")
    assert client.get(f"{FORM}?zuerst=anfrage").status_code == 200
    post(client)
    client.post(REVIEW)
    page = words(client)
    assert re.search(r'class="arm" href="/mein/beitritt/">Beitritt erklären', page)


def test_whoever_is_known_by_the_address_only_says_the_name_before_it_is_sent() -> None:
    person, client = an_enquirer()
    person.name = str(person.email)
    person.save()
    client.post("/mein/beitritt/", {"joining": "on"})
    assert not JoiningRequest.objects.exists(), "a declaration needs a name"
    assert post(client).status_code == 422
    assert post(client, name="  Mira   Neu ")["Location"] == REVIEW
    person.refresh_from_db()
    assert person.name == "Mira Neu"


def test_a_member_needs_no_joining_page() -> None:
    _, client = a_member()
    assert client.get("/mein/beitritt/")["Location"] == "/mein/"


def test_what_was_sent_can_be_changed_but_never_be_made_incomplete() -> None:
    person, client = a_member()
    sent(person)
    assert post(client, "/mein/anfrage/aendern/", wording="Etwas anderes", action="change")["Location"] == FORM
    assert Request.objects.get().wording == "Etwas anderes"
    assert post(client, "/mein/anfrage/aendern/", wording="", action="change").status_code == 422
    assert post(client, "/mein/anfrage/aendern/", wording="", action="later").status_code == 422
    assert Request.objects.get().wording == "Etwas anderes"


def test_with_a_recommendation_the_request_stays_as_it_is() -> None:
    person, client = a_member()
    made, _, _ = recommended(person)
    for address in (FORM, "/mein/anfrage/aendern/"):
        assert post(client, address, wording="Zu spät")["Location"] == FORM
    made.refresh_from_db()
    assert made.wording != "Zu spät"


def test_withdrawing_names_the_consequence_and_happens_once() -> None:
    person, client = a_member()
    made = sent(person)
    page = words(client)
    assert "Wen wir schon gefragt haben, dem sagen wir ab" in page
    assert client.get("/mein/anfrage/zuruecknahme/").status_code == 405
    for _press in range(2):
        client.post("/mein/anfrage/zuruecknahme/", {"request": str(made.pk)})
    made.refresh_from_db()
    assert made.state == State.WITHDRAWN
    post(client, action="later")
    client.post("/mein/anfrage/zuruecknahme/", {"request": str(made.pk)})
    assert requesting.current_of(person) is not None, "an old page does not throw away the new draft"
    assert "zurückgezogen" in words(client, "/mein/anfrage/frueher/")


def test_nobody_sees_somebody_elses_request() -> None:
    person, _ = a_member()
    made, _mentor, _ = recommended(person)
    _, other = a_member("Andere Person")
    number = made.recommendations.get().pk
    assert other.get(f"/mein/empfehlung/{number}/").status_code == 404
    assert other.post(f"/mein/empfehlung/{number}/", {"action": "none"}).status_code == 404
    assert requests.WORDS.wording not in words(other)
    made.refresh_from_db()
    assert made.state == State.RECOMMENDED


def test_every_state_has_its_page_and_its_line_on_the_first_page() -> None:
    person, client = a_member()
    made, mentor, _ = recommended(person)
    by, now = acting(person), timezone.now()
    assert "Empfehlung ansehen" in words(client)
    from wegweiser.matching import choosing

    choice = choosing.choose(made.recommendations.get().mentors.get(), now, by)
    assert f"Sie haben {mentor.person.name} gewählt" in words(client)
    mentorship = choosing.confirm(choice, now, acting(mentor.person))
    assert reverse("portal:mentorship", args=[mentorship.pk]) in words(client)
    assert "Sie lernen sich kennen" in words(client, "/mein/")
    assert words(client, f"{FORM}?neu=1").count("Was beschäftigt Sie?") == 1


def test_a_closed_request_says_so_and_another_can_begin() -> None:
    person, client = a_member()
    requesting.close(sent(person), timezone.now(), acting(person))
    page = words(client)
    assert "Ohne Vermittlung beendet" in page
    assert "?neu=1" in page


def test_the_pages_speak_english() -> None:
    person, client = a_member()
    assert "What is on your mind?" in words(client, "/en/my/request/")
    sent(person)
    assert "We look and ask" in words(client, "/en/my/request/")
    assert Mentor.objects.count() == 0
