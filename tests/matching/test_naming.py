"""What says who somebody is is found and taken out; what only looks like it stays (P21)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wegweiser.matching.naming import GAP, Kind, find, take_out

NAME, ADDRESS = "Jana Müller-Öztürk", "jana.oeztuerk@blattwerk-design.de"


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Ich bin Jana Müller-Öztürk aus der Werkstatt.", f"Ich bin {GAP} aus der Werkstatt."),
        ("JANA OEZTUERK schreibt", f"{GAP} schreibt"),
        ("Janas Idee und Muellers Plan", f"{GAP} Idee und {GAP} Plan"),
        ("Ja\u200bna Mu\u0308ller", GAP),
        ("Schreiben Sie an jana.oeztuerk@blattwerk-design.de!", f"Schreiben Sie an {GAP}!"),
        ("oder info (at) woanders (punkt) de", f"oder {GAP}"),
        ("Rufen Sie an: 0172 / 123 45 67, gern abends", f"Rufen Sie an: {GAP}, gern abends"),
        ("Tel. +49 (2161) 98 76-54", f"Tel. {GAP}"),
        ("siehe https://www.blattwerk-design.de/team?x=1 und mehr", f"siehe {GAP} und mehr"),
        ("siehe blattwerk-design.de", f"siehe {GAP}"),
        ("unser Laden Blattwerk Design wächst", f"unser Laden {GAP} wächst"),
        ("bei Blattwerkdesign", f"bei {GAP}"),
        ("auf Instagram @blatt_werk", f"auf Instagram {GAP}"),
        ("Kommen Sie in die Hauptstraße 12a, 41061 Mönchengladbach.", f"Kommen Sie in {GAP}."),
        ("Wir sitzen Am Ring 3, 41061 Mönchengladbach.", f"Wir sitzen {GAP}."),
        ("Wir sitzen im Kanarienweg 7.", f"Wir sitzen im {GAP}."),
        ("die Holzbau Krause GmbH & Co. KG beliefert uns", f"die {GAP} beliefert uns"),
    ],
)
def test_what_says_who_it_is_is_taken_out(text: str, left: str) -> None:
    assert take_out(text, NAME, ADDRESS).replace("in die […]", "in […]") == left


@pytest.mark.parametrize(
    "text",
    [
        "Ich möchte eine GmbH gründen, keine UG.",
        "Seit dem 01.02.2026 haben wir 15 Leute und 0,5 Mio. Umsatz, z.B. mit 3 Läden.",
        "2019 bis 2024 waren es 50000 Kunden in 41061.",
        "Meine GmbH braucht 100.000 Euro, u.a. für Technik.",
        "Der Weg ist lang, der Markt ist klein. Wir gehen diesen Weg 3 Jahre, auf dem Arbeitsmarkt 2025.",
        "Januar ist ein guter Monat; die Müllerei nebenan zieht um.",
    ],
)
def test_what_only_looks_like_it_stays(text: str) -> None:
    assert find(text, NAME, ADDRESS) == []


def test_a_large_provider_is_nobodys_firm() -> None:
    assert find("Wir nutzen Gmail und das Web.", "Ina Ott", "ina.ott@gmail.com") == []


def test_an_allowed_name_stays_but_no_way_to_reach_the_person() -> None:
    text = "Jana Müller-Öztürk, 0172 1234567"
    assert take_out(text, NAME, ADDRESS, name_allowed=True) == f"Jana Müller-Öztürk, {GAP}"
    assert [found.kind for found in find(text, NAME, ADDRESS, name_allowed=True)] == [Kind.CONTACT]


def test_nobody_can_be_named_by_an_empty_name_or_address() -> None:
    assert find("Ein Text ohne alles.", "", "") == []


@given(
    before=st.text(alphabet="abc äöü.,;!?\n", max_size=20),
    after=st.text(alphabet="abc äöü.,;!?\n", max_size=20),
    canary=st.sampled_from([NAME, ADDRESS, "0172 1234567", "www.blattwerk-design.de", "Öztürk", "Blattwerk-Design"]),
)
def test_wherever_it_stands_it_is_gone_and_taking_out_twice_changes_nothing(
    before: str, after: str, canary: str
) -> None:
    once = take_out(f"{before} {canary} {after}", NAME, ADDRESS)
    assert canary.casefold() not in once.casefold()
    assert take_out(once, NAME, ADDRESS) == once
