"""The wordings people agree to: shipped as files, kept as versions."""

import hashlib
from datetime import datetime
from functools import cache
from pathlib import Path

from django.db import IntegrityError, transaction
from django.db.models import Max

from wegweiser.programme.values import Programme
from wegweiser.programme.versions import current as programme_at

from .models import KINDS, ConsentText

SHIPPED = Path(__file__).parent / "wordings"
LANGUAGES = ("de", "en")


def current(kind: str, language: str, now: datetime) -> ConsentText:
    """The wording that is asked for at `now`, stored as a new version when it is new (P8).

    Consents given to an older wording stay what they were; nothing is upgraded. Raises ValueError for
    an unknown kind; for a language without a wording of its own, it is the English one.
    """
    chosen = language if language in LANGUAGES else "en"
    return _kept(kind, chosen, _wording(kind, chosen, programme_at(now)), now)


def digests(language: str, now: datetime) -> dict[str, str]:
    """kind → SHA-256 of the wording in force in `language`: has what someone agreed to changed since?"""
    programme = programme_at(now)
    return {kind: _digest(_wording(kind, language, programme)) for kind, _label in KINDS}


@cache
def _shipped(kind: str, language: str) -> str:
    if kind not in {known for known, _label in KINDS}:
        raise ValueError(f"There is no text for {kind!r}.")
    return (SHIPPED / f"{kind}.{language}.md").read_text(encoding="utf-8").strip()


def _wording(kind: str, language: str, programme: Programme) -> str:
    """The shipped text with the association's name and numbers put in."""
    filled = _shipped(kind, language).replace("{association}", programme.association)
    return filled.replace("{places}", str(programme.mentorships_at_a_time))


def _digest(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def _kept(kind: str, language: str, body: str, now: datetime) -> ConsentText:
    # By wording, not by newest version: two releases of the software running side by side each find theirs.
    versions = ConsentText.objects.filter(kind=kind, language=language)
    known = versions.filter(sha256=_digest(body)).first()
    if known is not None:
        return known
    number = (versions.aggregate(last=Max("version"))["last"] or 0) + 1
    try:
        with transaction.atomic():
            return ConsentText.objects.create(
                kind=kind, language=language, version=number, body=body, sha256=_digest(body), since=now
            )
    except IntegrityError:  # Someone else stored a version at the same moment.
        return _kept(kind, language, body, now)
