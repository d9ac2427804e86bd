"""Just arrived: a formless mail without a photo, and a complete web form."""

from wegweiser.demo.content.shapes import Ago, Application, FormSent, MailIn, Material, Moment

SCHMITZ_PETERS = Application(
    name="Reinhold Schmitz-Peters",
    slug="reinhold-schmitz-peters",
    email="r.schmitz-peters@rheindahlen.example",
    moment=Moment.JUST_ARRIVED,
    steps=(
        MailIn(
            ago=Ago(minutes=52),
            subject="Wäre das etwas für mich?",
            eml="schmitz-peters.eml",
            text="""\
Guten Tag zusammen,

meine Tochter hat mir am Sonntag beim Kaffee von Ihrem Mentoring erzählt (sie war wohl einmal auf einem \
Ihrer Abende, ich glaube im Frühjahr, oder es war doch noch im Winter, jedenfalls hat es ihr gefallen). \
Sie meinte, das wäre etwas für mich, weil ich sonst nur im Garten stehe und den Nachbarn erkläre, wie sie \
ihre Hecke schneiden müssen.

Kurz zu mir, obwohl kurz nicht meine Stärke ist: Ich habe 1984 bei einem Landmaschinenhändler in \
Rheindahlen gelernt und bin dort geblieben, bis ich den Laden 2001 selbst übernommen habe. Damals waren \
wir sieben, am Ende 23, mit Werkstatt und einem kleinen Lager in Erkelenz, das sich nie gerechnet hat, \
aber das ist eine andere Geschichte. Im vorletzten Jahr habe ich an meinen Werkstattmeister verkauft. Das \
hat drei Jahre gedauert und mich zwei Freundschaften gekostet, die eine ist inzwischen wieder in Ordnung.

Was ich kann: mit Leuten reden, Ersatzteile disponieren, und ich weiß ziemlich genau, wie man eine \
Werkstatt so organisiert, dass samstags keiner kommen muss. Was ich nicht kann: Computer. Also, ich kann \
sie einschalten.

Ein Foto habe ich gerade nicht, auf allen neueren bin ich mit Enkel oder mit Hut. Ich kann aber eines \
machen lassen, wenn Sie das brauchen.

Muss ich dafür eigentlich Mitglied sein? Und was kostet das?

Mit freundlichen Grüßen aus Rheindahlen
Reinhold Schmitz-Peters

PS: Telefonisch erreichen Sie mich am besten mittags, da sitze ich.
""",
        ),
    ),
)

AYDOGAN = Application(
    name="Deniz Aydoğan",
    slug="deniz-aydogan",
    email="deniz@aydogan-haustechnik.example",
    moment=Moment.FORM_COMPLETE,
    material=Material(
        headline="Installateurmeister, bildet seit 15 Jahren junge Leute aus",
        portrait=(
            "Mit 31 habe ich den Meisterbrief gemacht und am selben Tag den Mietvertrag für unsere erste "
            "Halle unterschrieben, ohne meine Frau zu fragen. Beides ging gut aus. Heute sind wir 14 Leute in "
            "Odenkirchen, davon vier in der Ausbildung, und aus meinem ersten Lehrling ist mein Bauleiter "
            "geworden."
        ),
        competencies=("Handwerksbetrieb führen", "Ausbildung", "Kalkulation"),
        approach=(
            "Ich komme gern zu Ihnen auf die Baustelle oder in die Werkstatt. Wir nehmen uns ein echtes Angebot "
            "von Ihnen vor und rechnen es gemeinsam nach. Wenn Sie jemanden einstellen wollen, üben wir das "
            "Gespräch vorher."
        ),
        experience=(
            "Seit 1999 im Sanitär- und Heizungsbau, Meister seit 2009, seitdem eigener Betrieb. Prüfer in der "
            "Gesellenprüfung seit 2016."
        ),
        photo="deniz-aydogan",
        photo_rights_confirmed=True,
    ),
    steps=(FormSent(ago=Ago(days=2, at="21:47")),),
)
