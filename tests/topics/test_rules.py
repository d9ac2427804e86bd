"""From free text to topics: forgiving about spelling, endings and compounds, and strict about everything else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser.topics import vocabulary
from wegweiser.topics.rules import LONGEST_QUOTE, Entry, mentions, passage, plain, sentences_of, suggest

PRICING = Entry("pricing", "Preise", "Pricing", "Preis, Stundensatz, zu billig", "price")
BRAND = Entry("branding", "Marke und Name", "Brand", "=Marke, =Marken", "brand")
SUCCESSION = Entry("succession", "Nachfolge", "Succession", "Nachfolge, Betrieb übernehmen", "take over")
TAX = Entry("tax", "Steuern", "Tax", "Steuern, =IT", "")


@pytest.mark.parametrize(
    ("german", "key"),
    [
        ("Ich verlange vermutlich zu wenig. Wie komme ich zu einem Stundensatz?", "pricing"),
        ("Wie gewinne ich die ersten Kunden?", "first_customers"),
        ("Meine Eltern möchten mir den Familienbetrieb uebergeben.", "succession"),
        ("Wir brauchen einen Kredit, und die Bank zögert.", "financing"),
        ("Gibt es Zuschüsse oder Fördermittel?", "public_funding"),
        ("Ich soll eine GmbH gründen, oder reicht eine UG?", "legal_form"),
        ("Meine erste Angestellte fängt im Mai an, ich habe noch nie Leute geführt.", "leadership"),
        ("Unser Onlineshop hat zu viele Retouren.", "online_trade"),
        ("Lampenfieber vor jedem Vortrag", "presenting"),
        ("Ich möchte nebenberuflich anfangen.", "side_business"),
        ("Wir sind zu dritt und brauchen einen Gesellschaftsvertrag.", "contracts"),
        ("Unsere Software hat nach acht Jahren technische Schulden.", "software"),
        ("Der zweite Standort wäre der nächste Schritt.", "growth"),
    ],
)
def test_a_german_sentence_leads_to_its_topic(german: str, key: str):
    assert key in vocabulary.suggest(german)


@pytest.mark.parametrize(
    ("english", "key"),
    [
        ("How do I find my first customers?", "first_customers"),
        ("I have never had to lead anyone and must hire two people.", "hiring"),
        ("We want to raise venture capital next year", "investors"),
        ("My hourly rate is too low", "pricing"),
        ("Taking over my parents' company", "succession"),
        ("I get stage fright before every pitch", "presenting"),
    ],
)
def test_an_english_sentence_leads_to_its_topic(english: str, key: str):
    assert key in vocabulary.suggest(english)


@pytest.mark.parametrize("text", ["Kündigung", "KUENDIGUNG", "kundigung", "Die Kündigungen kamen im Mai."])
def test_umlauts_may_be_written_in_any_way(text: str):
    assert vocabulary.suggest(text) == ["side_business"]


def test_sharp_s_and_double_s_are_one():
    assert plain("Straße Größe") == plain("STRASSE Groesse")


@pytest.mark.parametrize("text", ["Tagessätze", "Einstiegspreise", "Preisgestaltung", "Honorarfragen"])
def test_compounds_and_endings_are_found(text: str):
    assert vocabulary.suggest(text) == ["pricing"]


def test_the_longer_word_wins_where_one_word_names_two_topics():
    assert vocabulary.suggest("Unternehmensverkauf")[0] == "company_sale"


def test_a_word_marked_as_whole_is_not_found_inside_another():
    assert mentions("Unsere Marken kennt niemand", BRAND)
    assert not mentions("Wir brauchen Marketing", BRAND)
    assert not mentions("Der Marktstand", BRAND)


def test_short_words_are_whole_words():
    assert mentions("Unsere IT ist alt", TAX)
    assert not mentions("Mit der Zeit wird alles gut", TAX)


def test_several_words_may_stand_in_any_order_but_near_each_other():
    assert mentions("Ich übernehme im Herbst den Betrieb meines Onkels.", SUCCESSION)
    assert not mentions("Der Betrieb läuft. Ich übernehme gern Verantwortung.", SUCCESSION)
    assert not mentions("Der Betrieb hat neun Leute und vier Räder, und manchmal übernehme ich die Post.", SUCCESSION)


def test_nothing_is_proposed_for_what_says_nothing():
    assert vocabulary.suggest("") == []
    assert vocabulary.suggest("Guten Tag, ich freue mich auf Ihre Antwort. Herzliche Grüße!") == []


def test_what_is_spoken_of_most_comes_first_and_there_is_a_limit():
    text = "Preis, Preis und noch einmal der Preis. Danach die Nachfolge. Steuern auch."
    assert suggest(text, [TAX, SUCCESSION, PRICING]) == ["pricing", "succession", "tax"]
    assert suggest(text, [TAX, SUCCESSION, PRICING], limit=1) == ["pricing"]


def test_the_passage_is_the_sentence_word_for_word():
    text = "Guten Tag. Am 3. Mai geht es los, z. B. mit dem  Preis für Cafés! Und dann?\nMehr weiß ich nicht."
    assert passage(text, PRICING) == "Am 3. Mai geht es los, z. B. mit dem  Preis für Cafés!"
    assert passage(text, SUCCESSION) == ""


def test_a_long_sentence_is_cut_around_its_word_and_says_so():
    text = "vorher " * 60 + "der Preis " + "nachher " * 60
    cut = passage(text, PRICING)
    assert "der Preis" in cut
    assert cut.startswith("… ")
    assert cut.endswith(" …")
    assert len(cut) <= LONGEST_QUOTE + 4


@given(st.text(max_size=400))
def test_any_text_at_all_is_read_without_harm(text: str):
    found = vocabulary.suggest(text)
    assert len(found) == len(set(found)) <= 5
    assert all(mentions(text, entry) for key in found if (entry := vocabulary.topic(key)))
    for entry in (PRICING, BRAND):
        quoted = passage(text, entry).removeprefix("… ").removesuffix(" …")
        assert quoted == "" or all(word in text for word in quoted.split())


@given(st.text(max_size=200))
def test_sentences_lose_nothing_but_blanks(text: str):
    assert "".join("".join(sentences_of(text)).split()) == "".join(text.split())
