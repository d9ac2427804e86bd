"""How the words of a text lead to topics. Pure; the vocabulary is an argument.

A synonym is found without regard to case, umlauts (ä, ae or a) and ß, with its endings, and inside compounds. Several
words are found near each other in one sentence, in any order. A synonym that begins with `=` is found as a whole
word only: "=Marke" is not in "Marketing".
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

LONGEST_QUOTE = 180  # letters; a longer sentence is cut around the word that was found
_ENDINGS = ("innen", "en", "er", "es", "e", "n", "s")
_FILLERS = frozenset({"und", "oder", "der", "die", "das", "and", "or", "the", "a", "of", "in", "im", "for", "von"})
_BETWEEN = 3  # how many other words may stand between those of a phrase
# Not after an abbreviation of one letter ("z. B.") and not after the number of a day ("31. August").
_SENTENCE_END = re.compile(r"(?<=[.!?;])(?<!\b\w\.)(?<!\d\.)\s+|\s*\n+\s*")


@dataclass(frozen=True)
class Entry:
    """A topic, an industry, a phase or a kind of mentee: a key that stays, and its words.

    `words_de` and `words_en` are the synonyms in each language, with commas between them.
    """

    key: str
    german: str
    english: str
    words_de: str = ""
    words_en: str = ""
    group: str = ""

    def label(self, language: str) -> str:
        """What a reader of that language sees."""
        return self.english if language == "en" else self.german

    @property
    def synonyms(self) -> tuple[str, ...]:
        """All synonyms of both languages; whoever writes German also says "Pricing"."""
        listed = f"{self.words_de},{self.words_en}".split(",")
        return tuple(word.strip() for word in listed if word.strip())


@dataclass(frozen=True)
class Group:
    """Topics that belong together."""

    key: str
    german: str
    english: str
    topics: tuple[Entry, ...]

    def label(self, language: str) -> str:
        return self.english if language == "en" else self.german


@dataclass(frozen=True)
class _Term:
    stems: tuple[str, ...]
    whole: bool


class Text:
    """A text read once: its sentences as they were written, and their words, plain. For asking it many things."""

    def __init__(self, written: str) -> None:
        self.sentences = sentences_of(written)
        self.words = [words_of(sentence) for sentence in self.sentences]
        self.joined = "\n".join(" ".join(words) for words in self.words)


def plain(text: str) -> str:
    """The text in small letters a to z for comparing: ä, ae and a are one, as are ß and ss (Vertrag, Verträge)."""
    small = text.casefold()
    if not small.isascii():
        apart = unicodedata.normalize("NFKD", small)
        small = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.sub(r"([aou])e", r"\1", small)


def words_of(text: str) -> list[str]:
    """The words of a text, plain."""
    return re.findall(r"[a-z0-9]+", plain(text))


def sentences_of(text: str) -> list[str]:
    """The sentences of a text as they were written."""
    return [sentence.strip() for sentence in _SENTENCE_END.split(text) if sentence.strip()]


def suggest(text: str | Text, entries: Sequence[Entry], limit: int = 5) -> list[str]:
    """The keys that a free text speaks of: most words first, then the one named first. At most `limit`."""
    read = _read(text)
    ranked = []
    for place, entry in enumerate(entries):
        hits = {(number, at): letters for number, found in _hits(read, entry) for at, letters in found}
        if hits:
            # Where two are named by one word, the longer synonym is the more exact one.
            ranked.append((-len(hits), -max(hits.values()), min(hits), place, entry.key))
    return [key for *_order, key in sorted(ranked)[:limit]]


def mentions(text: str | Text, entry: Entry) -> bool:
    """Whether the text speaks of it."""
    return any(True for _found in _hits(_read(text), entry))


def passage(text: str | Text, entry: Entry) -> str:
    """The sentence of the text, word for word, that speaks of it most; "" if none does."""
    read = _read(text)
    best, most = "", 0
    for number, found in _hits(read, entry):
        if len(found) > most:
            best, most = shortened(read.sentences[number], found[0][0]), len(found)
    return best


def _read(text: str | Text) -> Text:
    return text if isinstance(text, Text) else Text(text)


def shortened(sentence: str, at: int) -> str:
    """The sentence, or if it is long the part of it around its word number `at`, with … where it was cut."""
    if len(sentence) <= LONGEST_QUOTE:
        return sentence
    pieces = sentence.split()
    first = last = min(at, len(pieces) - 1)
    while first > 0 or last < len(pieces) - 1:
        wider = (max(0, first - 1), min(len(pieces) - 1, last + 1))
        if len(" ".join(pieces[wider[0] : wider[1] + 1])) > LONGEST_QUOTE:
            break
        first, last = wider
    cut = " ".join(pieces[first : last + 1])[:LONGEST_QUOTE]
    return ("… " if first > 0 else "") + cut + (" …" if last < len(pieces) - 1 else "")


def _hits(text: Text, entry: Entry) -> Iterator[tuple[int, list[tuple[int, int]]]]:
    """Of each sentence that speaks of it: its number, and its words that do, with the letters of the synonym."""
    # Looking into the whole text first costs nothing and spares most of the work.
    here = [term for term in _terms(entry) if all(stem in text.joined for stem in term.stems)]
    for number, words in enumerate(text.words if here else ()):
        found: dict[int, int] = {}
        for term in here:
            letters = sum(len(stem) for stem in term.stems)
            for at in _places(words, term):
                found[at] = max(found.get(at, 0), letters)
        if found:
            yield number, sorted(found.items())


def _places(words: Sequence[str], term: _Term) -> set[int]:
    places = [
        [at for at, word in enumerate(words) if _is(word, stem, term.whole)]  # of each word of the phrase
        for stem in term.stems
    ]
    if not all(places):
        return set()
    if len(places) == 1:
        return set(places[0])
    reach = len(places) + _BETWEEN
    for start in sorted(at for found in places for at in found):
        near = [next((at for at in found if start <= at < start + reach), None) for found in places]
        if all(at is not None for at in near) and len(set(near)) == len(near):
            return {at for at in near if at is not None}
    return set()


def _is(word: str, stem: str, whole: bool) -> bool:
    """Whether the word is this one, with an ending, or a compound with it."""
    if len(stem) <= 3:
        return word == stem
    if whole or len(stem) == 4:
        return word.startswith(stem) and len(word) - len(stem) <= 2
    at = word.find(stem)
    return at == 0 or (at > 0 and (len(stem) >= 7 or len(word) - at - len(stem) <= 3))


@lru_cache(maxsize=512)
def _terms(entry: Entry) -> tuple[_Term, ...]:
    named = [entry.german, entry.english, *entry.synonyms]
    return tuple(dict.fromkeys(term for term in map(_term, named) if term.stems))


def _term(synonym: str) -> _Term:
    words: Iterable[str] = (word for word in words_of(synonym) if word not in _FILLERS)
    whole = synonym.startswith("=")
    return _Term(tuple(word if whole else _stem(word) for word in words), whole)


def _stem(word: str) -> str:
    """The word without its ending, if five letters remain."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 5:
            return word.removesuffix(ending)
    return word
