"""Topics around money, law, people and the way of a company and its people."""

from wegweiser.topics.rules import Entry, Group

MONEY = Group(
    "money",
    "Geld und Finanzierung",
    "Money and financing",
    (
        Entry("financing", "Finanzierung und Bank", "Financing and banks",
              "Finanzierung, finanzieren, Kredit, Darlehen, Bankgespräch, =Bank, Sparkasse, Startkapital, "
              "Bürgschaft, Sicherheiten",
              "financing, finance, loan, credit, bank, start-up capital, guarantee, collateral"),
        Entry("public_funding", "Fördermittel", "Public funding",
              "Fördermittel, Förderung, Gründungszuschuss, Zuschuss, Stipendium, Förderprogramm, "
              "Gründerstipendium, KfW, Förderantrag",
              "public funding, subsidy, grant, start-up grant, scholarship, support scheme"),
        Entry("investors", "Kapitalgeber und Beteiligungen", "Investors and shareholdings",
              "Investor, Kapitalsuche, Geldgeber, Kapitalgeber, Beteiligung, Wagniskapital, Risikokapital, "
              "Business Angel, Finanzierungsrunde, Anteile abgeben",
              "investor, raising capital, venture capital, business angel, funding round, shareholding, equity"),
        Entry("figures", "Zahlen und Planung", "Figures and planning",
              "Liquidität, Zahlen verstehen, meine Zahlen, Zahlungsfähigkeit, Controlling, Finanzplan, "
              "Finanzplanung, Kennzahlen, Umsatzplanung, Deckungsbeitrag, Kosten, schwarze Zahlen, Rücklagen",
              "cash flow, liquidity, controlling, financial plan, key figures, budget, costs, break even, margins"),
        Entry("bookkeeping", "Buchhaltung und Steuern", "Bookkeeping and taxes",
              "Buchhaltung, Buchführung, Steuern, Steuererklärung, Steuerberater, Finanzamt, Umsatzsteuer, "
              "Rechnungen schreiben, Belege, Kleinunternehmer, Jahresabschluss",
              "bookkeeping, accounting, tax, taxes, tax return, tax adviser, VAT, invoices, receipts, annual "
              "accounts"),
    ),
)  # fmt: skip

LAW = Group(
    "law",
    "Recht und Form",
    "Law and form",
    (
        Entry("legal_form", "Rechtsform und Anmeldung", "Legal form and registration",
              "Rechtsform, GmbH, UG, GbR, Einzelunternehmen, Gewerbe anmelden, Gewerbeanmeldung, "
              "Gesellschaftsform, Handelsregister, Genossenschaft, Freiberufler werden, Satzung",
              "legal form, limited company, sole trader, register a business, commercial register, cooperative"),
        Entry("contracts", "Verträge", "Contracts",
              "Vertrag, Verträge, Gesellschaftsvertrag, AGB, Haftung, Mietvertrag, Arbeitsvertrag, "
              "Gewährleistung, Gesellschaftsrecht",
              "contract, contracts, articles of association, terms and conditions, liability, lease, company law"),
        Entry("property_rights", "Patente und Schutzrechte", "Patents and protected rights",
              "Patent, Patente, Schutzrechte, Markenrecht, Marke anmelden, Markenschutz, Urheberrecht, "
              "Gebrauchsmuster, Lizenz, Lizenzen, Erfindung, nachahmen",
              "patent, patents, trade mark, trademark, copyright, intellectual property, licence, license, "
              "invention"),
        Entry("data_protection", "Datenschutz", "Data protection",
              "Datenschutz, DSGVO, Datenschutzerklärung, personenbezogene Daten, Einwilligung",
              "data protection, GDPR, privacy, personal data, consent"),
    ),
)  # fmt: skip

PEOPLE = Group(
    "people",
    "Menschen, Führung und ich selbst",
    "People, leadership and myself",
    (
        Entry("leadership", "Führung", "Leadership",
              "Führung, führen lernen, Leute führen, Leute geführt, Menschen führen, Führungskraft, Chef sein, "
              "Chefin sein, Vorgesetzte, delegieren, loslassen, Verantwortung abgeben, Mitarbeitergespräch",
              "leadership, leading people, being the boss, manager, delegate, delegating, letting go"),
        Entry("hiring", "Mitarbeitende finden und halten", "Finding and keeping staff",
              "Mitarbeiter finden, Mitarbeitende finden, Personal, einstellen, Einstellung, Fachkräfte, Bewerber, "
              "Ausbildung, Auszubildende, Azubi, erste Angestellte, Stellenanzeige",
              "staff, hire, hiring, recruiting, employee, first employees, apprentices, job advertisement"),
        Entry("team", "Team und Zusammenarbeit", "Teams and working together",
              "Team, Teams aufbauen, Teamaufbau, Zusammenarbeit, Konflikt, Streit, streiten, Unternehmenskultur, "
              "Betriebsklima, Kommunikation im Team",
              "team, building teams, teamwork, working together, conflict, company culture"),
        Entry("cofounders", "Gemeinsam gründen", "Founding together",
              "Mitgründer, Mitgründerin, Gründerteam, Gründungsteam, zu zweit gründen, zu dritt gründen, zu dritt "
              "selbstständig, Geschäftspartner, Gesellschafter, gemeinsam gründen",
              "co-founder, cofounder, founding team, founding together, business partner, shareholders"),
        Entry("own_strength", "Zeit, Kraft und Familie", "Time, strength and family",
              "Zeitmanagement, keine Zeit, Überlastung, überarbeitet, Selbstorganisation, Zweifel, "
              "Selbstvertrauen, Vereinbarkeit, Kinder und Familie, Elternzeit, Burnout, allein entscheiden, Mut",
              "time management, no time, overload, overworked, self-confidence, doubts, family and work, burnout, "
              "courage"),
    ),
)  # fmt: skip

COURSE = Group(
    "course",
    "Wachsen, wenden, übergeben",
    "Growing, turning, handing on",
    (
        Entry("growth", "Wachstum", "Growth",
              "Wachstum, wachsen, vergrößern, expandieren, Expansion, skalieren, zweiter Standort, neuer "
              "Standort, Filiale",
              "growth, growing, grow, expand, expansion, scaling, scale up, second branch, new location"),
        Entry("succession", "Nachfolge und Übernahme", "Succession and taking over",
              "Nachfolge, Nachfolger, Unternehmensnachfolge, Betriebsübergabe, übergeben, Betrieb übernehmen, "
              "Übernahme, Generationswechsel, Familienbetrieb, Familienunternehmen",
              "succession, successor, handing over, hand over, take over, taking over, next generation, family "
              "business"),
        Entry("company_sale", "Ein Unternehmen verkaufen", "Selling a company",
              "Unternehmensverkauf, Firma verkaufen, Unternehmen verkaufen, Exit, Ausstieg, Unternehmenswert",
              "selling a company, sell the company, exit, company value, valuation"),
        Entry("crisis", "Krise und Neuanfang", "Crisis and a new start",
              "Krise, Krisen, Insolvenz, Neuanfang, neu anfangen, Rückschlag, scheitern, gescheitert, "
              "Umsatzeinbruch, Sanierung, überschuldet, Schuldenberg",
              "crisis, crises, insolvency, new start, start over, setback, failure, failing, heavy debts"),
    ),
)  # fmt: skip
