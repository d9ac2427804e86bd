"""The room of the two: theirs alone, with everything in it that they need on the way."""

import uuid
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.factories import make_person, messages_of, signed_in
from tests.portal import two as pair
from tests.portal.people import public_mentor
from tests.portal.test_links import checksums
from wegweiser.consents.models import Declaration, DeclarationKind
from wegweiser.mentorships import agreement
from wegweiser.mentorships.lifecycle import Side, State
from wegweiser.mentorships.models import BeginConfirmation, Ending, ExtensionWish, Meeting, Mentorship

pytestmark = pytest.mark.django_db
IN_THE_ROOM = (
    "mentorship", "told", "mentorship-begin", "mentorship-agreement", "mentorship-meetings", "mentorship-extension",
    "mentorship-ending",
)  # fmt: skip


def there(two: pair.Two, name: str = "mentorship", *more: object) -> str:
    return reverse(f"portal:{name}", args=[two.mentorship.pk, *more])


def words(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.parametrize("roles", [(), ("board",), ("coordinator",), ("deputy",), ("administrator",)])
def test_for_everybody_but_the_two_there_is_no_such_room(roles: tuple[str, ...]):
    two = pair.running()
    agreement.write(two.mentorship, two.mentee, "Streng geheim", 0, timezone.now(), pair.MAKER)
    met = agreement.note(two.mentorship, two.mentee, pair.ago(3), "", timezone.now(), pair.MAKER)
    other = signed_in(make_person("Lieselotte Fremd", *roles))
    nothing = reverse("portal:mentorship", args=[uuid.uuid4()])
    assert other.get(nothing).status_code == 404
    for name in IN_THE_ROOM:
        assert other.get(there(two, name)).status_code == 404
        assert other.post(there(two, name), {"text": "x", "revision": 1}).status_code in {404, 405}
    assert other.post(there(two, "mentorship-meeting", met.id)).status_code == 404
    assert Meeting.objects.count() == 1


def test_signed_out_the_room_leads_to_sign_in():
    two = pair.running()
    for name in IN_THE_ROOM:
        assert Client().get(there(two, name)).url.startswith(reverse("portal:sign-in"))


def test_looking_into_every_corner_of_the_room_changes_nothing():
    two = pair.running()
    two.mentor_client.get(there(two))
    before = checksums()
    for name in IN_THE_ROOM:
        for client in (two.mentor_client, two.mentee_client):
            assert client.get(there(two, name)).status_code in {200, 302, 404}
    assert two.mentee_client.get(there(two, "mentorship-meeting", uuid.uuid4())).status_code == 405
    assert checksums() == before


def test_the_others_address_is_there_while_the_two_are_in_touch_and_not_after_a_separation():
    two = pair.getting_to_know()
    assert two.mentor.person.email in words(two.mentee_client, there(two))
    assert two.mentee.email in words(two.mentor_client, there(two))
    Mentorship.objects.filter(pk=two.mentorship.pk).update(state=State.SEPARATED, ended_on=pair.today())
    assert two.mentor.person.email not in words(two.mentee_client, there(two))


def test_the_list_shows_current_and_past_and_nothing_to_whoever_has_none():
    two = pair.running()
    assert two.mentor.person.name in words(two.mentee_client, reverse("portal:mentorships"))
    assert signed_in(make_person("Lieselotte Fremd")).get(reverse("portal:mentorships")).status_code == 404


def test_a_mentor_without_a_mentorship_may_tell_of_one():
    _mentor, client = public_mentor()
    shown = words(client, reverse("portal:mentorships"))
    assert "Zurzeit keine" in shown
    assert reverse("portal:tell") in shown


# The beginning


def test_both_see_the_pledges_in_full_and_the_second_the_day_of_the_first():
    two = pair.getting_to_know()
    begin = there(two, "mentorship-begin")
    shown = words(two.mentee_client, begin)
    assert "Ohne Geschäft" in shown
    assert "bleibt unter uns" in shown
    two.mentee_client.post(begin, {"on": pair.ago(2), "pledges": "on"})
    assert two.again().state == State.GETTING_TO_KNOW
    second = words(two.mentor_client, begin)
    assert f'value="{pair.ago(2):%Y-%m-%d}"' in second
    assert two.mentee.name in second
    assert two.mentor_client.post(begin, {"on": pair.ago(2), "pledges": "on"}).url == there(two)
    assert (two.again().state, two.again().began_on) == (State.RUNNING, pair.ago(2))
    assert Declaration.objects.filter(text__kind=DeclarationKind.MENTORSHIP).count() == 2


def test_another_day_asks_the_first_again():
    two = pair.getting_to_know()
    begin = there(two, "mentorship-begin")
    two.mentee_client.post(begin, {"on": pair.ago(2), "pledges": "on"})
    two.mentor_client.post(begin, {"on": pair.ago(1), "pledges": "on"})
    assert two.again().state == State.GETTING_TO_KNOW
    assert "Beginn bestätigen" in words(two.mentee_client, there(two))
    two.mentee_client.post(begin, {"on": pair.ago(1), "pledges": "on"})
    assert two.again().began_on == pair.ago(1)


def test_what_was_told_still_asks_both_for_their_pledges_but_not_for_another_day():
    two = pair.running()
    begin = there(two, "mentorship-begin")
    assert "Zusagen" in words(two.mentee_client, there(two))
    two.mentee_client.post(begin, {"on": pair.ago(1), "pledges": "on"})
    said = BeginConfirmation.objects.get()
    assert (said.side, said.on) == (Side.MENTEE, two.mentorship.began_on)
    assert two.mentee_client.get(begin).status_code == 404


# What the two write


def test_the_agreement_is_written_by_both_and_says_who_reads_it():
    two = pair.running()
    page = there(two, "mentorship-agreement")
    assert "Das Team des Vereins kann es nicht lesen" in words(two.mentee_client, page)
    two.mentee_client.post(page, {"text": "Jeden zweiten Dienstag im Café.", "revision": 0})
    assert "Jeden zweiten Dienstag" in words(two.mentor_client, there(two))
    two.mentor_client.post(page, {"text": "Jeden Dienstag.", "revision": 1})
    written = agreement.read(two.mentorship, two.mentee)
    assert written is not None
    assert (written.text, written.revision) == ("Jeden Dienstag.", 2)


def test_who_writes_at_the_same_time_sees_both_versions_and_loses_nothing():
    two = pair.running()
    page = there(two, "mentorship-agreement")
    two.mentee_client.post(page, {"text": "Der erste Satz.", "revision": 0})
    late = two.mentor_client.post(page, {"text": "Ein zweiter Satz.", "revision": 0})
    assert late.status_code == 409
    shown = late.content.decode()
    assert "Der erste Satz." in shown
    assert "Ein zweiter Satz." in shown
    assert 'name="revision" value="1"' in shown
    two.mentor_client.post(page, {"text": "Der erste Satz. Ein zweiter Satz.", "revision": 1})
    written = agreement.read(two.mentorship, two.mentee)
    assert written is not None
    assert written.text == "Der erste Satz. Ein zweiter Satz."


def test_meetings_are_noted_shown_on_the_way_and_removed():
    two = pair.running()
    page = there(two, "mentorship-meetings")
    for _twice in range(2):
        two.mentee_client.post(page, {"on": pair.ago(5), "line": "Was ein erster Kunde wert ist"})
    assert Meeting.objects.count() == 1
    assert "Was ein erster Kunde wert ist" in words(two.mentor_client, there(two))
    early = two.mentee_client.post(page, {"on": pair.today() + timedelta(days=1), "line": ""})
    assert early.status_code == 422
    met = agreement.meetings_of(two.mentorship, two.mentor.person)[0]
    remove = there(two, "mentorship-meeting", met.id)
    for _twice in range(2):
        assert two.mentor_client.post(remove).url == page
    assert not Meeting.objects.exists()


# Going on, and the end


def test_both_wish_for_the_same_day_and_it_goes_on():
    two = pair.running()
    page, until = there(two, "mentorship-extension"), two.mentorship.ends_on + timedelta(days=92)
    first = two.mentee_client.post(page, {"until": until}, follow=True)
    assert "Ihr Wunsch ist notiert" in messages_of(first)
    assert ExtensionWish.objects.get().side == Side.MENTEE
    shown = words(two.mentor_client, page)
    assert f'value="{until:%Y-%m-%d}"' in shown
    second = two.mentor_client.post(page, {"until": until}, follow=True)
    assert "Sie machen beide weiter" in messages_of(second)
    assert two.again().ends_on == until


def test_a_day_before_the_one_agreed_is_refused_in_words():
    two = pair.running()
    answer = two.mentee_client.post(there(two, "mentorship-extension"), {"until": pair.today()})
    assert answer.status_code == 422
    assert "nicht nach dem" in answer.content.decode()


@pytest.mark.parametrize("side", list(Side))
def test_either_side_ends_it_and_reads_before_what_follows(side: Side):
    two = pair.running()
    page = there(two, "mentorship-ending")
    shown = words(two.client(side), page)
    assert "Was dann geschieht" in shown
    assert "Trennung nach einem Anliegen" not in shown
    typed = {"on": pair.today(), "reason": "no_time"}
    for _twice in range(2):
        assert two.client(side).post(page, typed).url == there(two)
    ended = Ending.objects.get()
    assert (ended.state, ended.side, ended.reason) == (State.ENDED_EARLY, side, "no_time")
    assert two.client(side).get(page).status_code == 404


def test_at_the_last_day_it_is_completed():
    two = pair.running(began_on=pair.ago(400))
    two.mentor_client.post(there(two, "mentorship-ending"), {"on": pair.today(), "reason": "as_planned"})
    assert two.again().state == State.COMPLETED


def test_before_the_beginning_it_may_come_to_nothing():
    two = pair.getting_to_know()
    page = there(two, "mentorship-ending")
    assert "Es passt doch nicht?" in words(two.mentee_client, page)
    for _twice in range(2):
        assert two.mentee_client.post(page).url == there(two)
    assert two.again().state == State.NOT_BEGUN


def test_what_is_over_can_be_read_and_no_longer_written():
    two = pair.over()
    agreement_page = there(two, "mentorship-agreement")
    assert two.mentee_client.get(agreement_page).status_code == 404
    assert two.mentee_client.post(agreement_page, {"text": "x", "revision": 0}).status_code == 404
    noted = two.mentee_client.post(there(two, "mentorship-meetings"), {"on": pair.ago(3), "line": ""})
    assert noted.status_code == 404
    assert "Früher beendet" in words(two.mentee_client, there(two))
    assert two.mentor.person.name in words(two.mentee_client, reverse("portal:mentorships"))


def test_my_page_leads_to_the_room_and_to_what_is_next():
    two = pair.getting_to_know()
    mine = words(two.mentee_client, reverse("portal:my-page"))
    assert there(two) in mine
    assert there(two, "mentorship-begin") in mine
    assert reverse("portal:concern") in mine
    alone = words(signed_in(make_person()), reverse("portal:my-page"))
    assert reverse("portal:concern") not in alone
