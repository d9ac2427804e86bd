"""P20: why a mentor is suggested, in the words of both sides, and what speaks against it. Pure."""

from dataclasses import replace

import pytest

from tests.matching.candidates import WANTED, against, kinds, mentor, only
from wegweiser.matching import rules
from wegweiser.matching.quoting import Quote, naming
from wegweiser.matching.rules import AgainstKind, Band, Kind, Page, Source, Unknown
from wegweiser.matching.weighing import weigh

# Reasons quote both sides


def test_a_reason_quotes_the_mentees_own_sentence_and_the_mentors_competency():
    first = only(WANTED, mentor()).reasons[0]
    assert first.kind == Kind.MOST_IMPORTANT
    assert first.mentee == Quote("Die Bank will einen Plan für den Kredit sehen.", Source.WORDING)
    assert first.mentor == Quote("Finanzierung", Source.COMPETENCY)
    assert first.quotes_both


def test_a_passage_of_the_portrait_is_found_by_synonyms():
    page = Page("de", "Anwältin", "Mit der Sparkasse habe ich oft gestritten.", "Ich frage nach.", ("Mut",))
    reason = only(WANTED, mentor(pages=(page,))).reasons[0]
    assert reason.mentor == Quote("Mit der Sparkasse habe ich oft gestritten.", Source.PORTRAIT)


def test_who_wrote_nothing_about_it_is_quoted_by_the_topic_that_was_ticked():
    reason = only(replace(WANTED, wording="", situation=""), mentor(pages=())).reasons[0]
    assert reason.mentee == reason.mentor == Quote("financing", Source.KEY)
    assert not reason.quotes_both


def test_topics_nobody_ticked_are_read_from_the_words_of_both():
    wanted = replace(WANTED, topics=(), most_important="")
    assert Kind.TOPIC in kinds(only(wanted, mentor(topics=())))


def test_the_page_in_the_language_of_the_request_is_quoted():
    english = Page("en", "Formerly a bank", "I read loan applications.", "I listen.", ("Finance",))
    german = mentor().pages[0]
    assert only(WANTED, mentor(pages=(english, german))).reasons[0].mentor_words == "Finanzierung"
    wanted = replace(WANTED, language="en", languages=("de",), wording="The bank wants a plan.")
    assert only(wanted, mentor(pages=(german, english))).reasons[0].mentor_words == "Finance"


def test_there_is_always_a_reason_even_if_little_is_in_common():
    stranger = mentor(topics=("press",), pages=())
    suggestion = only(replace(WANTED, wording="", situation=""), stranger)
    assert kinds(suggestion) == [Kind.WAY, Kind.LANGUAGE]
    assert suggestion.band == Band.POSSIBLE
    assert AgainstKind.NO_TOPIC in against(suggestion)


# What counts


def test_the_same_topic_counts_more_than_another_of_its_group_and_that_more_than_none():
    wanted = replace(WANTED, wording="", most_important="", topics=("financing",))
    same = mentor("Anna Gleich", topics=("financing",), pages=())
    near = mentor("Berta Nah", topics=("public_funding",), pages=())
    none = mentor("Cora Fern", topics=("export",), pages=())
    found = weigh(wanted, [none, near, same]).suggested
    assert [one.mentor.name for one in found] == ["Anna Gleich", "Berta Nah", "Cora Fern"]
    assert Kind.SAME_GROUP in kinds(found[1])
    assert rules.SAME_GROUP == 0.35


def test_the_most_important_wish_outweighs_another_topic_and_its_lack_is_told():
    important = mentor("Anna Wichtig", topics=("financing",), pages=())
    other = mentor("Berta Anders", topics=("pricing",), pages=())
    first, second = weigh(WANTED, [other, important]).suggested
    assert first.mentor.name == "Anna Wichtig"
    assert against(second)[AgainstKind.MOST_IMPORTANT_MISSING] == "financing"
    assert second.band != Band.VERY_GOOD


def test_the_wished_mentor_gains_and_nobody_else_loses():
    wished = mentor("Zora Wunsch", topics=("pricing",), pages=())
    other = mentor("Berta Anders", topics=("pricing",), pages=())
    before = {one.mentor.name: one.band for one in weigh(WANTED, [wished, other]).suggested}
    first, second = weigh(replace(WANTED, wish=wished.id), [wished, other]).suggested
    assert first.mentor.name == "Zora Wunsch"
    assert first.wished
    assert kinds(first)[0] == Kind.WISHED
    assert second.band == before["Berta Anders"]


