"""Being clarified: two mails, a telephone call and an answer with photo."""

from wegweiser.demo.content.shapes import Ago, Application, Completed, MailIn, MailOut, Material, Moment, Note

TILLMANNS = Application(
    name="Jörn Tillmanns",
    slug="joern-tillmanns",
    email="joern@tillmanns-licht.example",
    moment=Moment.CLARIFYING,
    material=Material(
        headline="Bringt Licht und Ton auf Bühnen, seit 19 Jahren",
        competencies=("Selbständig werden", "Preise durchsetzen", "Projekte planen"),
        experience="Seit 2007 Veranstaltungstechniker, seit 2013 selbständig, heute elf Leute.",
        photo="joern-tillmanns",
    ),
    steps=(
        MailIn(
            ago=Ago(days=11, at="23:18"),
            subject="mentor werden",
            text="""\
hallo,

hab auf eurer seite gelesen das ihr mentoren sucht. ich mach seid 19 jahren veranstaltungstechnik, erst \
angestellt, dann selbständig, inzwischen 11 leute. würd gern was zurück geben, vorallem leuten die grade \
anfangen und sich nicht traun richtige preise zu nehmen (war ich auch mal).

meldet euch einfach

gruß
jörn

von unterwegs gesendet
""",
        ),
        MailOut(
            ago=Ago(days=10, at="09:05"),
            by="sabine-hartkopf",
            subject="Re: mentor werden",
            text="""\
Guten Morgen, Herr Tillmanns,

das freut uns sehr. Preise sind bei uns das Thema, nach dem am häufigsten gefragt wird.

Damit der Vorstand sich ein Bild machen kann, fehlen uns noch: ein Foto, eine Zeile über Sie als \
Überschrift, ein paar Sätze zu Ihnen, drei Kernkompetenzen und wie Sie gern begleiten würden. Es muss \
nicht fertig sein, und es eilt nicht.

Darf ich Sie in den nächsten Tagen anrufen?

Herzliche Grüße
Sabine Hartkopf
""",
        ),
        Note(
            ago=Ago(days=6, at="17:40"),
            by="sabine-hartkopf",
            text=(
                "Telefonat, 15 Minuten, er saß im Lieferwagen. Direkt, lustig, hört gut zu. Hat 2015 fast "
                "Insolvenz angemeldet, weil er zu billig war, und spricht offen darüber. Montags hat er Zeit, "
                "am Wochenende nie. Texte fallen ihm schwer; ich habe angeboten, das Kurzporträt nach dem "
                "Gespräch vorzuschlagen."
            ),
        ),
        MailIn(
            ago=Ago(days=1, at="22:51"),
            subject="AW: mentor werden – Foto",
            eml="tillmanns-foto.eml",
            attachments=("Jörn für Webseite.jpg",),
            text="""\
Hallo Frau Hartkopf,

hier das Foto, hat unsere Azubine gemacht. Überschrift vielleicht: "Bringt Licht und Ton auf Bühnen, seit \
19 Jahren". Und die drei Stichworte:

- Selbständig werden
- Preise durchsetzen
- Projekte planen

Den Text über mich schaff ich nicht, da nehm ich ihr Angebot gern an. Und wie ich das machen will: muss ich \
noch mal drüber nachdenken, am liebsten einfach reden.

Gruß
Jörn Tillmanns
""",
        ),
        Completed(ago=Ago(days=1, at="23:20"), by="sabine-hartkopf"),
    ),
)
