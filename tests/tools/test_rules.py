"""docs/rules.md cannot tell of a rule that is not there, nor of a proof that nobody wrote."""

from pathlib import Path

import pytest

from tools import rules

PROMISES = "\n".join(f'[P{number}]\nsentence = "S{number}."' for number in range(1, 28))


def test_a_home_that_does_not_exist_is_seen() -> None:
    there = rules.Promise(1, "", ("wegweiser.mentors.rules:are_exactly",), "")
    gone = rules.Promise(2, "", ("wegweiser.mentors.rules:are_about", "wegweiser.mentors.ruins:x", "wegweiser"), "")
    assert rules.missing_homes([there]) == []
    assert len(rules.missing_homes([gone])) == 3


def test_a_promise_that_is_missing_or_unknown_is_seen() -> None:
    assert [promise.number for promise in rules.promises(PROMISES)] == list(range(1, 28))
    with pytest.raises(ValueError, match="P28"):
        rules.promises(PROMISES + '\n[P28]\nsentence = "x"')
    with pytest.raises(ValueError, match="P3"):
        rules.promises(PROMISES.replace("[P3]", "[Q3]"))


def test_a_promise_without_a_test_says_that_it_is_not_built_yet() -> None:
    promised = rules.promises(PROMISES)
    text = rules.page(promised, {2: [("test_p02_x.py", ["It holds"])]})
    assert text.count("Not built yet") == 26
    assert "- It holds" in text


def test_a_home_without_a_test_and_a_test_without_a_home_are_seen() -> None:
    promised = [rules.Promise(1, "", ("a:b",), ""), rules.Promise(2, "", (), "")]
    assert len(rules.unproven(promised, {2: []})) == 2
    assert rules.unproven(promised[:1], {1: []}) == []


def test_test_names_are_read_as_sentences(tmp_path: Path) -> None:
    (tmp_path / "test_p09_the_board.py").write_text("def test_p09_a_tie_stays_open(): ...\ndef people(): ...\n")
    (tmp_path / "test_other.py").write_text("def test_x(): ...\n")
    assert rules.tests_of(tmp_path) == {9: [("test_p09_the_board.py", ["A tie stays open"])]}
