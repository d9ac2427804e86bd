"""Each kind of thing that waits has its sentence, its action and a page to go to."""

import pytest
from django.utils import timezone

from wegweiser.office.todo_words import WORDS
from wegweiser.ticking.todo import Todo


def test_every_kind_has_its_words_and_every_sentence_its_name():
    for wording in WORDS.values():
        assert "{" not in str(wording.arm)
        assert "{" not in str(wording.action)
        assert str(wording.sentence).format(name="X")
        assert str(wording.arm) % {"name": "X"}


@pytest.mark.parametrize("kind", sorted(WORDS))
def test_every_kind_leads_somewhere(kind: str):
    todo = Todo(kind, "0b39a8c1-6a05-4a3f-8a0c-2f3ad3dcd5ac", timezone.now())
    assert WORDS[kind].href(todo).startswith("/buero/")
