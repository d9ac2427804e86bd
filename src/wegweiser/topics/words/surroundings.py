"""Industries, phases, and the kinds of mentee of the programme (P1)."""

from wegweiser.topics.rules import Entry

INDUSTRIES = (
    Entry("trade", "Handel", "Trade and retail",
          "Handel, Einzelhandel, Großhandel, Händler, Ladengeschäft, Laden, Onlinehandel, Kaufmann, Kauffrau",
          "retail, wholesale, shop, store, trader, merchant"),
    Entry("crafts", "Handwerk", "Skilled crafts",
          "Handwerk, Handwerksbetrieb, Meisterbetrieb, Tischlerei, Schreinerei, Werkstatt, Friseur, Elektriker, "
          "Bäckerei, Manufaktur",
          "craft, crafts, workshop, carpentry, joinery, hairdresser, electrician, bakery"),
    Entry("industry", "Industrie und Maschinenbau", "Industry and engineering",
          "Industrie, Maschinenbau, Maschinen, Fertigung, Metall, Automobil, Anlagenbau, Ingenieur, "
          "Elektrotechnik",
          "industry, mechanical engineering, machinery, manufacturing, metal, automotive, engineer"),
    Entry("textiles", "Textil und Mode", "Textiles and fashion",
          "Textil, Weberei, Spinnerei, =Mode, Bekleidung, Kleidung, Stoffe, Schneiderei, Garn, Wollwaren",
          "textile, textiles, weaving, spinning mill, fashion, clothing, fabric, tailoring, yarn"),
    Entry("it", "IT und Software", "IT and software",
          "Software, IT, Informatik, =App, SaaS, Softwarehaus, Plattform, Webentwicklung, Datenanalyse",
          "software, IT, app, SaaS, platform, web development, data analysis"),
    Entry("media", "Medien, Kultur und Gestaltung", "Media, culture and design",
          "Medien, Agentur, Gestaltung, Grafik, Design, Fotografie, Film, Musik, Kultur, Verlag, Kunst, "
          "Werbeagentur",
          "media, agency, design, graphics, photography, film, music, culture, publishing"),
    Entry("health", "Gesundheit und Pflege", "Health and care",
          "Gesundheit, Pflege, Apotheke, Praxis, Klinik, Krankenhaus, Medizin, Therapie, Physiotherapie, Hebamme",
          "health, care, pharmacy, surgery, clinic, hospital, medicine, therapy, physiotherapy, midwife"),
    Entry("food", "Gastronomie und Lebensmittel", "Food and hospitality",
          "Gastronomie, Restaurant, Café, Lebensmittel, Catering, Bäckerei, Hotel, Landwirtschaft, Rösterei, "
          "Imbiss",
          "gastronomy, restaurant, café, food, catering, bakery, hotel, farming, roastery"),
    Entry("logistics", "Logistik und Verkehr", "Logistics and transport",
          "Logistik, Spedition, Transport, Fuhrpark, Lager, Kurier, Mobilität, Fahrrad",
          "logistics, haulage, transport, fleet, warehouse, courier, mobility, bicycle"),
    Entry("construction", "Bauen und Wohnen", "Building and housing",
          "Baubranche, Baugewerbe, Hausbau, Baustelle, Bauunternehmen, Architekturbüro, Immobilien, "
          "Hausverwaltung, Wohnen, Dachdecker, Möbel",
          "construction, architect, property, real estate, housing, roofing, furniture"),
    Entry("finance", "Finanzen und Versicherungen", "Finance and insurance",
          "Bank, Sparkasse, Versicherung, Finanzdienstleistung, Vermögen, Kreditabteilung",
          "bank, savings bank, insurance, financial services, assets, lending"),
    Entry("advice", "Beratung, Recht und Steuern", "Advice, law and tax",
          "Beratung, Berater, Kanzlei, Rechtsanwalt, Anwalt, Steuerberater, Steuerberatung, Coaching, Übersetzung",
          "consulting, consultant, law firm, lawyer, tax adviser, coaching, translation"),
    Entry("education", "Bildung und Soziales", "Education and social work",
          "Bildung, =Schule, =Schulen, Musikschule, Kita, Weiterbildung, Nachhilfe, Hochschule, Soziales, "
          "Sozialunternehmen, Verein, Seminare",
          "education, school, nursery, training, tutoring, university, social enterprise, seminars"),
    Entry("energy", "Energie und Umwelt", "Energy and environment",
          "Energie, Energieversorger, Solar, Photovoltaik, Umwelt, Nachhaltigkeit, Recycling, Klima, Wärmepumpe",
          "energy, energy supplier, solar, environment, sustainability, recycling, climate"),
)  # fmt: skip

PHASES = (
    Entry("idea", "Noch eine Idee", "Still an idea",
          "Idee, überlege, noch nicht gegründet, denke darüber nach, würde gern gründen",
          "idea, thinking about, not yet founded, would like to start"),
    Entry("starting", "Beim Gründen", "Starting up",
          "Gründung, gründen, gegründet, Start, anmelden, im ersten Jahr, Gründerin, Gründer",
          "founding, founded, starting, start-up, register, first year, founder"),
    Entry("first_years", "In den ersten Jahren", "In the first years",
          "seit zwei Jahren, seit einem Jahr, seit drei Jahren, vor zwei Jahren, vor einem Jahr, vor drei Jahren, "
          "erste Jahre, Anfangsjahre, junge Firma",
          "two years ago, first years, young company, early years"),
    Entry("growing", "Im Wachsen", "Growing",
          "Wachstum, wachsen, vergrößern, einstellen, zweiter Standort",
          "growth, growing, expand, hiring, second branch"),
    Entry("changing", "Im Umbruch oder bei der Übergabe", "Changing or handing on",
          "Umbruch, Übergabe, Nachfolge, Krise, neu ausrichten, Umbau, Verkauf der Firma",
          "change, handing over, succession, crisis, turnaround, selling the company"),
)  # fmt: skip

# P1: for whom mentoring is.
KINDS_OF_MENTEE = (
    Entry("start_up", "Start-up", "Start-up",
          "Start-up, Gründerteam",
          "start-up, startup"),
    Entry("founder", "Gründerin oder Gründer", "Founder",
          "Gründer, Gründerin, gründen",
          "founder, founding"),
    Entry("self_employed", "Selbstständig", "Self-employed",
          "selbstständig, selbständig, Selbstständigkeit, Einzelunternehmen",
          "self-employed, sole trader"),
    Entry("entrepreneur", "Unternehmerin oder Unternehmer", "Entrepreneur",
          "Unternehmer, Unternehmerin, Geschäftsführer, Inhaber, Inhaberin",
          "entrepreneur, owner, managing director"),
    Entry("freelancer", "Freiberuflich", "Freelancer",
          "freiberuflich, Freiberufler, freie Mitarbeit, Freelancer",
          "freelancer, freelance"),
)  # fmt: skip
