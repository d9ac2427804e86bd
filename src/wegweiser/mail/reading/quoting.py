"""What a person newly wrote in an answer: without what is quoted below and without the signature."""

import re

_BY_LINE = re.compile(
    r"""^\W{0,3}(
      (Am|Den|Vom)\b.{4,200}\b(schrieb|schrieben)\b.{0,200}:?
    | (On|At)\b.{4,200}\bwrote\b.{0,20}:?
    | .{1,120}\b(schrieb\ am|wrote\ on|hat\ am)\b.{4,120}:
    | \d{4}-\d\d-\d\d.{1,120}(<[^>]+>)\s*:
    )\s*$""",
    re.VERBOSE | re.IGNORECASE,
)
_BY_LINE_START = re.compile(r"^\W{0,3}((Am|Den|On)\b.{4,200})$")
_DIVIDER = re.compile(
    r"^\s*[-_*]{2,}\s*(Urspr.{0,3}ngliche\ (Nachricht|E-?Mail)|Original(\ |-)?(Nachricht|Message|E-?Mail)"
    r"|Weitergeleitete\ Nachricht|Anfang\ der\ weitergeleiteten.*|Forwarded\
    message|Antwort.{0,20})\s*[-_*]*\s*$",
    re.VERBOSE | re.IGNORECASE,
)
_LINE_ONLY = re.compile(r"^\s*(_{20,}|-{20,})\s*$")
_FROM = re.compile(r"^\W{0,2}(Von|From|Absender)\W{0,2}:\W{0,2}\s*\S", re.IGNORECASE)
_HEADS = re.compile(
    r"^\W{0,2}(Gesendet|Sent|Datum|Date|An|To|Betreff|Subject|Cc|Kopie|Antwort an)( \w+)?\W{0,2}:",
    re.IGNORECASE,
)
_GADGET = re.compile(
    r"^\s*(Von meinem .{1,30} gesendet|Gesendet (von|mit|über) .{1,60}"
    r"|Diese Nachricht wurde von meinem .{1,60}"
    r"|Sent (from|with|via) .{1,60}|Get Outlook for .{1,30}|Outlook für .{1,30})\.?\s*$",
    re.IGNORECASE,
)


def reply(text: str) -> str:
    """The new part of an answer, also when it stands between the quoted lines; the whole text if nothing is
    left."""
    lines = text.split("\n")
    begin = _quote_begins(lines)
    new = _without_signature(lines[:begin]) + _without_signature(_between_quotes(lines[begin:]))
    return "\n".join(new).strip() or text.strip()


def _between_quotes(lines: list[str]) -> list[str]:
    """What was written between and below the lines marked ">" (programs that mark none get nothing)."""
    marked = [number for number, line in enumerate(lines) if line.startswith(">")]
    # Three lines at most belong to "Am … schrieb …:"; if no mark follows then, the quote is unmarked.
    if not marked or marked[0] > 4:
        return []
    answers = [line for line in lines[marked[0] :] if not line.startswith(">")]
    return ["", *answers] if any(line.strip() for line in answers) else []


def _quote_begins(lines: list[str]) -> int:
    last_own = max((number for number, line in enumerate(lines) if not _quoted(line)), default=-1)
    for number, line in enumerate(lines):
        if _DIVIDER.match(line) or _BY_LINE.match(line) or _outlook_head(lines, number):
            return number
        if _BY_LINE_START.match(line) and _broken_by_line(lines, number):
            return number
        if line.startswith(">") and number > last_own:
            return number
    return len(lines)


def _broken_by_line(lines: list[str], number: int) -> bool:
    """Gmail wraps "Am Mo., 3. Nov. 2026 um 10:11 Uhr schrieb Erika <\\nerika@…>:" over two or three lines."""
    for more in (2, 3):
        joined = " ".join(line.strip() for line in lines[number : number + more])
        if len(joined) < 400 and _BY_LINE.match(joined) and joined.rstrip().endswith(":"):
            return True
    return False


def _outlook_head(lines: list[str], number: int) -> bool:
    """ "Von: … Gesendet: … An: … Betreff: …", with or without a line above."""
    first = number + 1 if _LINE_ONLY.match(lines[number]) else number
    block = lines[first : first + 6]  # never the whole rest: a hundred thousand lines would take minutes
    if not block or not (_FROM.match(block[0]) or _HEADS.match(block[0])):
        return False
    return any(_FROM.match(line) for line in block) and sum(bool(_HEADS.match(line)) for line in block) >= 2


def _quoted(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith(">") or bool(_GADGET.match(line))


def _without_signature(lines: list[str]) -> list[str]:
    for number, line in enumerate(lines):
        # "-- " is the mark; many programs strip its blank. Not on the first line: then it would be all.
        if number and line in {"-- ", "--", "--\xa0"}:
            lines = lines[:number]
            break
    end = len(lines)
    while end and (not lines[end - 1].strip() or _GADGET.match(lines[end - 1])):
        end -= 1
    return lines[:end]
