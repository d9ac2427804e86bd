"""Written rules of the public site. Pure; numbers and days are arguments."""

import unicodedata
from collections.abc import Sequence
from datetime import date

_LETTERS = (("ä", "ae"), ("ö", "oe"), ("ü", "ue"))


def of_the_day[Face](faces: Sequence[Face], today: date, places: int) -> list[Face]:
    """Some of the faces, others each day, all equally often: only the calendar decides (P21)."""
    if len(faces) <= places:
        return list(faces)
    first = today.toordinal() * places % len(faces)
    return [faces[(first + place) % len(faces)] for place in range(places)]


def matches(words: str, texts: Sequence[str]) -> bool:
    """Whether each word occurs in one of the texts; "Hövelmann", "hoevelmann" and "hovelmann" are the same."""
    spelled, plain = (fold(" ".join(texts)) for fold in (_spelled, _plain))
    return all(_spelled(word) in spelled or _plain(word) in plain for word in words.split())


def _spelled(text: str) -> str:
    folded = unicodedata.normalize("NFC", text).replace("\u00ad", "").casefold()
    for umlaut, letters in _LETTERS:
        folded = folded.replace(umlaut, letters)
    return _plain(folded)


def _plain(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.replace("\u00ad", "").casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))
