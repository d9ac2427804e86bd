"""What in a text says who somebody is: name, firm, ways to reach them (P21). Pure: no Django, no I/O.

A machine proposes, the coordinator decides: better a word too many taken out than one too few.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

GAP = "[…]"


class Kind(StrEnum):
    """CONTACT is a way to reach the person: nobody can insist on that one."""

    NAME = "name"
    FIRM = "firm"
    PLACE = "place"
    CONTACT = "contact"


@dataclass(frozen=True)
class Found:
    """Characters `start` to `end` of the text say who it is."""

    start: int
    end: int
    kind: Kind
    words: str


_PARTICLES = {"von", "van", "der", "den", "del", "und", "zum", "zur", "dr", "prof", "dipl", "frau", "herr", "med"}
_FREE_MAIL = {
    "gmail", "googlemail", "gmx", "web", "t-online", "outlook", "hotmail", "live", "icloud", "me", "mac", "yahoo",
    "aol", "freenet", "posteo", "mailbox", "proton", "protonmail", "arcor", "1und1", "msn",
}  # fmt: skip
_ENDS = (
    "de|com|net|org|eu|io|at|ch|info|shop|app|online|biz|example|berlin|nrw|koeln|cologne|gmbh|co|uk|nl|fr|be|lu|dev"
    "|ai|tech|store|digital|agency|consulting|studio|team|tv|pl|tr|ruhr|email|cloud|design|works|world|gbr"
)
_CONTACTS = [
    re.compile(r"[\w.+-]+\s?(?:@|\(at\)|\[at\]|\(ät\))\s?[\w-]+(?:\s?(?:\.|\(dot\)|\(punkt\))\s?[\w-]+)+", re.I),
    re.compile(r"(?:https?://|www\.)\S+", re.I),
    re.compile(rf"(?<![\w@])(?:[\w-]+\.)+(?:{_ENDS})\b(?:/\S*)?", re.I),
    re.compile(r"(?<!\w)@\w[\w.]{2,}"),
    re.compile(r"(?<![\w,.])(?:\+\s?\d|\(?0)[\d\s/()–-]{5,}\d(?!\w)"),
    re.compile(r"(?<!\w)\d{9,}(?!\w)"),
    re.compile(
        r"(?<!\w)(?:[A-ZÄÖÜ][\w.-]*\s)?[\w-]*(?:[Ss]tra(?:ß|ss)e|[Ss]tr\.|[Gg]asse|[Aa]llee|[Cc]haussee)\s*\d+\s?[a-z]?"
        r"(?!\w)(?:,?\s+(?:D-)?\d{5}\s+[A-ZÄÖÜ][\w-]+)?"
    ),
    re.compile(r"(?<!\w)D-\d{5}\s+[A-ZÄÖÜ][\w-]+"),
]
# Looks like an address; but somebody may also be on "Platz 1".
_PLACE = re.compile(
    r"(?<!\w)(?:[A-ZÄÖÜ][\w.-]*\s|[A-ZÄÖÜ][\w-]+)(?:[Ww]eg|[Pp]latz|[Rr]ing|[Uu]fer|[Dd]amm|[Mm]arkt|[Ww]all|[Gg]raben|[Pp]fad|[Hh]of)"
    r"\s\d{1,3}[a-z]?(?!\w)(?:,?\s+(?:D-)?\d{5}\s+[A-ZÄÖÜ][\w-]+)?"
)
_FIRM = re.compile(
    r"(?<!\w)(?:[A-ZÄÖÜ0-9][\w&.+-]*\s(?:&\s|und\s)?){1,4}"
    r"(?:g?GmbH(?:\s&\sCo\.?\s?KG)?|UG(?:\s\(haftungsbeschränkt\))?|AG|e\.\s?K\.|OHG|KG|GbR|PartG|Ltd\.?|Inc\.?)(?!\w)"
)
_NO_FIRM = re.compile(
    r"(?:Die|Der|Eine|Einer|Meine|Meiner|Unsere|Unserer|Als|Zur|Zu|Mit|Per|Ob|Gründung|Kleine|My|Our|The|A)"
    r"\s\S+(?:\s\(haftungsbeschränkt\))?"
)
_SPELLINGS = {"ä": "(?:ä|ae|a)", "ö": "(?:ö|oe|o)", "ü": "(?:ü|ue|u)", "ß": "(?:ß|ss|sz)", "é": "[ée]", "è": "[èe]"}
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def plain(text: str) -> str:
    """The text in one spelling of its letters, without invisible ones."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def find(text: str, name: str, address: str, name_allowed: bool = False) -> list[Found]:
    """Every place of `plain(text)` that says who it is, in their order, without overlaps.

    `address` is the person's e-mail address ("" if there is none); its domain counts as the firm's unless it is
    one of the large providers'. `name_allowed`: the person's own name may stay.
    """
    text = plain(text)
    ours = [
        found for found in _all(text, plain(name), plain(address)) if not (name_allowed and found.kind == Kind.NAME)
    ]
    ours.sort(key=lambda found: (found.start, -found.end))
    kept: list[Found] = []
    for found in ours:
        if kept and found.end <= kept[-1].end:
            continue
        kept.append(found)
    return kept


