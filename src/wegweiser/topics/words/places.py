"""Which places lie so near each other that people meet in person; around the town of the programme.

Only what both sides name and what is known here keeps two people apart; an unknown place never does.
"""

from wegweiser.topics.rules import Entry

AREAS = (
    Entry("around_moenchengladbach", "Mönchengladbach und Umgebung", "Mönchengladbach and around",
          "=Mönchengladbach, =Gladbach, =MG, =Rheydt, =Odenkirchen, =Giesenkirchen, =Wickrath, =Neuwerk, =Eicken, "
          "=Hardterbroich, =Rheindahlen, =Viersen, =Korschenbroich, =Jüchen, =Schwalmtal, =Willich, =Wegberg, "
          "=Erkelenz, =Niederkrüchten, =Niederrhein"),
    Entry("around_duesseldorf", "Düsseldorf und Neuss", "Düsseldorf and Neuss",
          "=Düsseldorf, =Neuss, =Kaarst, =Meerbusch, =Ratingen, =Hilden, =Erkrath, =Dormagen, =Grevenbroich"),
    Entry("around_krefeld", "Krefeld und Umgebung", "Krefeld and around",
          "=Krefeld, =Kempen, =Tönisvorst, =Nettetal, =Moers, =Kleve, =Geldern, =Niederrhein"),
    Entry("around_aachen", "Aachen und Umgebung", "Aachen and around",
          "=Aachen, =Düren, =Heinsberg, =Jülich, =Geilenkirchen, =Hückelhoven, =Eschweiler"),
    Entry("around_cologne", "Köln und Umgebung", "Cologne and around",
          "=Köln, =Leverkusen, =Bonn, =Bergheim, =Kerpen, =Hürth, =Siegburg", "=Cologne"),
    Entry("ruhr", "Ruhrgebiet", "Ruhr area",
          "=Ruhrgebiet, =Duisburg, =Essen, =Oberhausen, =Mülheim, =Bochum, =Dortmund, =Gelsenkirchen, =Hagen"),
    Entry("wuppertal", "Bergisches Land", "Wuppertal and around", "=Wuppertal, =Solingen, =Remscheid"),
    Entry("limburg", "Niederländisches Limburg", "Dutch Limburg", "=Roermond, =Venlo, =Maastricht, =Limburg"),
    Entry("berlin", "Berlin", "Berlin", "=Berlin, =Potsdam"),
    Entry("hamburg", "Hamburg", "Hamburg", "=Hamburg"),
    Entry("munich", "München", "Munich", "=München"),
    Entry("frankfurt", "Frankfurt und Umgebung", "Frankfurt and around",
          "=Frankfurt, =Mainz, =Wiesbaden, =Darmstadt"),
)  # fmt: skip
