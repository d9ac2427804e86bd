"""Before the board: one with a first vote, one with a majority that nobody has recorded yet."""

from wegweiser.demo.content.shapes import (
    Ago,
    Application,
    Completed,
    MailIn,
    MailOut,
    Material,
    Moment,
    Note,
    Outcome,
    ToTheBoard,
    Vote,
)

WIECZOREK_PUETZ = Application(
    name="Jana Wieczorek-Pütz",
    slug="jana-wieczorek-puetz",
    email="jana@wieczorek-puetz.example",
    moment=Moment.ONE_VOTE,
    material=Material(
        headline="Hat drei Kindertagesstätten aufgebaut und führt sie",
        portrait=(
            "Angefangen habe ich 2004 als Tagesmutter mit drei Kindern in unserer Küche. Heute leite ich drei "
            "Häuser mit 47 Menschen und habe mit jedem Amt in dieser Stadt schon einmal gestritten und mich "
            "wieder vertragen. Der schönste Ort ist immer noch der Sandkasten in Neuwerk."
        ),
        competencies=("Soziale Unternehmen", "Personal finden", "Mit Behörden reden"),
        approach=(
            "Einmal im Monat, am liebsten beim Gehen. Ich frage nach den Menschen in Ihrem Team, bevor wir "
            "über Zahlen sprechen. Und ich erzähle auch das, was schiefgegangen ist."
        ),
        experience="Erzieherin, seit 2004 selbständig, seit 2011 Geschäftsführerin eines freien Trägers.",
        photo="jana-wieczorek-puetz",
        photo_rights_confirmed=True,
    ),
    steps=(
        MailIn(
            ago=Ago(days=19, at="14:02"),
            subject="Bewerbung als Mentorin",
            with_material=True,
            attachments=("Jana Wieczorek-Pütz.png",),
            text="""\
Sehr geehrte Damen und Herren,

Frau Thiemann hat mir von Ihrem Mentoring erzählt, und ich würde gern mitmachen. Ich leite drei \
Kindertagesstätten und habe alles, was ich über Unternehmen weiß, auf dem zweiten Bildungsweg gelernt, \
meistens durch Fehler.

Überschrift, Porträt und die drei Kernkompetenzen schicke ich Ihnen unten mit. Das Foto im Anhang hat mein \
Mann gemacht, er ist einverstanden, dass Sie es verwenden.

Mit freundlichen Grüßen
Jana Wieczorek-Pütz
""",
        ),
        Note(
            ago=Ago(days=9, at="11:20"),
            by="ayse-tekin-wolters",
            text=(
                "Besuch in Neuwerk, 50 Minuten. Sehr klar, herzlich, kennt ihre Grenzen (Geld: ungern, "
                "Menschen: gern). Möchte höchstens eine Mentorschaft zur Zeit."
            ),
        ),
        Completed(ago=Ago(days=3, at="08:10"), by="sabine-hartkopf"),
        ToTheBoard(ago=Ago(days=3, at="08:30"), by="sabine-hartkopf"),
        Vote(ago=Ago(days=1, at="20:15"), by="ayse-tekin-wolters", outcome=Outcome.ACCEPT),
    ),
)

BRANDSTAETTER = Application(
    name="Dorothee Brandstätter",
    slug="dorothee-brandstaetter",
    email="d.brandstaetter@apotheken-brandstaetter.example",
    moment=Moment.MAJORITY,
    material=Material(
        headline="Hat 22 Jahre lang Apotheken geführt",
        portrait=(
            "Zuletzt waren es drei Apotheken und 41 Leute, und am ersten Tag als Chefin habe ich mich im "
            "Nachtdienstzimmer eingeschlossen und geweint. Niemand hatte mir gesagt, dass das dazugehört. "
            "Heute würde ich es gern jemandem sagen."
        ),
        competencies=("Zum ersten Mal führen", "Unternehmensnachfolge", "Einzelhandel"),
        experience="Apothekerin seit 1996, von 2003 bis 2025 Inhaberin von zuletzt drei Apotheken.",
        photo="dorothee-brandstaetter",
    ),
    steps=(
        MailIn(
            ago=Ago(days=25, at="16:31"),
            subject="Ich würde gern etwas weitergeben",
            eml="brandstaetter-anfrage.eml",
            attachments=("Lebenslauf.pdf",),
            text="""\
Guten Tag,

ich habe 22 Jahre lang Apotheken geführt, zuletzt drei mit 41 Leuten. Jetzt würde ich gern etwas \
weitergeben. Reicht Ihnen das fürs Erste?

Herzlich
D. Brandstätter
""",
        ),
        MailOut(
            ago=Ago(days=23, at="10:12"),
            by="sabine-hartkopf",
            subject="Re: Ich würde gern etwas weitergeben",
            text="""\
Liebe Frau Brandstätter,

das reicht fürs Erste vollkommen. Danke, dass Sie an uns denken.

Ich würde Sie gern kennenlernen und rufe Sie nächste Woche an, wenn Ihnen das recht ist. Irgendwann \
brauchen wir noch ein Foto, ein paar Sätze über Sie und drei Stichworte zu dem, worin Sie sich auskennen.

Herzliche Grüße
Sabine Hartkopf
""",
        ),
        Note(
            ago=Ago(days=19, at="18:05"),
            by="sabine-hartkopf",
            text=(
                "Telefonat, 25 Minuten. Ruhig, genau, humorvoll. Möchte keine Gesundheitsbranche, sondern "
                "„Leute, die zum ersten Mal Chef sind“. Paul Brandstätter ist ihr Bruder: Er stimmt nicht mit ab."
            ),
        ),
        MailIn(
            ago=Ago(days=13, at="09:48"),
            subject="AW: Ich würde gern etwas weitergeben – Foto und drei Stichworte",
            eml="brandstaetter-foto.eml",
            attachments=("Porträt Dorothee Brandstätter.jpg",),
            text="""\
Liebe Frau Hartkopf,

anbei das Foto (von meiner Tochter, sie ist einverstanden) und die drei Stichworte: zum ersten Mal führen, \
Unternehmensnachfolge, Einzelhandel.

Als Überschrift fällt mir nur ein: „Hat 22 Jahre lang Apotheken geführt“. Das ist nicht aufregend, aber wahr.

Herzlich
Dorothee Brandstätter
""",
        ),
        Completed(ago=Ago(days=5, at="11:40"), by="sabine-hartkopf"),
        ToTheBoard(ago=Ago(days=5, at="12:00"), by="sabine-hartkopf"),
        Vote(ago=Ago(days=5, at="12:03"), by="sabine-hartkopf", outcome=Outcome.ACCEPT),
        Vote(ago=Ago(days=2, at="07:52"), by="detlef-roosen", outcome=Outcome.ACCEPT),
    ),
)
