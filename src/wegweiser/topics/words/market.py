"""Topics around idea, customers, marketing and product."""

from wegweiser.topics.rules import Entry, Group

IDEA = Group(
    "idea",
    "Idee und Geschäftsmodell",
    "Idea and business model",
    (
        Entry("business_idea", "Geschäftsidee prüfen", "Testing a business idea",
              "Idee, Geschäftsidee, Gründungsidee, Machbarkeit, Marktlücke, =Nische, Marktnische, trägt sich das",
              "idea, feasibility, =niche, gap in the market"),
        Entry("business_model", "Geschäftsmodell", "Business model",
              "Geschäftsmodell, Ertragsmodell, Erlösmodell, Abomodell, Geld verdienen, Provision",
              "business model, revenue model, subscription, earn money, commission"),
        Entry("business_plan", "Businessplan", "Business plan",
              "Businessplan, Geschäftsplan, Gründungsplan, Gründungskonzept, Pitchdeck",
              "business plan, pitch deck"),
        Entry("market", "Markt und Wettbewerb", "Market and competition",
              "Marktanalyse, Marktforschung, Wettbewerb, Wettbewerber, Konkurrenz, Mitbewerber, Zielgruppe, "
              "Umfrage",
              "market research, competition, competitor, target group, survey"),
        Entry("strategy", "Strategie und Ausrichtung", "Strategy and direction",
              "Strategie, Positionierung, Ausrichtung, Schwerpunkt, Prioritäten, roter Faden, Vision",
              "strategy, positioning, direction, priorities, focus, vision"),
        Entry("side_business", "Neben Beruf oder Studium", "Beside a job or studies",
              "nebenberuflich, neben dem Beruf, Nebengewerbe, nebenbei, Teilzeit, neben dem Studium, Nebenerwerb, "
              "sicheren Job aufgeben, Kündigung",
              "side business, part time, beside my job, next to my job, while studying, quit my job"),
    ),
)  # fmt: skip

CUSTOMERS = Group(
    "customers",
    "Kunden und Verkauf",
    "Customers and sales",
    (
        Entry("first_customers", "Erste Kunden", "First customers",
              "erste Kunden, Kunden gewinnen, Kundengewinnung, Kunden finden, neue Kunden, Neukunden, Akquise, "
              "Kundschaft finden, erste Aufträge, Aufträge bekommen",
              "first customers, win customers, find customers, new customers, find clients, acquisition, first "
              "orders"),
        Entry("sales", "Vertrieb und Verkauf", "Selling",
              "Vertrieb, verkaufen, Verkauf, Verkaufsgespräch, Außendienst, Angebote schreiben, Abschluss",
              "sales, selling, sell, sales talk, field sales, closing a deal"),
        Entry("pricing", "Preise", "Pricing",
              "Preis, Preise, Preisgestaltung, Honorar, Stundensatz, Tagessatz, Kalkulation, kalkulieren, zu "
              "billig, zu wenig verlangen, wie viel verlangen, Gebühren",
              "price, prices, pricing, fee, hourly rate, daily rate, calculation, how much to charge, too cheap"),
        Entry("negotiating", "Verhandeln", "Negotiating",
              "verhandeln, Verhandlung, Verhandlungsführung, feilschen",
              "negotiate, negotiating, negotiation, bargaining"),
        Entry("customer_care", "Kunden halten", "Keeping customers",
              "Stammkunden, Stammkundschaft, Kundenbindung, Kundenservice, Kunden halten, Reklamation, "
              "Weiterempfehlung, Kundenzufriedenheit",
              "regular customers, customer loyalty, customer service, keep customers, complaints, referrals"),
        Entry("online_trade", "Onlinehandel", "E-commerce",
              "Onlinehandel, Onlineshop, Onlineladen, Webshop, E-Commerce, Retouren, Versandhandel, "
              "Internethandel",
              "e-commerce, online shop, online store, web shop, returns, mail order"),
        Entry("export", "Export und Ausland", "Exporting",
              "Export, exportieren, Import, Ausland, Auslandsmarkt, Zoll, Internationalisierung, andere Länder, "
              "Niederlande, =Belgien",
              "export, exporting, import, abroad, =customs, international, other countries, Netherlands, Belgium"),
    ),
)  # fmt: skip

