"""Mentors for money, books and contracts."""

from wegweiser.demo.content.shapes import Mentor, Presentation

THIEMANN = Mentor(
    name="Annegret Thiemann",
    slug="annegret-thiemann",
    email="annegret@thiemann.example",
    languages=("de",),
    admitted_months_ago=41,
    member_months_ago=41,
    releases=("news", "newsletter", "social", "events"),
    german=Presentation(
        headline="Früher Kreditabteilung einer Sparkasse",
        portrait=(
            "Ich habe 28 Jahre lang in einer Sparkasse am Niederrhein Kreditanträge gelesen, die meisten "
            "davon an Freitagnachmittagen. Eine Bäckerei in Giesenkirchen bekam ihren ersten Ofen, weil die "
            "Inhaberin mir eine Stunde lang ihren Sauerteig erklärt hat. Seitdem weiß ich: Zahlen überzeugen "
            "erst, wenn jemand sie erzählen kann."
        ),
        approach=(
            "Schicken Sie mir Ihren Plan zwei Tage vorher, dann komme ich mit Bleistiftnotizen. Ich spiele "
            "gern die Bank und stelle die Fragen, vor denen Ihnen graut. Danach trinken wir Kaffee und "
            "schreiben auf, was noch fehlt."
        ),
        competencies=("Finanzierung", "Verhandeln", "Businessplan"),
    ),
    english=Presentation(
        headline="Formerly in the lending department of a savings bank",
        portrait=(
            "For 28 years I read loan applications at a savings bank on the Lower Rhine, most of them on "
            "Friday afternoons. A bakery in Giesenkirchen got its first oven because the owner spent an hour "
            "explaining her sourdough to me. Ever since, I have known that figures only convince when "
            "somebody can tell their story."
        ),
        approach=(
            "Send me your plan two days ahead and I will come with notes in pencil. I am happy to play the "
            "bank and ask the questions you dread. Then we have a coffee and write down what is still missing."
        ),
        competencies=("Finance", "Negotiating", "Business plans"),
    ),
)

VOOTZ = Mentor(
    name="Friedhelm Vootz",
    slug="friedhelm-vootz",
    email="f.vootz@kanzlei-vootz.example",
    languages=("de",),
    admitted_months_ago=52,
    member_months_ago=96,
    releases=("news", "newsletter"),
    german=Presentation(
        headline="Steuerberater im Ruhestand",
        portrait=(
            "In 36 Jahren Kanzlei in Odenkirchen habe ich rund 200 Gründungen begleitet und vier ausgeredet; "
            "drei davon haben sich später bedankt. Mein Büro war berüchtigt für Schuhkartons voller Belege. "
            "Heute habe ich einen Garten, zwei Enkel und immer noch ein Herz für ordentliche Konten."
        ),
        approach=(
            "Ich erkläre Ihnen, was Ihr Steuerbüro meint, aber ich ersetze es nicht. Einmal im Monat gehen "
            "wir eine Stunde lang Ihre Zahlen durch, bis Sie sie selbst vorlesen können. Dumme Fragen gibt "
            "es nicht, nur zu späte."
        ),
        competencies=("Rechtsformen", "Buchhaltung", "Fördermittel"),
    ),
    english=Presentation(
        headline="Retired tax adviser",
        portrait=(
            "In 36 years of practice in Odenkirchen I saw some 200 businesses start and talked four people "
            "out of theirs; three of them thanked me later. My office was notorious for shoeboxes full of "
            "receipts. These days I have a garden, two grandchildren and still a soft spot for tidy accounts."
        ),
        approach=(
            "I explain what your accountant means, but I do not replace them. Once a month we go through "
            "your figures for an hour until you can read them out yourself. There are no silly questions, "
            "only late ones."
        ),
        competencies=("Legal forms", "Bookkeeping", "Public funding"),
    ),
)

ALDENHOVEN = Mentor(
    name="Henning Aldenhoven",
    slug="henning-aldenhoven",
    email="aldenhoven@aldenhoven-recht.example",
    languages=("de", "en"),
    admitted_months_ago=19,
    member_months_ago=33,
    by_video=True,
    releases=("news", "newsletter", "events"),
    german=Presentation(
        headline="Anwalt für Gesellschaftsrecht",
        portrait=(
            "Seit 22 Jahren lese ich Gesellschaftsverträge, die in guter Stimmung geschrieben und in "
            "schlechter wieder hervorgeholt wurden. Der kürzeste passte auf einen Bierdeckel und hat elf Jahre "
            "gehalten. Meistens scheitert es nicht am Recht, sondern daran, dass zwei Freunde nie über das "
            "Ende gesprochen haben."
        ),
        approach=(
            "Rechtsberatung gebe ich hier nicht, dafür den Blick von außen: Was geht bei Ihnen nur gut, "
            "solange sich alle mögen? Ich frage unbequem, aber in ruhigem Ton. Eine Mittagspause und drei "
            "Punkte auf einem Zettel genügen uns."
        ),
        competencies=("Verträge", "Beteiligungen", "Datenschutz"),
    ),
    english=Presentation(
        headline="Company lawyer",
        portrait=(
            "For 22 years I have been reading partnership agreements that were written in good spirits and "
            "dug out again in bad ones. The shortest fitted on a beer mat and lasted eleven years. It is rarely "
            "the law that fails: more often two friends never talked about how it might end."
        ),
        approach=(
            "I do not give legal advice here, but I do offer an outside view: what works only as long as "
            "everybody likes each other? My questions are awkward, my tone is calm. A lunch break and three "
            "points on a slip of paper are all we need."
        ),
        competencies=("Contracts", "Shareholdings", "Data protection"),
    ),
)
