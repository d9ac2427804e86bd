"""No public answer shows anything of an application, a vote, a reason, a note, a member or a withdrawn page."""

import uuid
from collections.abc import Iterator

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import get_resolver, reverse
from django.utils import translation

from tests.website.canaries import WORD, plant, scene
from tests.website.people import public_mentor
from wegweiser.mentors.models import Application, Mentor, PageText

MUST_BE_PLANTED = {
    "mail.IncomingMail.subject",
    "mail.Letter.body",
    "mail.Letter.subject",
    "mail.Note.text",
    "membership.Exemption.note",
    "mentors.Application.approach",
    "mentors.Application.competencies",
    "mentors.Application.experience",
    "mentors.Application.headline",
    "mentors.Application.portrait",
    "mentors.PageText.portrait",
    "mentors.Photo.credit",
    "people.Person.email",
    "people.Person.name",
    "resolutions.Resolution.reason",
}
pytestmark = pytest.mark.django_db


def addresses(shown: Mentor, hidden: Mentor, application: Application) -> Iterator[str]:
    """Every public address there is: a new page is looked at without anybody thinking of it."""
    slugs = [shown.slug, hidden.slug, "niemand"]
    photos = [shown.photo_id, hidden.photo_id, application.photo_id, uuid.uuid4()]
    for language in ("de", "en"):
        with translation.override(language):
            for name in names("website"):
                yield from (
                    [reverse(f"website:{name}", args=[slug]) for slug in slugs]
                    if name == "mentor"
                    else [reverse(f"website:{name}")]
                )
            yield reverse("website:mentors") + f"?suche={WORD}"
            yield reverse("website:mentors") + "?offen=on&video=on&sprache=de"
    for name in names("machine"):
        yield from (
            [reverse("machine:picture", args=[photo]) for photo in photos]
            if name == "picture"
            else [reverse(f"machine:{name}")]
        )
    yield reverse("machine:mentors") + "?lang=en"


def names(namespace: str) -> list[str]:
    _prefix, resolver = get_resolver().namespace_dict[namespace]
    return sorted({name for name in resolver.reverse_dict if isinstance(name, str)})


def everything_in(answer: HttpResponse) -> str:
    headers = "\n".join(f"{name}: {value}" for name, value in answer.items())
    return f"{headers}\n{answer.cookies}\n{answer.content.decode(errors='replace')}".casefold()


def test_of_everything_in_the_database_the_public_sees_only_what_is_released(client: Client) -> None:
    shown, hidden, application = scene()
    planted = plant(shown)
    missing = {one for one in MUST_BE_PLANTED if not any(column.startswith(one) for column in planted)}
    assert not missing, f"nothing was planted into {missing}: the test would prove nothing about it"
    looked_at = list(addresses(shown, hidden, application))
    assert len(looked_at) > 25
    for path in looked_at:
        answer = client.get(path)
        assert answer.status_code in {200, 404, 410}, path
        seen = everything_in(answer)
        for typed in (f'value="{WORD}"', f"suche={WORD}", f"/{hidden.slug}/"):  # what the visitor typed
            seen = seen.replace(typed, "")
        assert WORD not in seen, path
        for name in ("fenna", "falk", "emil elch", "berta", "tina", "people.example"):
            assert name not in seen, f"{name} on {path}"
    assert "dora dachs" in everything_in(client.get("/mentoren/")), "the one who is public is still there"


def test_the_test_would_notice(client: Client) -> None:
    shown, hidden, application = scene()
    plant(shown)
    PageText.objects.filter(mentor=shown).update(headline=f"{WORD} öffentlich")
    found = [path for path in addresses(shown, hidden, application) if WORD in everything_in(client.get(path))]
    assert {"/mentoren/", "/en/mentors/", "/mentoren.json", f"/mentoren/{shown.slug}/"} <= set(found)


def test_the_form_answers_a_known_address_as_it_answers_an_unknown_one(client: Client) -> None:
    """Whoever tries addresses in the form does not learn who is known here."""
    mentor = public_mentor()
    told = {"name": "X", "headline": "Y"}
    answers = []
    for email in (mentor.person.email, mentor.person.email, "nobody@people.example"):
        answer = client.post("/mentor-werden/bewerbung/", {**told, "sending": str(uuid.uuid4()), "email": email})
        answers.append((answer.status_code, answer["Location"], answer.content, sorted(answer.cookies)))
    assert answers[0] == answers[1] == answers[2]


def test_every_public_answer_carries_the_strict_headers(client: Client) -> None:
    mentor = public_mentor()
    for path in ("/", f"/mentoren/{mentor.slug}/", "/mentor-werden/bewerbung/", "/mentoren.json"):
        answer = client.get(path)
        assert "script-src 'self'" in answer["Content-Security-Policy"], path
        assert answer["X-Content-Type-Options"] == "nosniff", path
        page = answer.content.decode()
        assert " style=" not in page
        assert "<style" not in page
        assert "<script>" not in page
