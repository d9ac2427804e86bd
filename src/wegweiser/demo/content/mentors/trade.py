"""Mentors who buy, sell and move things."""

from wegweiser.demo.content.shapes import Mentor, Presentation

KARAASLAN = Mentor(
    name="Yusuf Karaaslan",
    slug="yusuf-karaaslan",
    email="yusuf@spedition-karaaslan.example",
    languages=("de", "tr"),
    admitted_months_ago=27,
    member_months_ago=61,
    releases=("news", "newsletter", "social", "events"),
    german=Presentation(
        headline="Führt eine Spedition in zweiter Generation",
        portrait=(
            "Mein Vater hat 1979 mit einem gebrauchten Lkw angefangen, heute fahren 34 für uns. Den größten "
            "Fehler habe ich mit dem zweiten Standort gemacht: zu früh, zu groß, zu stolz. Nach 14 Monaten "
            "haben wir ihn geschlossen, und ich zeige Ihnen gern die Rechnung."
        ),
        approach=(
            "Ich bin früh wach: Am liebsten treffen wir uns um sieben auf dem Hof, bevor die Telefone "
            "klingeln. Ich rede offen über Geld und wünsche mir das auch von Ihnen. Wenn es brennt, rufen Sie an."
        ),
        competencies=("Logistik", "Einkauf", "Wachstum"),
    ),
    english=Presentation(
        headline="Runs a haulage firm in the second generation",
        portrait=(
            "My father started in 1979 with one second-hand lorry; today we run 34. My biggest mistake was "
            "our second depot: too early, too big, too proud. We closed it after 14 months, and I am happy to "
            "show you the bill."
        ),
        approach=(
            "I am up early: seven o'clock in our yard suits me best, before the phones start ringing. I talk "
            "openly about money and hope that you will too. If there is a fire to put out, give me a ring."
        ),
        competencies=("Logistics", "Purchasing", "Growth"),
    ),
)

WILCZEK = Mentor(
    name="Katarzyna Wilczek",
    slug="katarzyna-wilczek",
    email="kasia@wollhalle-wilczek.example",
    languages=("de", "pl", "en"),
    admitted_months_ago=16,
    member_months_ago=16,
    by_video=True,
    accepts_requests=False,
    releases=("news", "social"),
    german=Presentation(
        headline="Gründerin zweier Onlineläden",
        portrait=(
            "Mein erster Laden verkaufte Kinderfahrräder und ging nach zwei Jahren ein. Der zweite verschickt "
            "heute 300 Pakete Wolle am Tag, aus einer Halle in Neuwerk. Der Unterschied war nicht das Produkt: "
            "Diesmal hatte ich die Retouren gerechnet. Im Dezember packe ich immer noch selbst mit."
        ),
        approach=(
            "Ich zeige Ihnen meine echten Zahlen und möchte Ihre sehen. Jeden Monat drehen wir an genau einer "
            "Schraube und schauen am Ende, ob sich etwas bewegt hat. Schnell, direkt, gern auch auf Polnisch."
        ),
        competencies=("Onlinehandel", "Marke", "Lieferketten"),
    ),
    english=Presentation(
        headline="Founder of two online shops",
        portrait=(
            "My first shop sold children's bicycles and folded after two years. The second sends out 300 "
            "parcels of wool a day from a warehouse in Neuwerk. The difference was not the product: this time "
            "I had done the sums for returns. In December I still pack boxes myself."
        ),
        approach=(
            "I will show you my real figures and would like to see yours. Each month we turn exactly one screw "
            "and check at the end whether anything moved. Quick, direct and, if you like, in Polish."
        ),
        competencies=("E-commerce", "Branding", "Supply chains"),
    ),
)

DHILLON = Mentor(
    name="Gurpreet Singh Dhillon",
    slug="gurpreet-singh-dhillon",
    email="gurpreet@dhillon-handel.example",
    languages=("de", "en", "pa"),
    admitted_months_ago=9,
    member_months_ago=22,
    by_video=True,
    releases=("news", "newsletter", "social", "events"),
    german=Presentation(
        headline="Kaufmann, liefert in 17 Länder",
        portrait=(
            "Ich handle mit Ersatzteilen für Landmaschinen. Das erste von 17 Ländern war Belgien, gleich "
            "nebenan und trotzdem das schwierigste. Mein erster Container nach Kenia stand sechs Wochen im "
            "Hafen, weil auf einem Formular ein Stempel fehlte. Es hängt gerahmt in meinem Büro in Korschenbroich."
        ),
        approach=(
            "Ich höre zu, dann rechne ich mit, dann erzähle ich, wie es mir ergangen ist, in dieser "
            "Reihenfolge. Verhandeln üben wir im Stehen, das hält die Sätze kurz. Danach gibt es Tee."
        ),
        competencies=("Export", "Zoll", "Verhandeln"),
    ),
    english=Presentation(
        headline="Merchant, supplies 17 countries",
        portrait=(
            "I trade in spare parts for farm machinery. The first of my 17 countries was Belgium, right next "
            "door and still the hardest. My first container to Kenya sat in port for six weeks because one "
            "form lacked a stamp. That form hangs framed in my office in Korschenbroich."
        ),
        approach=(
            "I listen, then I do the sums with you, then I tell you how it went for me, in that order. We "
            "practise negotiating standing up, which keeps the sentences short. Afterwards there is tea."
        ),
        competencies=("Exporting", "Customs", "Negotiating"),
    ),
)
