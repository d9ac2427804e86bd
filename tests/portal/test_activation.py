"""From the personal link to the public page in four steps; nothing typed or chosen is lost on the way."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from tests.applicants import jpeg
from tests.portal.people import begun
from wegweiser.consents.living import allowed
from wegweiser.consents.models import Consent, Declaration
from wegweiser.mentors.models import Application, Mentor, Photo

pytestmark = pytest.mark.django_db

TYPED = {
    "headline": "Führte drei Apotheken", "competency_1": "Führung", "competency_2": "Nachfolge",
    "competency_3": "Gesundheit", "portrait": "22 Jahre Apotheken.", "approach": "Ich höre zu.",
    "languages": ["de", "nl"], "meeting": ["in_person", "by_video"],
}  # fmt: skip
NEEDED = {"page": "on", "joining": "on", "pledges": "on"}


def at(step: str) -> str:
    return f"{reverse('portal:activate')}?schritt={step}"


def photo(content: bytes, name: str = "ich.jpg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content, "image/jpeg")


def here(response: HttpResponse) -> str:
    """The heading of the page one is on."""
    return response.content.decode().partition("<h1")[2].partition("</h1>")[0].partition(">")[2]


def fresh(made: Application) -> Application:
    return Application.objects.select_related("photo").get(pk=made.pk)


def test_the_whole_way_in_four_steps():
    made, client = begun(photo=False)
    assert client.post(at("seite"), TYPED).url == at("foto")
    assert client.post(at("foto"), {"photo": photo(jpeg()), "rights": "on", "credit": "Ida"}).url == at("vorschau")
    preview = client.get(at("vorschau")).content.decode()
    for shown in (
        "Führte drei Apotheken",
        "Nachfolge",
        "22 Jahre Apotheken.",
        "Vor Ort oder per Video",
        "Ida",
        "<img",
    ):
        assert shown in preview
    assert not Mentor.objects.exists()
    response = client.post(at("freigabe"), {**NEEDED, "news": "on"}, follow=True)
    mentor = Mentor.objects.get()
    assert response.redirect_chain[-1][0] == reverse("website:mentor", args=[mentor.slug])
    assert "Willkommen!" in response.content.decode()
    assert mentor.languages == ["de", "nl"]
    assert allowed(made.person, "news")
    assert not allowed(made.person, "social")


def test_without_a_word_in_the_address_one_goes_on_where_something_is_missing():
    made, client = begun(photo=False)
    assert here(client.get(reverse("portal:activate"))) == "Zeigen Sie sich"
    Application.objects.filter(pk=made.pk).update(headline="")
    assert here(client.get(reverse("portal:activate"))) == "Was sollen Besucher lesen?"
    client.post(at("seite"), TYPED)
    client.post(at("foto"), {"photo": photo(jpeg()), "rights": "on"})
    assert here(client.get(reverse("portal:activate"))) == "So wird Ihre Seite aussehen"


@pytest.mark.parametrize("action", ["later", ""])
def test_what_does_not_fit_yet_is_kept_as_it_was_typed(action: str):
    made, client = begun()
    typed = {**TYPED, "headline": "x" * 150, "competency_2": "y" * 70, "portrait": "Neu", "meeting": []}
    wrong = client.post(at("seite"), {**typed, "action": action})
    assert wrong.status_code == 422
    assert "x" * 150 in wrong.content.decode()
    kept = fresh(made)
    assert (kept.headline, kept.portrait) == ("x" * 150, "Neu")
    assert kept.competencies == ["Führung", "y" * 70, "Gesundheit"]
    assert "y" * 70 in client.get(at("seite")).content.decode()


def test_one_may_stop_in_the_middle_and_go_on_later():
    made, client = begun()
    stopped = client.post(at("seite"), {"portrait": "Angefangen", "action": "later"}, follow=True)
    assert stopped.redirect_chain[-1][0] == reverse("portal:my-page")
    assert "Weitermachen können Sie jederzeit" in stopped.content.decode()
    assert fresh(made).portrait == "Angefangen"


def test_a_file_that_is_no_photo_is_told_and_the_photo_from_before_stays():
    made, client = begun()
    before = made.photo_id
    wrong = client.post(at("foto"), {"photo": photo(b"GIF89a", "Sommerfest.gif"), "rights": "on", "credit": "Ida"})
    assert wrong.status_code == 422
    assert "„Sommerfest.gif“ können wir nicht lesen" in wrong.content.decode()
    assert fresh(made).photo_id == before
    assert fresh(made).photo.credit == "Ida"


def test_a_photo_broken_inside_is_told_at_once():
    _, client = begun(photo=False)
    broken = client.post(at("foto"), {"photo": photo(jpeg()[:400], "halb.jpg"), "rights": "on"})
    assert broken.status_code == 422
    assert "„halb.jpg“ können wir nicht lesen" in broken.content.decode()


def test_a_good_photo_is_kept_although_the_tick_is_missing():
    made, client = begun(photo=False)
    wrong = client.post(at("foto"), {"photo": photo(jpeg()), "credit": "Ida"})
    assert wrong.status_code == 422
    kept = fresh(made).photo
    assert kept is not None
    assert (kept.state, kept.rights_confirmed_at, kept.credit) == ("ready", None, "Ida")
    assert reverse("portal:picture", args=[kept.pk]) in wrong.content.decode()
    assert client.post(at("foto"), {"rights": "on"}).url == at("vorschau")
    assert Photo.objects.count() == 1


def test_a_photo_that_is_too_large_is_not_even_read(settings):
    made, client = begun(photo=False)
    settings.PHOTO_MAX_BYTES = 1000
    wrong = client.post(at("foto"), {"photo": photo(jpeg()), "rights": "on"})
    assert "kleineres Bild" in wrong.content.decode()
    assert fresh(made).photo is None


@pytest.mark.parametrize("missing", sorted(NEEDED))
def test_without_one_of_the_three_nothing_becomes_public_and_the_other_ticks_stay(missing: str):
    _, client = begun()
    ticked = {name: "on" for name in [*NEEDED, "social"] if name != missing}
    wrong = client.post(at("freigabe"), ticked)
    assert wrong.status_code == 422
    assert wrong.content.decode().count(" checked") == 3
    assert not Mentor.objects.exists()
    assert not Consent.objects.exists()
    assert not Declaration.objects.exists()


def test_the_last_step_waits_until_nothing_is_missing():
    _, client = begun(photo=False)
    for answer in (client.get(at("freigabe"), follow=True), client.post(at("freigabe"), NEEDED, follow=True)):
        assert here(answer) == "Zeigen Sie sich"
        assert "Hier fehlt noch etwas" in answer.content.decode()
    assert not Mentor.objects.exists()


def test_sent_twice_it_is_public_once():
    _, client = begun()
    client.post(at("freigabe"), NEEDED)
    again = client.post(at("freigabe"), NEEDED)
    assert (again.status_code, again.url) == (302, reverse("portal:my-page"))
    assert Mentor.objects.count() == 1


def test_nobody_without_an_invitation_finds_the_way():
    begun()
    assert Client().get(at("seite")).status_code == 302
