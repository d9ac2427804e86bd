"""Decided and still open: a letter as draft, an invitation on its way, a deferral."""

from wegweiser.demo.content.shapes import (
    Ago,
    Application,
    Completed,
    FormSent,
    LetterSent,
    MailIn,
    MailOut,
    Material,
    Moment,
    Note,
    Outcome,
    Resolution,
    ToTheBoard,
    Vote,
)

VERHAEGEN = Application(
    name="Joost Verhaegen",
    slug="joost-verhaegen",
    email="joost@verhaegen-planten.example",
    moment=Moment.LETTER_DRAFTED,
    is_member=True,
    material=Material(
        headline="Zieht Jungpflanzen und verkauft sie über die Grenze",
        portrait=(
            "Meine Großeltern hatten ein Gewächshaus in Roermond, ich habe sechs. Dreimal in der Woche fahre "
            "ich über die Grenze und habe gelernt, dass Deutsche und Niederländer mit „Wir melden uns“ sehr "
            "verschiedene Dinge meinen. Einmal sind mir 80.000 Geranien erfroren; seitdem prüfe ich den Ölstand "
            "selbst."
        ),
        competencies=("Geschäft über die Grenze", "Familienbetrieb", "Einkauf und Saison"),
        approach=(
            "Kommen Sie zu mir ins Gewächshaus, dort redet es sich gut. Ich sage direkt, was ich denke, so sind "
            "wir nun mal, und höre dann ebenso direkt zu. Alle sechs Wochen passt mir gut, im April nicht."
        ),
        experience="Seit 1994 im Gartenbau, seit 2006 Inhaber, 35 Leute in der Saison.",
        photo="joost-verhaegen",
        photo_rights_confirmed=True,
    ),
    steps=(
        MailIn(
            ago=Ago(days=34, at="06:22"),
            subject="mentor, ja gerne",
            attachments=("joost.png",),
            text="""\
Hallo Sabine,

wir haben es ja auf das Sommerfest schon besprochen: ich mache gerne mit als Mentor. Foto ist dabei, hat \
mein Sohn gemacht und der will kein Geld dafür. Über mich weißt du glaube ich alles, den Rest schreibe ich \
dir auf wenn die Chrysanthemen raus sind.

Groetjes
Joost
""",
        ),
        MailIn(
            ago=Ago(days=21, at="06:10"),
            subject="der Rest",
            with_material=True,
            text="""\
Hallo Sabine,

so, die Chrysanthemen sind raus. Hier der Text, bitte korrigier mein Deutsch, die Kommas sind wie immer \
Glückssache.

Groetjes
Joost
""",
        ),
        Completed(ago=Ago(days=12, at="13:25"), by="sabine-hartkopf"),
        ToTheBoard(ago=Ago(days=12, at="13:45"), by="sabine-hartkopf"),
        Vote(ago=Ago(days=11, at="21:30"), by="ayse-tekin-wolters", outcome=Outcome.ACCEPT),
        Vote(ago=Ago(days=8, at="09:10"), by="detlef-roosen", outcome=Outcome.ACCEPT),
        Vote(ago=Ago(days=7, at="19:02"), by="paul-brandstaetter", outcome=Outcome.ACCEPT),
        Resolution(
            ago=Ago(days=1, at="10:40"),
            by="sabine-hartkopf",
            outcome=Outcome.ACCEPT,
            reason=(
                "Handel über die Grenze und Gartenbau fehlen uns bisher ganz. Wir kennen Herrn Verhaegen seit vier "
                "Jahren als Mitglied, er ist verlässlich und sagt offen seine Meinung."
            ),
        ),
    ),
)

