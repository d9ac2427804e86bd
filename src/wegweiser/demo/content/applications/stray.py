"""Mails to our boxes that are no applications."""

from wegweiser.demo.content.shapes import Ago, StrayMail

KAMPHAUSEN = StrayMail(
    slug="kamphausen",
    sender="j.kamphausen@rheydt.example",
    box="vorstand",
    ago=Ago(days=1, at="18:27"),
    eml="kamphausen.eml",
    expected="undecided",
    subject="Re: Ihr Abend im Stadtbad",
    text="""\
Sehr geehrte Frau Hartkopf,

vielen Dank noch einmal für den schönen Abend. Sie hatten gefragt, ob jemand jemanden kennt, der als Mentor \
in Frage kommt. Mein Schwager, der Udo, hat dreißig Jahre lang eine Großküche geleitet und wäre bestimmt der \
Richtige, er weiß nur noch nichts davon. Er ist übrigens auch sonst sehr nett.

Und eine Frage in eigener Sache: Könnte ich selbst auch Mentee werden? Ich möchte einen Waschsalon \
aufmachen, mit Café.

Mit besten Grüßen
J. Kamphausen
""",
)

NEWSLETTER = StrayMail(
    slug="newsletter",
    sender="post@gruenderbrief-niederrhein.example",
    box="vorstand",
    ago=Ago(days=3, at="06:00"),
    eml="newsletter.eml",
    expected="opens_nothing",
    subject="Gründerbrief Niederrhein: Fördermittel, Termine, Köpfe",
    text="""\
GRÜNDERBRIEF NIEDERRHEIN

Guten Morgen,

in dieser Ausgabe: welche Fördertöpfe zum Jahresende schließen, drei Termine, die sich lohnen, und eine \
Gründerin, die aus alten Segeln Taschen näht.

Sie möchten den Brief nicht mehr bekommen? Eine leere Mail an abmelden@gruenderbrief-niederrhein.example genügt.
""",
)

OUT_OF_OFFICE = StrayMail(
    slug="out-of-office",
    sender="jana@wieczorek-puetz.example",
    box="vorstand",
    ago=Ago(days=2, at="13:01"),
    eml="out-of-office.eml",
    expected="opens_nothing",
    subject="Abwesenheitsnotiz: Ihre Bewerbung liegt beim Vorstand",
    text="""\
Guten Tag,

ich bin bis Freitag mit 40 Kindern im Wald und lese keine E-Mails. In dringenden Fällen erreichen Sie unser \
Büro unter buero@wieczorek-puetz.example.

Freundliche Grüße
Jana Wieczorek-Pütz
""",
)

ALL: tuple[StrayMail, ...] = (KAMPHAUSEN, NEWSLETTER, OUT_OF_OFFICE)