def take_out(text: str, name: str, address: str, name_allowed: bool = False) -> str:
    """The text with a gap wherever it says who it is."""
    text, out, at = plain(text), [], 0
    for found in find(text, name, address, name_allowed):
        if found.start > at:
            out.append(text[at : found.start])
        if found.end > at:
            out.append(GAP)
        at = max(at, found.end)
    gaps = re.escape(GAP)
    return re.sub(rf"{gaps}(?:[ \t,]*{gaps})+", GAP, "".join(out) + text[at:])


def _all(text: str, name: str, address: str) -> Iterator[Found]:
    for pattern in _CONTACTS:
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), Kind.CONTACT, match[0])
    for match in _FIRM.finditer(text):
        if not _NO_FIRM.fullmatch(match[0]):
            yield Found(match.start(), match.end(), Kind.FIRM, match[0])
    for match in _PLACE.finditer(text):
        yield Found(match.start(), match.end(), Kind.PLACE, match[0])
    for pattern, kind in (*((one, Kind.NAME) for one in _names(name, address)), *_firms(address)):
        for match in pattern.finditer(text):
            yield Found(match.start(), match.end(), kind, match[0])


def _names(name: str, address: str) -> Iterator[re.Pattern[str]]:
    whole = [part for part in re.split(r"[\s.,]+", name) if part]
    if len(whole) > 1:
        yield _word(r"[\s.,-]+".join(_spelled(part) for part in whole))
    parts = {part for word in whole for part in (word, *word.split("-"))}
    local = address.partition("@")[0]
    parts |= {local, *re.split(r"[._+-]", local)} - {"info", "mail", "kontakt", "contact", "office", "post", "hallo"}
    for part in sorted(parts):
        if len(part) >= 3 and part.casefold() not in _PARTICLES and not part.isdigit():
            yield _word(_spelled(part))


def _firms(address: str) -> Iterator[tuple[re.Pattern[str], Kind]]:
    """The firm's domain, and its name as the domain tells it: with hyphens, spaces or in one word."""
    domain = address.partition("@")[2].casefold()
    labels = domain.split(".")
    if len(labels) < 2 or labels[-2] in _FREE_MAIL:
        return
    yield _word(re.escape(domain)), Kind.CONTACT
    label = labels[-2]
    if len(label) >= 4:
        yield _word(r"[\s-]?".join(_spelled(part) for part in label.split("-"))), Kind.FIRM


def _spelled(word: str) -> str:
    """The word as people also spell it: Müller, Mueller, Muller."""
    folded = re.sub("ae|oe|ue", lambda two: {"ae": "ä", "oe": "ö", "ue": "ü"}[two[0]], word.casefold())
    return "".join(_SPELLINGS.get(letter, re.escape(letter)) for letter in folded)


def _word(pattern: str) -> re.Pattern[str]:
    """The pattern as a word of its own, in any case, also with a genitive's s."""
    return re.compile(rf"(?<!\w)(?:{pattern})(?:['’]?s)?(?!\w)", re.I)
