"""Ended without a mentor: one declined, one withdrawn."""

from wegweiser.demo.content.shapes import (
    Ago,
    Application,
    Completed,
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
    Withdrawal,
)

RADEMACHER = Application(
    name="Ingo Rademacher",
    slug="ingo-rademacher",
    email="office@rademacher-performance.example",
    moment=Moment.DECLINED,
    material=Material(
        headline="Unternehmensberater und Umsatzcoach",
        competencies=("Umsatz", "Skalierung", "Mindset"),
        experience="Seit drei Jahren selbständiger Berater, vorher im Vertrieb einer Versicherung.",
    ),
    steps=(
        MailIn(
            ago=Ago(days=61, at="11:11"),
            subject="Kooperation Mentoring – Win-win!",
            text="""\
Hallo liebes nextMG-Team,

ich begleite Unternehmer dabei, ihren Umsatz in 90 Tagen zu verdoppeln, und möchte mein Wissen gern als \
Mentor einbringen. Das erste Gespräch ist bei mir immer kostenfrei, danach finden wir ein Paket, das passt. \
Für Ihre Mitglieder könnte ich 20 Prozent Nachlass anbieten.

Meine drei Kernkompetenzen: Umsatz, Skalierung, Mindset.

Wann telefonieren wir?

Ingo Rademacher
Rademacher Performance
""",
        ),
        MailOut(
            ago=Ago(days=60, at="09:30"),
            by="sabine-hartkopf",
            subject="Re: Kooperation Mentoring – Win-win!",
            text="""\
Guten Tag, Herr Rademacher,

danke für Ihr Angebot. Eine Sache vorab, damit es kein Missverständnis gibt: Unsere Mentorinnen und Mentoren \
arbeiten ehrenamtlich und machen mit ihren Mentees keine Geschäfte, auch nicht gleich danach. Würden Sie \
sich unter dieser Bedingung bewerben wollen?

Herzliche Grüße
Sabine Hartkopf
""",
        ),
        MailIn(
            ago=Ago(days=57, at="17:02"),
            subject="Re: Re: Kooperation Mentoring – Win-win!",
            text="""\
Hallo Frau Hartkopf,

grundsätzlich ja, wobei ich Interessenten, die mehr wollen, natürlich nicht wegschicken würde. Das wäre ja \
auch nicht im Sinne der Leute. :-)

Beste Grüße
Ingo Rademacher
""",
        ),
        Completed(ago=Ago(days=50, at="09:40"), by="sabine-hartkopf"),
        ToTheBoard(ago=Ago(days=50, at="10:00"), by="sabine-hartkopf"),
        Vote(ago=Ago(days=49, at="13:37"), by="sabine-hartkopf", outcome=Outcome.DECLINE),
        Vote(ago=Ago(days=46, at="08:20"), by="ayse-tekin-wolters", outcome=Outcome.DECLINE),
        Resolution(
            ago=Ago(days=44, at="18:18"),
            by="ayse-tekin-wolters",
            outcome=Outcome.DECLINE,
            reason=(
                "Herr Rademacher möchte Mentees anschließend Beratung verkaufen können. Das schließen die Regeln des "
                "Programms aus (kein eigenes Geschäft mit Mentees). Über seine Fähigkeiten sagt das nichts; als "
                "Mitglied ist er willkommen."
            ),
        ),
        LetterSent(ago=Ago(days=43, at="09:00"), by="sabine-hartkopf"),
    ),
)

KOTHER = Application(
    name="Svenja Kother",
    slug="svenja-kother",
    email="svenja@kother-verpackung.example",
    moment=Moment.WITHDRAWN,
    material=Material(
        headline="Entwickelt Verpackungen, die man essen könnte",
        portrait=(
            "Seit 16 Jahren arbeite ich mit Stärke, Algen und Graspapier. Unser bekanntestes Produkt ist ein "
            "Becher, der nach dem Festival auf der Wiese bleibt und bis zum Herbst verschwunden ist."
        ),
        competencies=("Nachhaltige Produkte", "Forschung und Förderung", "Team auf Zeit"),
        approach="Am liebsten im Labor, mit den Händen. Ich erkläre wenig und probiere viel aus.",
        experience="Chemikerin, seit 2010 in der Entwicklung, seit 2017 Gründerin.",
        photo="svenja-kother",
        photo_rights_confirmed=True,
    ),
    steps=(
        MailIn(
            ago=Ago(days=72, at="08:15"),
            subject="Bewerbung Mentorin",
            with_material=True,
            attachments=("IMG_2231.png",),
            text="""\
Liebes nextMG-Team,

anbei mein Foto und ein kurzer Text für Ihre Mentorenseite. Das Foto ist ein Selbstauslöser, da muss man \
niemanden fragen.

Viele Grüße
Svenja Kother
""",
        ),
        Note(
            ago=Ago(days=66, at="15:00"),
            by="sabine-hartkopf",
            text="Videogespräch, 20 Minuten. Begeistert und begeisternd. Wartet noch auf die Zusage für ein Projekt.",
        ),
        Completed(ago=Ago(days=66, at="15:30"), by="sabine-hartkopf"),
        MailIn(
            ago=Ago(days=31, at="20:36"),
            subject="Re: Bewerbung Mentorin – leider ein Rückzieher",
            text="""\
Liebe Frau Hartkopf,

es tut mir leid: Das Projekt in Rotterdam ist bewilligt, und ich bin ab Januar für zwei Jahre dort. Halbe \
Sachen möchte ich nicht machen, deshalb ziehe ich meine Bewerbung zurück. Vielleicht klopfe ich danach noch \
einmal an, wenn ich darf.

Herzlich
Svenja Kother
""",
        ),
        Withdrawal(
            ago=Ago(days=30, at="09:20"),
            reason="Geht für zwei Jahre nach Rotterdam und hat per E-Mail zurückgezogen. Darf sich gern wieder melden.",
        ),
    ),
)
