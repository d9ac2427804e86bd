"""How mail is sent and answered. Pure: no Django, no clock."""

import re
from datetime import timedelta

from wegweiser.ticking.rules import Patience

# Pauses of 1 min, 4 min, 16 min, 1 h, 4 h, 17 h, then days; given up after about four days, as mail servers
# do.
PATIENCE = Patience(first=timedelta(minutes=1), factor=4, longest=timedelta(hours=24), at_most=10)
# Longer than a server that answers each word just before our 30 s are over needs for one letter.
SENDING_LEASE = timedelta(minutes=10)
FILING_LEASE = timedelta(minutes=5)

LONGEST_SUBJECT = 250
LONGEST_REFERENCES = 20
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_UNPRINTABLE_BUT_LINES = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,250}>")


def header_line(text: str, at_most: int = LONGEST_SUBJECT) -> str:
    """Text fit for one header: no CR, LF, NUL or other controls, single blanks, cut to length."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())[:at_most].rstrip()


def letter_body(text: str) -> str:
    """Text fit for a plain letter: line feeds only, no controls, no three empty lines in a row."""
    lines = _UNPRINTABLE_BUT_LINES.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).split("\n")
    # "-- " with its blank is the mark of a signature.
    tidy = "\n".join(line if line == "-- " else line.rstrip() for line in lines)
    return re.sub(r"\n{3,}", "\n\n", tidy).strip("\n") + "\n"


def thread(references: str, message_id: str) -> tuple[str, str]:
    """In-Reply-To and References of an answer to the message with this id; ids that could break a header
    are left
    out, of many the first and the last are kept (RFC 5322, 3.6.4)."""
    known = _MESSAGE_ID.findall(references)
    answered = _MESSAGE_ID.findall(message_id)[:1]
    chain = [one for one in dict.fromkeys(known) if one not in answered] + answered
    if len(chain) > LONGEST_REFERENCES:
        chain = [chain[0], *chain[-LONGEST_REFERENCES + 1 :]]
    return "".join(answered), " ".join(chain)


def is_refused_for_good(code: int) -> bool:
    """Whether an SMTP answer about this recipient or this content makes trying again senseless (RFC 5321,
    4.2.1)."""
    return 500 <= code < 600
