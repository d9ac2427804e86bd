"""Mentors from workshops and engineering."""

from wegweiser.demo.content.shapes import Mentor, Presentation

HOEVELMANN = Mentor(
    name="Tobias Hövelmann",
    slug="tobias-hoevelmann",
    email="t.hoevelmann@wickelmaschinen-nord.example",
    languages=("de", "en"),
    admitted_months_ago=23,
    member_months_ago=23,
    by_video=True,
    accepts_requests=False,
    releases=("news", "newsletter", "events"),
    german=Presentation(
        headline="Vertriebsleiter im Maschinenbau",
        portrait=(
            "Seit 17 Jahren verkaufe ich Maschinen, die so viel kosten wie ein Reihenhaus, und habe dabei "
            "gelernt, wann man besser schweigt. Angefangen habe ich auf einer Messe in Hannover, mit einer "
            "Thermoskanne und null Terminen. Heute leite ich neun Leute im Außendienst."
        ),
        approach=(
            "Wir üben: Sie verkaufen, ich bin der schwierige Kunde, dann tauschen wir. Nach jedem Treffen "
            "nehmen Sie sich ein echtes Gespräch vor und erzählen mir beim nächsten Mal, wie es lief."
        ),
        competencies=("Vertrieb", "Preise", "Messen"),
    ),
    english=Presentation(
        headline="Head of sales in mechanical engineering",
        portrait=(
            "For 17 years I have sold machines that cost as much as a terraced house, and I have learnt when "
            "it is better to say nothing. I began at a trade fair in Hanover with a flask of coffee and not a "
            "single appointment. Today I lead a field team of nine."
        ),
        approach=(
            "We rehearse: you sell, I am the difficult customer, then we swap. After each meeting you pick one "
            "real conversation to have and tell me next time how it went."
        ),
        competencies=("Sales", "Pricing", "Trade fairs"),
    ),
)

PESCH_KLINKHAMMER = Mentor(
    name="Jürgen Pesch-Klinkhammer",
    slug="juergen-pesch-klinkhammer",
    email="juergen@pesch-klinkhammer.example",
    languages=("de",),
    admitted_months_ago=35,
    member_months_ago=35,
    releases=("news", "events"),
    german=Presentation(
        headline="Ingenieur, hält elf Patente",
        portrait=(
            "Elf Patente tragen meinen Namen, verdient haben wir an dreien. Fast vierzig Jahre lang habe ich "
            "Ventile für Textilmaschinen gebaut, zuletzt als Entwicklungsleiter in Wickrath. Mein bestes "
            "Bauteil entstand, weil ein Lehrling die Zeichnung falsch herum gehalten hat."
        ),
        approach=(
            "Bringen Sie das Ding mit, auch wenn es noch mit Klebeband hält. Ich frage zuerst, wer es bezahlen "
            "soll, und erst danach, wie es funktioniert. In meinem Keller steht eine Drehbank, die Sie "
            "benutzen dürfen."
        ),
        competencies=("Produktentwicklung", "Schutzrechte", "Fertigung"),
    ),
    english=Presentation(
        headline="Engineer with eleven patents to his name",
        portrait=(
            "Eleven patents bear my name; we made money on three. For nearly forty years I built valves for "
            "textile machines, in the end as head of development in Wickrath. My best part came about because "
            "an apprentice held the drawing upside down."
        ),
        approach=(
            "Bring the thing along, even if it is still held together with tape. I ask first who is going to "
            "pay for it, and only then how it works. There is a lathe in my cellar that you are welcome to use."
        ),
        competencies=("Product development", "Patents and designs", "Manufacturing"),
    ),
)
