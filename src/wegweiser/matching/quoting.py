"""Finding the words of both sides: the mentee's own sentence, the mentor's competency or passage. Pure."""

from dataclasses import dataclass

from wegweiser.topics import rules as words
from wegweiser.topics import vocabulary
from wegweiser.topics.rules import Entry

from .rules import Candidate, Kind, Page, Source, Wanted

# How a page says what rhythm somebody likes (P19); keys of matching's Rhythm.
RHYTHMS = (
    Entry("monthly", "monatlich", "monthly", "einmal im Monat, jeden Monat", "once a month, every month, each month"),
    Entry("two_monthly", "zweimonatlich", "two-monthly", "alle zwei Monate, jeden zweiten Monat",
          "every two months, every other month"),
)  # fmt: skip

# Providers of private addresses: the same one says nothing about two people.
FREE_MAIL = frozenset(
    "aol.com arcor.de freenet.de gmail.com gmx.at gmx.de gmx.net googlemail.com hotmail.com hotmail.de icloud.com "
    "live.com live.de mail.de mailbox.org me.com online.de outlook.com outlook.de posteo.de proton.me protonmail.com "
    "t-online.de web.de yahoo.com yahoo.de".split()
)


@dataclass(frozen=True)
class Quote:
    """Somebody's own words, or (see Source) a key that still needs its label."""

    words: str
    source: Source

    @property
    def is_literal(self) -> bool:
        """Whether these are words the person wrote."""
        return self.source not in {Source.KEY, Source.LANGUAGES, Source.WAY, Source.RHYTHM, Source.NAME}


@dataclass(frozen=True)
class Reason:
    """Why this mentor: words of the mentee and words of the mentor about the same thing.

    `topic` is the key it is about (of a topic, industry or phase), where there is one.
    """

    kind: Kind
    mentee: Quote
    mentor: Quote
    topic: str = ""

    @property
    def mentee_words(self) -> str:
        return self.mentee.words

    @property
    def mentor_words(self) -> str:
        return self.mentor.words

    @property
    def quotes_both(self) -> bool:
        return self.mentee.is_literal and self.mentor.is_literal


def of_mentee(wanted: Wanted, entry: Entry) -> Quote:
    """The mentee's own sentence about it, else the topic as ticked."""
    for text, source in wanted.texts:
        if found := words.passage(text, entry):
            return Quote(found, source)
    return Quote(entry.key, Source.KEY)


def of_mentor(mentor: Candidate, entry: Entry, language: str) -> Quote:
    """The mentor's competency, else the passage of the page about it, else the topic as ticked."""
    for text, source in (one for page in _pages(mentor, language) for one in page.texts):
        if found := words.passage(text, entry):
            return Quote(found, source)
    return Quote(entry.key, Source.KEY)


def headline_of(mentor: Candidate, language: str) -> Quote:
    """How the mentor introduces himself or herself."""
    pages = _pages(mentor, language)
    return Quote(pages[0].headline, Source.HEADLINE) if pages else Quote(mentor.name, Source.NAME)


def rhythm_of(mentor: Candidate, language: str) -> tuple[str, Quote] | None:
    """The rhythm the page speaks of, and its passage; None if it says nothing."""
    for page in _pages(mentor, language):
        for rhythm in RHYTHMS:
            for text, source in page.texts:
                if source == Source.APPROACH and (found := words.passage(text, rhythm)):
                    return rhythm.key, Quote(found, source)
    return None


def topics_of_mentee(wanted: Wanted) -> tuple[str, ...]:
    """What was ticked; if nothing was, what the words speak of."""
    ticked = tuple(vocabulary.known(wanted.topics, vocabulary.topics()))
    return ticked or tuple(vocabulary.suggest(f"{wanted.wording}\n{wanted.situation}"))


def has_topic(mentor: Candidate, entry: Entry) -> bool:
    """Ticked, or named as a competency."""
    return entry.key in mentor.topics or words.mentions(mentor.competencies, entry)


def speaks_of(mentor: Candidate, entry: Entry) -> bool:
    """The page speaks of it; only looked at while the mentor has ticked nothing."""
    texts = (text for page in mentor.pages for text, _source in page.texts)
    return not mentor.topics and any(words.mentions(text, entry) for text in texts)


def offers_nothing_known(mentor: Candidate) -> bool:
    """Nothing was ticked, and no competency says anything the vocabulary knows."""
    return not mentor.topics and not words.suggest(mentor.competencies, vocabulary.topics(), limit=1)


def free_text_of(mentor: Candidate, language: str) -> str:
    """Everything the page says in the language nearest to the reader's."""
    pages = _pages(mentor, language)
    return "\n".join(text.joined for text, _source in pages[0].texts) if pages else ""


def _pages(mentor: Candidate, language: str) -> list[Page]:
    return sorted(mentor.pages, key=lambda page: (page.language != language, page.language))


def naming(text: str, name: str, domain: str) -> str:
    """The sentence of a text that names this person (by the last name) or the firm of the address; "" if none."""
    last_name = words.words_of(name.split()[-1]) if name.split() else []
    firm = words.words_of(domain.partition(".")[0])
    for sentence in words.sentences_of(text):
        spoken = set(words.words_of(sentence))
        # "Oellers", "Karaaslans", and both halves of a double name
        named = spoken | {word.removesuffix("s") for word in spoken}
        if any(wanted and set(wanted) <= named for wanted in (last_name, firm)):
            return words.shortened(sentence, 0)
    return ""


def domain_of(email: str) -> str:
    """The domain that says where somebody works (its last two parts); "" for a provider of private addresses."""
    domain = ".".join(email.casefold().rpartition("@")[2].split(".")[-2:])
    return "" if domain in FREE_MAIL else domain
