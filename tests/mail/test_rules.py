"""What may stand in a header, in a text, in a thread."""

from hypothesis import given
from hypothesis import strategies as st

from wegweiser.mail.lifecycle import INCOMING_STEPS, LETTER_STEPS, IncomingState, LetterState
from wegweiser.mail.rules import header_line, is_refused_for_good, letter_body, thread


@given(st.text(max_size=600))
def test_no_text_breaks_a_header(text: str) -> None:
    line = header_line(text)
    assert len(line) <= 250
    assert not set(line) & set("\r\n\x00\x0b\x0c\x85\u2028\u2029")


def test_a_letter_keeps_its_signature_mark_and_loses_what_no_reader_sees() -> None:
    assert letter_body("\r\nGuten Tag,  \r\n\r\n\r\n\r\nGruß\x00\r\n-- \r\nwir") == "Guten Tag,\n\nGruß\n-- \nwir\n"


def test_an_answer_names_what_it_answers() -> None:
    assert thread("<a@x> <b@x>", "<c@x>") == ("<c@x>", "<a@x> <b@x> <c@x>")
    assert thread("", "") == ("", "")


def test_a_foreign_message_id_cannot_bring_in_a_header() -> None:
    assert thread("<a@x>\r\nBcc: all@y", "<c@x\r\nBcc: all@y>") == ("", "<a@x>")
    assert thread("", f"<{'a' * 900}@x>") == ("", "")


def test_of_a_long_thread_the_first_and_the_last_are_kept() -> None:
    chain = thread(" ".join(f"<{number}@x>" for number in range(90)), "<last@x>")[1].split()
    assert (len(chain), chain[0], chain[-1]) == (20, "<0@x>", "<last@x>")


def test_only_a_five_hundred_is_for_good() -> None:
    assert [is_refused_for_good(code) for code in (250, 421, 451, 500, 550, 554)] == [
        False,
        False,
        False,
        True,
        True,
        True,
    ]


def test_every_state_has_its_steps() -> None:
    assert set(LETTER_STEPS) == set(LetterState)
    assert set(INCOMING_STEPS) == set(IncomingState)
    assert not LETTER_STEPS[LetterState.SENT]
