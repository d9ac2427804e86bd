"""How alike two texts are, by pieces of four letters: forgiving about endings and compounds. Pure, no model."""

from collections import Counter
from collections.abc import Sequence
from math import log, sqrt

from wegweiser.topics.rules import words_of

PIECE = 4


def likenesses(text: str, others: Sequence[str]) -> list[float]:
    """For each other text how alike it is, compared with the one that is most alike (1.0); all 0 if none is."""
    wanted = _pieces(text)
    counted = [_pieces(other) for other in others]
    spread: Counter[str] = Counter(piece for pieces in counted for piece in pieces)
    rare = {piece: log((1 + len(others)) / (1 + spread[piece])) + 1 for piece in wanted | spread}
    angles = [_angle(wanted, pieces, rare) for pieces in counted]
    most = max(angles, default=0.0)
    return [angle / most if most else 0.0 for angle in angles]


def _pieces(text: str) -> Counter[str]:
    pieces: Counter[str] = Counter()
    for word in words_of(text):
        padded = f" {word} "
        pieces.update(padded[start : start + PIECE] for start in range(max(1, len(padded) - PIECE + 1)))
    return pieces


def _angle(one: Counter[str], other: Counter[str], rare: dict[str, float]) -> float:
    shared = sum(count * other[piece] * rare[piece] ** 2 for piece, count in one.items() if piece in other)
    lengths = sqrt(_square(one, rare) * _square(other, rare))
    return shared / lengths if lengths else 0.0


def _square(pieces: Counter[str], rare: dict[str, float]) -> float:
    return sum((count * rare[piece]) ** 2 for piece, count in pieces.items())
