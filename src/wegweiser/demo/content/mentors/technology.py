"""Mentors for software, design and data."""

from wegweiser.demo.content.shapes import Mentor, Presentation

NWOSU_BERGMANN = Mentor(
    name="Amara Nwosu-Bergmann",
    slug="amara-nwosu-bergmann",
    email="amara@spinnerei-software.example",
    languages=("de", "en"),
    admitted_months_ago=14,
    member_months_ago=29,
    by_video=True,
    releases=("news", "newsletter", "social", "events"),
    german=Presentation(
        headline="Technische Leiterin eines Softwarehauses",
        portrait=(
            "Wir haben zu sechst in einer alten Spinnerei in Rheydt angefangen, heute sind wir 55. Unsere "
            "älteste Zeile Code ist von 2009 und von mir; ich darf also darüber schimpfen. Elektrotechnik habe "
            "ich in Enugu studiert, Informatik in Aachen. Das Führen hat mir niemand beigebracht."
        ),
        approach=(
            "Ich sehe mir lieber Ihr Team an als Ihre Folien. Bringen Sie eine Entscheidung mit, die Sie seit "
            "Wochen verschieben, dann zerlegen wir sie in Schritte. Gern per Video nach Feierabend und ab und "
            "zu an einem richtigen Tisch."
        ),
        competencies=("Softwarearchitektur", "Teams aufbauen", "Technische Schulden"),
    ),
    english=Presentation(
        headline="Technical director of a software house",
        portrait=(
            "We started with six people in an old spinning mill in Rheydt; now we are 55. Our oldest line of "
            "code dates from 2009 and is mine, so I am allowed to grumble about it. I studied electrical "
            "engineering in Enugu and computer science in Aachen. Nobody taught me how to lead."
        ),
        approach=(
            "I would rather look at your team than at your slides. Bring a decision you have been putting off "
            "for weeks and we will take it apart, step by step. Happily by video after work, and now and then "
            "at a real table."
        ),
        competencies=("Software architecture", "Building teams", "Technical debt"),
    ),
)

RAHIMZADEH = Mentor(
    name="Leila Rahimzadeh",
    slug="leila-rahimzadeh",
    email="leila@studio-rahimzadeh.example",
    languages=("de", "fa", "en"),
    admitted_months_ago=11,
    member_months_ago=11,
    by_video=True,
    releases=("news", "newsletter", "events"),
    german=Presentation(
        headline="Gestaltet digitale Dienste für Kliniken",
        portrait=(
            "Ich habe einmal drei Nachtschichten auf einer Station verbracht, um zu verstehen, warum niemand "
            "unsere schöne App öffnet. Die Antwort war: Handschuhe. Seitdem gestalte ich nur noch zusammen mit "
            "denen, die es betrifft, heute in einem kleinen Studio in Eicken mit vier Kolleginnen."
        ),
        approach=(
            "Wir gehen gemeinsam zu Ihrer Kundschaft und hören eine Stunde lang nur zu. Danach sortieren wir, "
            "was Sie gehört haben und was Sie hören wollten. Ich bin freundlich, aber hartnäckig."
        ),
        competencies=("Nutzerforschung", "Gestaltung", "Barrierefreiheit"),
    ),
    english=Presentation(
        headline="Designs digital services for hospitals",
        portrait=(
            "I once spent three night shifts on a ward to find out why nobody opened our beautiful app. The "
            "answer was: gloves. Ever since, I have designed only together with the people concerned, today in "
            "a small studio in Eicken with four colleagues."
        ),
        approach=(
            "We visit your customers together and do nothing but listen for an hour. Then we sort what you "
            "heard from what you wanted to hear. I am friendly, but I do not let go."
        ),
        competencies=("User research", "Design", "Accessibility"),
    ),
)

PHAM = Mentor(
    name="Minh-Anh Pham",
    slug="minh-anh-pham",
    email="minh-anh@pham-daten.example",
    languages=("de", "vi", "en"),
    admitted_months_ago=7,
    member_months_ago=18,
    by_video=True,
    releases=("news", "social", "events"),
    german=Presentation(
        headline="Leitet ein Team für Datenanalyse",
        portrait=(
            "Tagsüber sage ich mit elf Leuten für einen Großhändler die Nachfrage voraus. Mein erstes Modell "
            "habe ich mit 19 für die Eisdiele meiner Eltern gerechnet; es kannte das Schützenfest nicht und "
            "lag um 80 Liter daneben. Daran denke ich, wenn jemand Wunder verspricht."
        ),
        approach=(
            "Zuerst klären wir, welche Entscheidung besser werden soll, und dann, ob es dafür überhaupt Daten "
            "braucht. Oft bauen wir an einem Abend etwas Kleines zum Ausprobieren. Meist per Video, das erste "
            "Mal aber bei einem Eis."
        ),
        competencies=("Künstliche Intelligenz", "Datenanalyse", "Prototypen"),
    ),
    english=Presentation(
        headline="Leads a data analysis team",
        portrait=(
            "By day, eleven of us forecast demand for a wholesaler. I built my first model at 19 for my "
            "parents' ice cream parlour; it had never heard of the marksmen's fair and was out by 80 litres. I "
            "think of that whenever somebody promises miracles."
        ),
        approach=(
            "First we settle which decision should get better, and then whether it needs any data at all. "
            "Often we build something small in one evening, just to try it. Mostly by video, but the first time "
            "over an ice cream."
        ),
        competencies=("Artificial intelligence", "Data analysis", "Prototypes"),
    ),
)
