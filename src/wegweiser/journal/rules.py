"""What may stand in the journal beside ids: words of the programme, numbers and dates."""

import re

_WORD = re.compile(r"[A-Za-z0-9_.:/+-]{0,64}")


def may_be_written(value: object) -> bool:
    """Whether a value is free of personal text: a short word without spaces or @, a number, a date, or a list."""
    if value is None or isinstance(value, bool | int):
        return True
    if isinstance(value, list | tuple):
        return all(may_be_written(item) for item in value)
    return isinstance(value, str) and _WORD.fullmatch(value) is not None
