"""Mentors for speaking up, letting go and starting anew."""

from wegweiser.demo.content.shapes import Mentor, Presentation

OELLERS = Mentor(
    name="Margarethe Oellers",
    slug="margarethe-oellers",
    email="margarethe@weberei-oellers.example",
    languages=("de", "nl"),
    admitted_months_ago=30,
    member_months_ago=74,
    releases=("news", "newsletter", "social", "events"),
    german=Presentation(
        headline="Hat ihre Weberei nach 31 Jahren übergeben",
        portrait=(
            "Mit 29 habe ich den Betrieb meines Vaters übernommen: 40 Webstühle, 62 Leute und ein Kredit, der "
            "mich nachts geweckt hat. Wir haben umgestellt, verkleinert, neu angefangen. 2019 habe ich an zwei "
            "Mitarbeiterinnen übergeben. Seitdem habe ich Zeit und immer noch eine Meinung."
        ),
        approach=(
            "Ich stelle lieber Fragen, als Ratschläge zu geben. Bringen Sie die Sorge mit, über die Sie sonst "
            "mit niemandem sprechen. Am liebsten treffe ich Sie bei Ihnen im Betrieb: Wer einmal durch die "
            "Halle gegangen ist, versteht die Zahlen besser."
        ),
        competencies=("Unternehmensnachfolge", "Führung", "Textil"),
    ),
    english=Presentation(
        headline="Handed on her weaving mill after 31 years",
        portrait=(
            "At 29 I took over my father's business: 40 looms, 62 people and a loan that woke me at night. We "
            "changed things, shrank, started afresh. In 2019 I handed over to two of my employees. Since then "
            "I have had time, and I still have opinions."
        ),
        approach=(
            "I would rather ask questions than give advice. Bring the worry you talk to nobody else about. I "
            "like best to meet you at your place of work: once you have walked through the hall, the figures "
            "make more sense."
        ),
        competencies=("Business succession", "Leadership", "Textiles"),
    ),
)

SCHLOESSER_KOENIGS = Mentor(
    name="Birgit Schlösser-Königs",
    slug="birgit-schloesser-koenigs",
    email="birgit@schloesser-koenigs.example",
    languages=("de", "en"),
    admitted_months_ago=20,
    member_months_ago=20,
    by_video=True,
    releases=("news", "events"),
    german=Presentation(
        headline="Sprach 20 Jahre für einen Energieversorger",
        portrait=(
            "Ich war die Stimme eines Energieversorgers, auch in der Nacht, als halb Viersen dunkel war. Um "
            "vier Uhr früh lernt man, dass ein ehrlicher Satz mehr wert ist als drei geprüfte. Ein "
            "Lokalreporter hat mir danach eine Taschenlampe geschenkt; sie liegt noch auf meinem Schreibtisch."
        ),
        approach=(
            "Sie erzählen mir in drei Minuten, was Sie tun, und ich sage Ihnen, was davon hängen geblieben ist. "
            "Das wiederholen wir, bis es stimmt, notfalls mit Kamera. Wenn es bei Ihnen kracht, bin ich auch "
            "kurzfristig da."
        ),
        competencies=("Pressearbeit", "Auftreten", "Krisen"),
    ),
    english=Presentation(
        headline="Spoke for an energy supplier for 20 years",
        portrait=(
            "I was the voice of an energy supplier, even on the night when half of Viersen went dark. At four "
            "in the morning you learn that one honest sentence is worth more than three approved ones. A local "
            "reporter gave me a torch afterwards; it is still on my desk."
        ),
        approach=(
            "You tell me in three minutes what you do, and I tell you what stuck. We repeat that until it is "
            "right, with a camera if need be. When something blows up, I am there at short notice too."
        ),
        competencies=("Media relations", "Public speaking", "Crises"),
    ),
)

DUECKERS = Mentor(
    name="Rosalie Dückers",
    slug="rosalie-dueckers",
    email="rosalie@dueckers.example",
    languages=("de", "en", "fr"),
    admitted_months_ago=3,
    member_months_ago=3,
    by_video=True,
    releases=("news", "newsletter", "social"),
    german=Presentation(
        headline="Hat mit 26 gegründet und mit 31 verkauft",
        portrait=(
            "Unsere Software für Hausverwaltungen entstand zu dritt in einer Wohngemeinschaft in Hardterbroich. "
            "Den ersten Vertrag habe ich im Treppenhaus unterschreiben lassen. 61 Geldgeber haben abgesagt, "
            "zwei nicht. Nach dem Verkauf wusste ich ein halbes Jahr lang nicht, wer ich ohne die Firma bin; "
            "auch darüber rede ich gern."
        ),
        approach=(
            "Bei mir ist das alles noch nicht lange her, auch die schlechten Nächte nicht. Wir schauen auf die "
            "nächsten zwei Wochen statt auf fünf Jahre. Kurze Sprachnachrichten zwischendurch sind willkommen, "
            "lange Konzepte nicht."
        ),
        competencies=("Erste Kunden", "Kapitalsuche", "Unternehmensverkauf"),
    ),
    english=Presentation(
        headline="Founded at 26 and sold at 31",
        portrait=(
            "Three of us wrote our software for property managers in a shared flat in Hardterbroich. I had the "
            "first contract signed on a staircase. 61 investors turned us down, two did not. After the sale I "
            "spent half a year not knowing who I was without the company; I am happy to talk about that too."
        ),
        approach=(
            "For me all this is quite recent, the bad nights included. We look at the next two weeks instead of "
            "the next five years. Short voice messages in between are welcome, long concepts are not."
        ),
        competencies=("First customers", "Raising capital", "Selling a company"),
    ),
)
