import csv
import io
import uuid
from datetime import date

import pytest

from wegweiser.membership.export import exemptions_csv
from wegweiser.membership.listing import Row
from wegweiser.membership.models import Exemption


def row(name: str = "Änne Öhler", note: str = "", until: date | None = None) -> Row:
    return Row(
        person_id=uuid.uuid4(),
        name=name,
        member_since=date(2019, 5, 1),
        exempt_since=date(2026, 11, 3),
        reason=Exemption.Reason.MENTOR,
        note=note,
        until=until,
    )


def read(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))


def test_a_german_spreadsheet_opens_it_with_umlauts_dates_and_columns() -> None:
    data = exemptions_csv([row(until=date(2026, 12, 31))], "de")
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    heading, line = read(data)
    assert heading == ["Name", "Mitglied seit", "befreit seit", "befreit bis", "Grund", "Anmerkung"]
    reason = "ehrenamtlich als Mentor/in"
    assert line == ["Änne Öhler", "01.05.2019", "03.11.2026", "31.12.2026", reason, ""]


def test_in_english_headings_reasons_and_dates_are_english() -> None:
    heading, line = read(exemptions_csv([row()], "en"))
    assert heading == ["Name", "Member since", "Exempt since", "Exempt until", "Reason", "Note"]
    assert line == ["Änne Öhler", "2019-05-01", "2026-11-03", "", "volunteer mentor", ""]


@pytest.mark.parametrize(
    "trick",
    [
        '=HYPERLINK("http://x.example")',
        "+49 2161 1",
        "-1+1",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "＝1",
    ],
)
def test_no_name_and_no_note_becomes_a_formula(trick: str) -> None:
    line = read(exemptions_csv([row(name=trick, note=trick)], "de"))[1]
    assert line[0] == line[5] == f"'{trick}"


def test_semicolons_quotes_and_line_feeds_stay_in_their_cell() -> None:
    text = 'Müller; "Fritz"\nzweite Zeile'
    line = read(exemptions_csv([row(name=text)], "de"))[1]
    assert line[0] == text


def test_an_empty_list_still_has_its_heading() -> None:
    assert len(read(exemptions_csv([], "de"))) == 1
