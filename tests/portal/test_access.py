"""What is not mine does not exist; looking changes nothing."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from tests.association import board_member, someone
from tests.portal.people import begun, invited, public_mentor, with_account
from wegweiser.journal.models import Entry
from wegweiser.people.models import Account

pytestmark = pytest.mark.django_db

PLAIN = ("my-page", "activate", "page", "requests", "consents")


@pytest.mark.parametrize("language", ["de", "en"])
def test_signed_out_every_address_leads_to_sign_in(language: str):
    with override(language):
        there = [reverse(f"portal:{name}") for name in PLAIN]
        there += [reverse("portal:consent", args=["page"]), reverse("portal:picture", args=[uuid.uuid4()])]
        there += [reverse("portal:my-page") + rest for rest in ("gibt/es/nicht/", "x.php", "freigaben")]
        for address in there:
            response = Client().get(address)
            assert (response.status_code, response.url) == (302, f"{reverse('portal:sign-in')}?next={address}")


def test_signed_in_an_address_that_does_not_exist_is_not_found():
    assert with_account(someone("Esther Lenzen")).get("/mein/gibt/es/nicht/").status_code == 404


def test_a_picture_of_somebody_else_looks_like_one_that_does_not_exist():
    made, _ = begun()
    assert made.photo is not None
    stranger = with_account(someone("Esther Lenzen"))
    nothing = uuid.uuid4()
    theirs = stranger.get(reverse("portal:picture", args=[made.photo.pk]))
    missing = stranger.get(reverse("portal:picture", args=[nothing]))
    assert (theirs.status_code, missing.status_code) == (404, 404)
    # The page names nothing but its own address, in the link to the other language.
    assert theirs.content.replace(str(made.photo.pk).encode(), str(nothing).encode()) == missing.content
    assert dict(theirs.headers) == dict(missing.headers)


def test_ones_own_picture_is_shown_and_kept_nowhere():
    made, client = begun()
    assert made.photo is not None
    mine = client.get(reverse("portal:picture", args=[made.photo.pk]))
    assert (mine.status_code, mine["Content-Type"], mine["Cache-Control"]) == (200, "image/webp", "no-store")
    mine.close()


@pytest.mark.parametrize("name", ["activate", "page", "requests", "consents"])
def test_for_a_member_who_is_no_mentor_there_are_no_mentors_pages(name: str):
    assert with_account(someone("Esther Lenzen")).get(reverse(f"portal:{name}")).status_code == 404


def test_opening_the_invitation_changes_nothing_however_often():
    made, token = invited()
    before = Entry.objects.count()
    for _scan in range(3):
        assert Client().get(reverse("portal:activation", args=[token])).status_code == 200
        assert Client().head(reverse("portal:activation", args=[token])).status_code in {200, 405}
    assert Entry.objects.count() == before
    assert not Account.objects.filter(person=made.person).exists()


def test_the_invitation_is_used_up_by_the_first_press():
    made, token = invited()
    link = reverse("portal:activation", args=[token])
    first = Client()
    assert first.post(link).url == reverse("portal:activate") + "?schritt=seite"
    assert first.get(reverse("portal:my-page")).status_code == 200
    for late in (Client().get(link), Client().post(link), Client().get(reverse("portal:activation", args=["x"]))):
        assert late.status_code == 410
        assert "gilt nicht mehr" in late.content.decode()
        assert made.person.name not in late.content.decode()


def test_on_every_page_the_way_to_ones_own_rooms_is_the_same():
    _, client = public_mentor()
    for name in ("portal:my-page", "portal:page", "portal:consents", "account_logout"):
        page = client.get(reverse(name)).content.decode().partition("<main")[0]
        assert "Meine Freigaben" in page
        assert "Büro" not in page


def test_who_has_a_part_in_the_office_finds_the_way_there():
    client = with_account(board_member("Detlef Roosen"))
    assert reverse("office:today") in client.get(reverse("portal:my-page")).content.decode()


@pytest.mark.parametrize("purpose", ["page", "news"])
def test_opening_the_address_of_a_release_changes_nothing(purpose: str):
    _, client = public_mentor()
    before = Entry.objects.count()
    client.get(reverse("portal:consent", args=[purpose]), {"action": "withdraw"})
    client.get(reverse("portal:requests"), {"accepts": "no"})
    assert Entry.objects.count() == before