OTIENO = Application(
    name="Grace Otieno",
    slug="grace-otieno",
    email="grace@otieno-water.example",
    moment=Moment.INVITED,
    language="en",
    material=Material(
        headline="Builds water pumps and the companies behind them",
        portrait=(
            "I trained as a mechanical engineer in Nairobi and came to Mönchengladbach eleven years ago for one "
            "winter. Since then I have started two companies that make small water pumps; the first failed, and "
            "I can tell you on which Tuesday. My German is good enough for a workshop and not yet for a tax office."
        ),
        competencies=("Hardware start-ups", "International teams", "Learning from failure"),
        approach=(
            "I like whiteboards and long walks. We start each meeting with what went wrong since the last one, "
            "because that is where the good questions are. In English, please, or in patient German."
        ),
        experience="Engineer since 2003, founder since 2016, two companies, 28 people in three countries.",
        photo="grace-otieno",
        photo_rights_confirmed=True,
    ),
    steps=(
        FormSent(ago=Ago(days=40, at="19:26")),
        MailOut(
            ago=Ago(days=38, at="08:50"),
            by="ayse-tekin-wolters",
            subject="Your application as a mentor",
            text="""\
Dear Ms Otieno,

thank you, your application has everything we need. Several of our members work in English and have been \
waiting for somebody like you.

May I ring you on Thursday after five?

Kind regards
Ayşe Tekin-Wolters
""",
        ),
        MailIn(
            ago=Ago(days=38, at="12:15"),
            subject="Re: Your application as a mentor",
            text="""\
Dear Ayşe,

Thursday after five is fine, I will be in the workshop, so let it ring for a while.

One question: do I have to write everything in German as well? I would rather be honest in English than \
elegant in German.

Best wishes
Grace
""",
        ),
        Note(
            ago=Ago(days=35, at="17:35"),
            by="ayse-tekin-wolters",
            text=(
                "Telefonat auf Englisch, 30 Minuten. Sehr offen, auch über das Scheitern der ersten Firma. Wir haben "
                "vereinbart: Die Texte bleiben zuerst englisch, die deutsche Fassung machen wir zusammen."
            ),
        ),
        ToTheBoard(ago=Ago(days=20, at="09:00"), by="sabine-hartkopf"),
        Vote(ago=Ago(days=19, at="18:44"), by="sabine-hartkopf", outcome=Outcome.ACCEPT),
        Vote(ago=Ago(days=17, at="08:08"), by="paul-brandstaetter", outcome=Outcome.ACCEPT),
        Vote(ago=Ago(days=15, at="22:01"), by="ayse-tekin-wolters", outcome=Outcome.ACCEPT),
        Resolution(
            ago=Ago(days=6, at="11:30"),
            by="ayse-tekin-wolters",
            outcome=Outcome.ACCEPT,
            reason=(
                "Bringt Erfahrung mit Geräten statt Software mit und begleitet auf Englisch; beides wird gesucht. "
                "Überzeugendes Gespräch."
            ),
        ),
        LetterSent(ago=Ago(days=5, at="09:15"), by="ayse-tekin-wolters"),
    ),
)

JENTGES = Application(
    name="Holger Jentges",
    slug="holger-jentges",
    email="h.jentges@jentges-baustoffe.example",
    moment=Moment.DEFERRED,
    material=Material(
        headline="Baustoffhändler, kennt jede Baustelle zwischen Maas und Rhein",
        portrait=(
            "Seit 1988 verkaufe ich Steine, Sand und gute Laune, seit 2002 auf eigene Rechnung. Mein Vater hat "
            "mir drei Dinge mitgegeben: pünktlich liefern, nie über Kunden reden und immer einen Besen im Auto "
            "haben. In zwei Jahren übernimmt meine Tochter."
        ),
        competencies=("Unternehmensnachfolge", "Führung", "Großhandel"),
        approach=(
            "Ich nehme mir Zeit, wenn ich welche habe, dann aber richtig. Am liebsten freitags nach Feierabend, "
            "mit einem Brötchen auf der Hand."
        ),
        experience="Seit 1988 im Baustoffhandel, seit 2002 Inhaber, 26 Leute.",
        photo="holger-jentges",
        photo_rights_confirmed=True,
    ),
    steps=(
        MailIn(
            ago=Ago(days=118, at="15:55"),
            subject="Mentor",
            with_material=True,
            attachments=("Jentges.png",),
            text="""\
Guten Tag,

der Friedhelm Vootz sagt, Sie suchen noch Leute. Ich wäre dabei. Bild hängt dran, Text auch.

Gruß
Holger Jentges
""",
        ),
        Note(
            ago=Ago(days=110, at="16:20"),
            by="sabine-hartkopf",
            text=(
                "Treffen im Lager, eine Stunde. Bodenständig, großzügig, viele Geschichten. Sagt selbst, dass er "
                "bis zum Umbau im Herbst kaum Zeit hat, und möchte trotzdem schon einmal anklopfen."
            ),
        ),
        Completed(ago=Ago(days=104, at="07:40"), by="sabine-hartkopf"),
        ToTheBoard(ago=Ago(days=104, at="08:00"), by="sabine-hartkopf"),
        Vote(ago=Ago(days=103, at="07:40"), by="detlef-roosen", outcome=Outcome.DEFER),
        Vote(ago=Ago(days=101, at="12:26"), by="sabine-hartkopf", outcome=Outcome.DEFER),
        Vote(ago=Ago(days=100, at="20:50"), by="paul-brandstaetter", outcome=Outcome.ACCEPT),
        Resolution(
            ago=Ago(days=98, at="09:00"),
            by="detlef-roosen",
            outcome=Outcome.DEFER,
            reason=(
                "Gern, aber nicht jetzt: Herr Jentges hat bis zum Ende seines Umbaus selbst wenig Zeit, und für "
                "die Nachfolge haben wir mit Frau Oellers schon jemanden. Danach wieder auf den Tisch, mit der Frage, "
                "ob der Großhandel nicht das Besondere an ihm ist."
            ),
            back_in_days=5,
        ),
        LetterSent(ago=Ago(days=97, at="11:11"), by="sabine-hartkopf"),
    ),
)
