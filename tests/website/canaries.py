"""Everything the public must never see, and a word planted into every text of it that would be noticed."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import IntegrityError, connection, models, transaction

from tests.association import CLOCK, NOW, TODAY, acting, board_member, days, holder
from tests.website.people import picture, public_mentor
from wegweiser.consents.giving import withdraw
from wegweiser.consents.models import Purpose
from wegweiser.inbox.filing import file
from wegweiser.mail import intake
from wegweiser.membership.exempting import exempt
from wegweiser.membership.joining import join
from wegweiser.membership.models import Exemption, Membership
from wegweiser.mentors.admission import decide, lay_before_board
from wegweiser.mentors.applying import Material, SentPhoto, apply_by_form
from wegweiser.mentors.models import Application, Mentor
from wegweiser.people.models import RoleKind
from wegweiser.people.registering import open_account
from wegweiser.resolutions.deciding import cast
from wegweiser.resolutions.models import Choice, How

WORD = "kanari"
SHORTEST = 8  # letters a column must have room for

# What is public of those who are: everything else in the database is not.
PUBLIC = {
    "mentors.PageText": {"headline", "portrait", "approach", "competencies"},
    "mentors.Photo": {"credit"},
    "people.Person": {"name"},
}
# Hashes, file names, addresses, words of the machine: changed, they would only break what we look at.
STRUCTURE = {
    "mentors.PublishedAddress": {"address_hash"},
    "mentors.Mentor": {"slug", "languages"},
    "mentors.Photo": {"picture", "original"},
    "programme.ProgrammeVersion": {"values"},
    "consents.ConsentText": {"kind", "language", "sha256"},
    "consents.Consent": {"purpose", "how"},
}


def scene() -> tuple[Mentor, Mentor, Application]:
    """A mentor in public, one who withdrew, and someone about whom the board has just decided."""
    shown, hidden = public_mentor("Dora Dachs"), public_mentor("Emil Elch")
    withdraw(hidden.person, Purpose.PAGE, NOW, acting(hidden.person))
    votes = [board_member("Berta Bär"), holder("Carl Chow", RoleKind.BOARD), holder("Tina Tukan", RoleKind.TREASURER)]
    material = Material("Überschrift", "Porträt", "Art", "Erfahrung", ("Eins", "Zwei", "Drei"))
    photo = SentPhoto(picture("JPEG"), rights_confirmed=True, credit="Ida Ilse")
    application = apply_by_form("Fenna Falk", "fenna@people.example", "de", material, photo, NOW)
    application.conversation.add_note("Am Telefon", votes[0], NOW)
    matter = lay_before_board(application, NOW, acting(votes[0])).matter
    for voter in votes[:2]:
        cast(matter, voter, Choice.DEFER, NOW, acting(voter))
    later = TODAY + days(30)
    decide(application, matter, Choice.DEFER, TODAY, "Der Grund", How.CIRCULATION, [], votes[0], NOW, later)
    for person in (shown.person, hidden.person):
        join(person, TODAY, Membership.Reason.MENTOR, None, None, NOW, CLOCK)
        exempt(person, TODAY, Exemption.Reason.MENTOR, NOW, CLOCK, note="Eine Notiz")
        open_account(person, NOW, CLOCK)
    mail, _new = intake.store(b"From: a@people.example\r\nSubject: Hallo\r\n\r\nText\r\n", "vorstand", NOW)
    intake.attempt(mail.pk, NOW, file)
    return shown, hidden, application


def plant(shown: Mentor) -> set[str]:
    """Write the word into every text of every row but those of `shown` that are public; returns which columns."""
    planted: set[str] = set()
    for model in apps.get_models():
        if not model.__module__.startswith("wegweiser."):
            continue
        for field in _texts(model):
            for number, key in enumerate(_rows(model, field.name, shown)):
                if _write(model, field, key, number):
                    planted.add(f"{model._meta.label}.{field.name}")
    return planted


def _texts(model: type[models.Model]) -> Iterator[models.Field[Any, Any]]:
    for field in model._meta.concrete_fields:
        texts = isinstance(field, models.CharField | models.TextField | models.JSONField | models.FileField)
        if not texts or field.primary_key or field.choices:
            continue
        if field.name in STRUCTURE.get(model._meta.label, set()):
            continue
        if field.max_length is None or field.max_length >= SHORTEST:
            yield field


def _rows(model: type[models.Model], name: str, shown: Mentor) -> list[Any]:
    rows = model._base_manager.all()
    if name in PUBLIC.get(model._meta.label, set()):
        mine = {"mentors.PageText": shown.texts.values("pk"), "mentors.Photo": [shown.photo_id]}
        rows = rows.exclude(pk__in=mine.get(model._meta.label, [shown.person_id]))
    return list(rows.values_list("pk", flat=True))


def _write(model: type[models.Model], field: models.Field[Any, Any], key: Any, number: int) -> bool:
    word = f"{WORD}{number}"
    value = f'["{word}"]' if isinstance(field, models.JSONField) else word
    pk = model._meta.pk.get_db_prep_value(key, connection)
    table, column, id_ = (
        connection.ops.quote_name(x) for x in (model._meta.db_table, field.column, model._meta.pk.column)
    )
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"UPDATE {table} SET {column} = %s WHERE {id_} = %s", [value, pk])
    except IntegrityError:  # a column that only takes known words
        return False
    return True
