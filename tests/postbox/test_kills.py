"""kill -9 in the middle of taking mail in, of filing it and of sending letters: nothing is lost."""

import hashlib
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.mail.corpus import JPEG, TEXT, attached, composed
from tests.postbox.household import Household
from tests.smtp import SmtpServer, running_smtp_server

pytestmark = pytest.mark.faults


@pytest.fixture(scope="module")
def empty_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    data = tmp_path_factory.mktemp("household") / "data"
    Household(data, "").set_up()
    return data


def _application(number: int) -> bytes:
    head = {
        "From": f"Person {number} <person{number}@sender.example>",
        "Subject": f"Bewerbung {number}",
        "Message-ID": f"<{number}@sender.example>",
    }
    return composed(TEXT, attached(JPEG, "image/jpeg; name=ich.jpg"), head=dict(head))


def test_whatever_is_killed_each_mail_is_taken_once_and_each_letter_goes(
    empty_data: Path, tmp_path: Path, count: Callable[[int, int], int]
) -> None:
    rounds = count(10, 60)
    with running_smtp_server() as server:
        house = Household(Path(shutil.copytree(empty_data, tmp_path / "data")), server.url)
        mails = [_application(number) for number in range(rounds)]
        for number, raw in enumerate(mails):
            _deliver_until_taken(house, raw, number)
            house.tick(die="answers:1" if number % 3 == 2 else f"writes:{4 + 5 * number % 37}")
        kills = house.kills
        for _ in range(4):
            house.tick()
        assert house.kills == kills, "at the end nothing dies any more"
    assert kills >= rounds
    _each_mail_was_taken_once(house, mails)
    _each_letter_went_out(house, server, at_most=rounds)


def _deliver_until_taken(house: Household, raw: bytes, number: int) -> None:
    """What a mail server does: without a 0 it delivers again."""
    for attempt in range(5):
        die = f"writes:{1 + number % 4}" if attempt == 0 else ""
        if house.run("postbox", "deliver", "--box", "vorstand", raw=raw, die=die) == 0:
            return
    pytest.fail("never taken")


def _each_mail_was_taken_once(house: Household, mails: list[bytes]) -> None:
    stored = house.ask(
        "SELECT m.sha256, r.data, m.state FROM mail_incomingmail m JOIN mail_rawmail r ON r.mail_id = m.id"
    )
    assert Counter(str(one) for one, _, _ in stored) == Counter(hashlib.sha256(raw).hexdigest() for raw in mails)
    assert {bytes(data) for _, data, _ in stored} == set(mails)  # type: ignore[arg-type]
    assert {state for _, _, state in stored} == {"filed"}
    [(applications,)] = house.ask("SELECT count(*) FROM mentors_application")
    assert applications == len(mails)


def _each_letter_went_out(house: Household, server: SmtpServer, at_most: int) -> None:
    letters = house.ask("SELECT message_id, state, conversation_id FROM mail_letter")
    assert {state for _, state, _ in letters} == {"sent"}
    went = Counter(mail.message_id for mail in server.received)
    assert set(went) == {message_id for message_id, _, _ in letters}
    # Only a kill between the server's answer and our commit repeats a letter, with the same Message-ID.
    assert sum(went.values()) - len(went) <= at_most
    # No application without its letter.
    without = house.ask(
        "SELECT count(*) FROM mentors_application a WHERE NOT EXISTS "
        "(SELECT 1 FROM mail_letter l WHERE l.conversation_id = a.conversation_id)"
    )
    assert without == [(0,)]