MARKETING = Group(
    "marketing",
    "Marketing und Auftreten",
    "Marketing and being seen",
    (
        Entry("branding", "Marke und Name", "Brand and name",
              "=Marke, =Marken, Markenaufbau, Markenführung, Markenname, Firmenname, Branding, Logo, "
              "Erscheinungsbild, Corporate Design",
              "brand, branding, company name, logo, corporate design"),
        Entry("online_marketing", "Werbung und soziale Medien", "Advertising and social media",
              "Werbung, Marketing, Online-Marketing, soziale Medien, Social Media, Instagram, LinkedIn, "
              "Newsletter, Suchmaschine, Reichweite, SEO, Sichtbarkeit, Website",
              "advertising, marketing, social media, newsletter, search engine, reach, SEO, visibility, website"),
        Entry("press", "Presse und Öffentlichkeit", "Media relations",
              "Presse, Pressearbeit, Öffentlichkeitsarbeit, Pressemitteilung, Journalisten, Reporter, Interview, "
              "Zeitung",
              "press, media relations, public relations, press release, journalist, reporter, interview, "
              "newspaper"),
        Entry("presenting", "Auftreten und Vortragen", "Presenting and speaking",
              "Auftreten, Auftritt, Vortrag, vortragen, Präsentation, präsentieren, =Pitch, pitchen, "
              "Lampenfieber, vor Leuten sprechen, Bühne, Rede halten",
              "public speaking, presentation, presenting, pitch, pitching, stage fright, give a talk, stage"),
        Entry("networking", "Netzwerk und Messen", "Networks and trade fairs",
              "Netzwerk, netzwerken, Kontakte knüpfen, Kooperation, Partnerschaft, Verbündete, =Messe, =Messen, "
              "Messestand",
              "network, networking, make contacts, cooperation, partnership, trade fair, trade show"),
    ),
)  # fmt: skip

PRODUCT = Group(
    "product",
    "Produkt und Technik",
    "Product and technology",
    (
        Entry("product_development", "Produktentwicklung", "Product development",
              "Produktentwicklung, Produkt entwickeln, neues Produkt, Prototyp, Prototypen, Produktidee, MVP, "
              "Markteinführung",
              "product development, develop a product, new product, prototype, MVP, product launch"),
        Entry("design", "Gestaltung und Nutzbarkeit", "Design and usability",
              "=Gestaltung, =gestalten, Produktgestaltung, Design, Nutzerforschung, Nutzerführung, Bedienbarkeit, "
              "Barrierefreiheit, UX, Benutzeroberfläche",
              "design, user research, usability, accessibility, UX, user interface"),
        Entry("software", "Software und IT", "Software and IT",
              "Software, Softwarearchitektur, programmieren, Programmierer, =Entwickler, Softwareentwicklung, "
              "=App, =Apps, IT, technische Schulden, Cloud, IT-Sicherheit, Schnittstelle, SaaS",
              "software, software architecture, programming, =developer, app, technical debt, cloud, IT security, "
              "SaaS"),
        Entry("data_ai", "Daten und künstliche Intelligenz", "Data and artificial intelligence",
              "künstliche Intelligenz, KI, Datenanalyse, Daten auswerten, maschinelles Lernen, Vorhersage, "
              "Sprachmodell, Kennzahlen auswerten",
              "artificial intelligence, AI, data analysis, machine learning, forecasting, language model"),
        Entry("digitalisation", "Abläufe und Digitalisierung", "Processes and going digital",
              "Digitalisierung, digitalisieren, Abläufe, Prozesse, Geschäftsprozesse, automatisieren, "
              "Automatisierung, papierlos, Organisation im Betrieb",
              "digitalisation, digitalization, going digital, processes, workflow, automate, automation, "
              "paperless"),
        Entry("manufacturing", "Fertigung und Qualität", "Manufacturing and quality",
              "Fertigung, Produktion, produzieren, Serienfertigung, Kleinserie, Werkstatt, Maschinen, Qualität, "
              "Qualitätssicherung",
              "manufacturing, production, small series, workshop, machines, quality, quality assurance"),
        Entry("supply", "Einkauf und Logistik", "Purchasing and logistics",
              "Einkauf, einkaufen, Lieferanten, Lieferketten, Logistik, Lager, Lagerhaltung, =Versand, Spedition, "
              "Zulieferer, Transport",
              "purchasing, supplier, supply chain, logistics, warehouse, stock, shipping, haulage, transport"),
    ),
)  # fmt: skip