@pytest.mark.parametrize(
    ("asked", "offered", "unknown", "kind"),
    [
        ({"industries": ("food",)}, "industries", Unknown.INDUSTRY, Kind.INDUSTRY),
        ({"phase": "first_years"}, "phases", Unknown.PHASE, Kind.PHASE),
    ],
)
def test_missing_data_is_neutral_and_listed_as_unknown(asked, offered, unknown, kind):
    wanted = replace(WANTED, **asked)
    key = next(iter(asked.values()))
    fits = mentor("Anna Passt", **{offered: key if isinstance(key, tuple) else (key,)})
    silent = mentor("Berta Still")
    differs = mentor("Cora Anders", **{offered: ("changing" if offered == "phases" else "energy",)})
    found = weigh(wanted, [differs, silent, fits]).suggested
    assert [one.mentor.name for one in found] == ["Anna Passt", "Berta Still", "Cora Anders"]
    assert kind in kinds(found[0])
    assert [unknown in one.unknown for one in found] == [False, True, False]


def test_a_mentor_of_whom_nothing_is_known_is_possible_and_the_topics_are_to_be_asked_for():
    suggestion = only(WANTED, mentor(topics=(), pages=()))
    assert suggestion.unknown[0] == Unknown.TOPICS
    assert suggestion.band == Band.POSSIBLE


def test_the_rhythm_is_read_from_how_the_mentor_wants_to_guide():
    monthly = Page("de", "Kopf", "Weg.", "Einmal im Monat gehen wir eine Stunde.", ("Finanzierung",))
    same = only(replace(WANTED, rhythm="monthly"), mentor(pages=(monthly,)))
    assert Kind.RHYTHM in kinds(same)
    other = only(replace(WANTED, rhythm="two_monthly"), mentor(pages=(monthly,)))
    assert against(other)[AgainstKind.OTHER_RHYTHM] == "Einmal im Monat gehen wir eine Stunde."
    assert Unknown.RHYTHM in only(replace(WANTED, rhythm="monthly"), mentor()).unknown
    assert Unknown.RHYTHM not in only(replace(WANTED, rhythm="other"), mentor()).unknown


def test_only_by_video_speaks_against_where_meeting_was_welcome():
    assert AgainstKind.ONLY_BY_VIDEO in against(only(WANTED, mentor(ways=("by_video",))))
    by_video = replace(WANTED, ways=("by_video",))
    assert AgainstKind.ONLY_BY_VIDEO not in against(only(by_video, mentor(ways=("by_video",))))


def test_the_last_free_place_is_told_and_the_load_is_a_note_only():
    fresh, busy = mentor("Anna Frei", held=0), mentor("Berta Voll", held=1, free_places=1)
    first, second = weigh(WANTED, [busy, fresh]).suggested
    assert AgainstKind.LAST_PLACE in against(second)
    assert first.is_fresh
    assert not second.is_fresh
    assert first.rank == second.rank
    assert first.band == second.band


# Dependence (P15)


def test_the_same_firms_address_is_a_warning_and_a_private_one_is_not():
    colleague = mentor(email="thiemann@mail.Roesterei-Oeztuerk.example")
    assert against(only(WANTED, colleague))[AgainstKind.SAME_DOMAIN] == "roesterei-oeztuerk.example"
    private = replace(WANTED, email="jana@gmx.de")
    assert AgainstKind.SAME_DOMAIN not in against(only(private, mentor(email="a.thiemann@gmx.de")))


def test_ties_that_name_the_other_are_a_warning_on_either_side():
    theirs = replace(WANTED, ties="Mein Vermieter. Frau Thiemann hat mir Geld geliehen.")
    assert against(only(theirs, mentor()))[AgainstKind.TIES_OF_MENTEE] == "Frau Thiemann hat mir Geld geliehen."
    mine = mentor(ties="Ich trinke den Kaffee der Roesterei Öztürk und bin an ihr beteiligt.")
    warned = only(WANTED, mine)
    assert AgainstKind.TIES_OF_MENTOR in against(warned)
    assert [one.kind for one in warned.warnings] == [AgainstKind.TIES_OF_MENTOR]
    assert warned.against[0].is_dependence


@pytest.mark.parametrize("ties", ["", "Keine.", "Ich kenne niemanden.", "Der Thiemannsweg ist gesperrt."])
def test_ties_that_name_nobody_warn_of_nothing(ties: str):
    assert naming(ties, "Annegret Thiemann", "") == ""


def test_a_double_name_and_a_genitive_are_seen():
    assert naming("Ich beliefere Pesch-Klinkhammer.", "Jürgen Pesch-Klinkhammer", "")
    assert naming("Öztürks Rösterei kauft bei mir.", "Jana Oeztuerk", "")
