"""The vocabulary is complete, its keys are unique, and it reads what the demo's mentors say of themselves."""

import re

import pytest

from wegweiser.demo.content.mentors import MENTORS
from wegweiser.demo.content.shapes import Mentor
from wegweiser.topics import vocabulary
from wegweiser.topics.rules import Entry

EVERYTHING = (
    *vocabulary.topics(),
    *vocabulary.industries(),
    *vocabulary.phases(),
    *vocabulary.kinds_of_mentee(),
)
each_mentor = pytest.mark.parametrize("mentor", MENTORS, ids=lambda mentor: mentor.slug)


def test_about_forty_topics_stand_in_eight_groups():
    assert len(vocabulary.groups()) == 8
    assert 38 <= len(vocabulary.topics()) <= 45
    assert all(4 <= len(group.topics) <= 7 for group in vocabulary.groups())
    assert {topic.group for topic in vocabulary.topics()} == {group.key for group in vocabulary.groups()}


def test_there_are_fourteen_industries_and_five_phases():
    assert len(vocabulary.industries()) == 14
    assert len(vocabulary.phases()) == 5


def test_p01_the_kinds_of_mentee_are_those_of_the_programme():
    kinds = [kind.key for kind in vocabulary.kinds_of_mentee()]
    assert kinds == ["start_up", "founder", "self_employed", "entrepreneur", "freelancer"]


def test_a_key_names_one_thing_only_and_fits_the_journal_and_the_column():
    keys = [entry.key for entry in EVERYTHING]
    assert len(set(keys)) == len(keys)
    assert all(re.fullmatch(r"[a-z_]{2,20}", key) for key in keys)


@pytest.mark.parametrize("entry", EVERYTHING, ids=lambda entry: entry.key)
def test_every_entry_has_its_words_in_both_languages(entry: Entry):
    assert entry.label("de") == entry.german
    assert entry.label("en") == entry.english
    assert entry.german
    assert entry.english
    assert entry.words_de.strip()
    assert entry.words_en.strip()
    assert all(word == " ".join(word.split()) for word in entry.synonyms)


@pytest.mark.parametrize("topic", vocabulary.topics(), ids=lambda topic: topic.key)
def test_each_topic_is_found_by_its_own_name_in_both_languages(topic: Entry):
    assert topic.key in vocabulary.suggest(topic.german, limit=43)
    assert topic.key in vocabulary.suggest(topic.english, limit=43)


def test_what_is_stored_may_be_older_than_the_vocabulary():
    assert vocabulary.known(["pricing", "gone", "sales", "pricing"], vocabulary.topics()) == ["sales", "pricing"]
    assert vocabulary.label("gone", "de") == "gone"
    assert vocabulary.labels(["gone", "pricing"], "en") == ["Pricing"]


def test_forms_get_groups_with_keys_and_labels():
    names = [name for name, _choices in vocabulary.grouped_choices("en")]
    assert names[0] == "Idea and business model"
    assert sum(len(choices) for _name, choices in vocabulary.grouped_choices("de")) == len(vocabulary.topics())


@pytest.mark.parametrize(
    ("region", "area"),
    [
        ("Rheydt", "around_moenchengladbach"),
        ("Moenchengladbach-Neuwerk", "around_moenchengladbach"),
        ("Großraum Köln", "around_cologne"),
    ],
)
def test_a_place_lies_in_its_area(region: str, area: str):
    assert vocabulary.areas(region) == (area,)


def test_an_unknown_place_lies_nowhere():
    assert vocabulary.areas("Hinter den sieben Bergen") == ()
    assert vocabulary.areas("") == ()


@each_mentor
def test_the_demo_mentors_offer_what_the_vocabulary_knows(mentor: Mentor):
    for keys, entries in (
        (mentor.topics, vocabulary.topics()),
        (mentor.industries, vocabulary.industries()),
        (mentor.phases, vocabulary.phases()),
    ):
        assert keys
        assert sorted(keys) == sorted(vocabulary.known(keys, entries))
    assert vocabulary.areas(mentor.region) != ()


@each_mentor
def test_in_both_languages_a_mentors_page_speaks_of_an_offered_topic(mentor: Mentor):
    for page in (mentor.german, mentor.english):
        read = vocabulary.suggest("\n".join(page.competencies))
        assert set(read) & set(mentor.topics)
