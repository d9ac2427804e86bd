"""The demo's mentors have said what they can be asked about, by the story a mentor would go through."""

from datetime import UTC, datetime

import pytest

from wegweiser.demo.content.mentors import making
from wegweiser.demo.scenarios.presenting import mentor_in_public
from wegweiser.journal.models import Entry
from wegweiser.mentors.offering import offer_of

pytestmark = pytest.mark.django_db


def test_a_mentor_of_the_demo_offers_topics_a_region_and_an_own_limit():
    content = making.HOEVELMANN
    kept = offer_of(mentor_in_public(content, datetime(2026, 11, 23, 10, 0, tzinfo=UTC)))
    assert set(kept.topics) == set(content.topics)
    assert set(kept.phases) == set(content.phases)
    assert (kept.region, kept.own_limit, kept.ties) == (content.region, 1, content.ties)
    assert Entry.objects.get(verb="mentor.offer_changed").actor_kind == "person"
