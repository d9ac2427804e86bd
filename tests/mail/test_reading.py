"""What is found in mails as they come, and that no mail can stop the reader."""

import dataclasses
import json
import time
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.mail.corpus import JPEG, PDF, TEXT, Sample, attached, composed, mail, multipart, part
from tests.mail.samples import ANSWER, ANSWERS, KINDS, NAMES, SENDERS, SUBJECTS
from tests.mail.whole_mails import MIXED
from wegweiser.mail.reading import attachment_bytes, read

CORPUS = [
    *(sample.raw for sample in MIXED.values()),
    *(mail(head={"Subject": raw}) for raw, _ in SUBJECTS.values()),
    *(mail(head={"From": raw}) for raw, _, _ in SENDERS.values()),
    *(mail(text) for text in ANSWERS.values()),
    *(mail(head=head) for head, _ in KINDS.values()),
    *(composed(TEXT, attached(JPEG, "image/jpeg", f"Content-Disposition: {raw}")) for raw, _ in NAMES.values()),
]


@pytest.mark.parametrize("sample", MIXED.values(), ids=MIXED)
def test_a_mail_is_read(sample: Sample) -> None:
    found = read(sample.raw)
    for name, expected in sample.finds.items():
        assert getattr(found, name) == expected
    if sample.files is not None:
        assert [file.name for file in found.attachments] == sample.files
    for word in sample.has:
        assert word in found.reply
    for word in sample.lacks:
        assert word not in found.reply
    assert set(sample.defects) <= set(found.defects)


@pytest.mark.parametrize(("raw", "expected"), SUBJECTS.values(), ids=SUBJECTS)
def test_a_subject_is_read(raw: str, expected: str) -> None:
    assert read(mail(head={"Subject": raw})).subject == expected


@pytest.mark.parametrize(("raw", "name", "address"), SENDERS.values(), ids=SENDERS)
def test_a_sender_is_read_and_a_name_cannot_lie_about_the_address(
    raw: str, name: str | None, address: str | None
) -> None:
    found = read(mail(head={"From": raw}))
    if name is not None:
        assert (found.sender_name, found.sender_address) == (name, address)


@pytest.mark.parametrize("text", ANSWERS.values(), ids=ANSWERS)
def test_the_new_part_of_an_answer_is_found(text: str) -> None:
    found = read(mail(text))
    assert found.reply == ANSWER
    assert "Foto" in found.text


@pytest.mark.parametrize(("head", "kind"), KINDS.values(), ids=KINDS)
def test_a_mail_written_by_nobody_is_recognised(head: dict[str, bytes | str], kind: str) -> None:
    assert read(mail(head=head)).kind == kind


@pytest.mark.parametrize(("disposition", "name"), NAMES.values(), ids=NAMES)
def test_a_file_name_is_read_and_made_safe(disposition: str, name: str) -> None:
    found = read(composed(TEXT, attached(JPEG, "image/jpeg", f"Content-Disposition: {disposition}")))
    assert [file.name for file in found.attachments] == [name]


def test_the_bytes_of_each_file_are_had_by_its_position() -> None:
    raw = composed(TEXT, attached(JPEG, "image/jpeg; name=a.jpg"), attached(PDF, "application/pdf; name=b.pdf"))
    assert [file.size for file in read(raw).attachments] == [len(JPEG), len(PDF)]
    assert (attachment_bytes(raw, 0), attachment_bytes(raw, 1)) == (JPEG, PDF)
    with pytest.raises(LookupError):
        attachment_bytes(raw, 2)


def test_an_attached_mail_is_a_file_and_so_are_the_files_in_it() -> None:
    inner = composed(TEXT, attached(JPEG, "image/jpeg; name=ich.jpg"), head={"Subject": "Foto"}).replace(
        b"grenze", b"innen"
    )
    found = read(raw := composed(TEXT, part(inner, "message/rfc822")))
    assert [file.name for file in found.attachments] == ["Foto.eml", "ich.jpg"]
    assert b"Subject: Foto" in attachment_bytes(raw, 0)
    assert attachment_bytes(raw, 1) == JPEG


def test_the_date_is_read_as_a_moment() -> None:
    assert read(mail()).date == datetime(2026, 11, 3, 9, 11, 12, tzinfo=UTC)


def _nested(levels: int) -> bytes:
    body = TEXT
    for level in range(levels):
        inner = multipart(body, boundary=f"b{level}")
        body = part(inner, f'multipart/mixed; boundary="b{level}"')
    return b"From: a@b.example\r\n" + body


@pytest.mark.parametrize("levels", [15, 60, 1500])
def test_a_deeply_nested_mail_is_read_as_far_as_sensible(levels: int) -> None:
    found = read(_nested(levels))
    assert found.sender_address == "a@b.example"
    if levels == 15:
        assert "anbei" in found.text
    else:
        assert {"too_deep", "not_all_read"} & set(found.defects)


def test_a_mail_of_thousands_of_parts_is_read_up_to_a_limit() -> None:
    found = read(composed(TEXT, *(part("x", "image/png") for _ in range(3000))))
    assert len(found.attachments) < 1000
    assert "not_all_read" in found.defects


def test_what_is_found_can_be_stored_anywhere() -> None:
    for raw in CORPUS:
        _storable(read(raw))


@given(
    raw=st.sampled_from(CORPUS),
    cuts=st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 60), st.binary(max_size=12)), max_size=6),
)
def test_no_mutilated_mail_stops_the_reader(raw: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    for start, length, instead in cuts:
        at = start % (len(raw) + 1)
        raw = raw[:at] + instead + raw[at + length :]
    found = read(raw)
    _storable(found)
    for file in found.attachments:
        assert len(attachment_bytes(raw, file.position)) == file.size


@given(st.binary(max_size=3000))
def test_no_bytes_at_all_stop_the_reader(raw: bytes) -> None:
    _storable(read(raw))


@given(
    name=st.sampled_from(["Subject", "From", "Content-Type", "Date", "References", "Content-Transfer-Encoding"]),
    value=st.text(max_size=120),
)
def test_no_header_stops_the_reader(name: str, value: str) -> None:
    _storable(read(mail(head={name: value.encode("utf-8", "surrogatepass")})))


def _storable(found: object) -> None:
    """UTF-8 without NUL, as PostgreSQL wants it; file names that are only names."""
    text = json.dumps(dataclasses.asdict(found), default=str, ensure_ascii=False)  # type: ignore[call-overload]
    text.encode("utf-8")
    assert "\\u0000" not in text
    assert "\x00" not in text
    for file in found.attachments:  # type: ignore[attr-defined]
        assert file.name == file.name.strip()
        assert not set(file.name) & set("/\\\r\n\u202e")


HOSTILE = {
    "comments": mail("<!--" * 100_000, head={"Content-Type": "text/html"}),
    "open tags": mail("<a " * 100_000, head={"Content-Type": "text/html"}),
    "unseen tags": mail("<svg>" * 50_000 + "</style>" * 50_000, head={"Content-Type": "text/html"}),
    "parameters": mail(head={"Content-Type": "text/plain" + ";" * 100_000}),
    "encoded words": mail(head={"Subject": "=?a?q?" * 100_000}),
    "quotes": mail("> a\n" * 200_000 + "b\n> c\n"),
    "lines": mail("_____\n" * 160_000),
    "signatures": mail("a\n" + "Sent from my machine\n" * 45_000),
}


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_no_mail_keeps_the_reader_busy(raw: bytes) -> None:
    begun = time.process_time()
    read(raw)
    # What grows with the square of the mail takes minutes here; a busy machine still keeps far below this.
    assert time.process_time() - begun < 8
