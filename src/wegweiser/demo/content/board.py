"""Who holds which role in the association of the demo.

Four people sit on the board. Paul Brandstätter is the brother of an applicant, so three may vote there.
"""

from wegweiser.demo.content.shapes import Officer

HARTKOPF = Officer(
    name="Sabine Hartkopf",
    slug="sabine-hartkopf",
    email="sabine.hartkopf@nextmg.example",
    roles=("board", "coordinator"),
    since_months=58,
    member_months_ago=88,
)

TEKIN_WOLTERS = Officer(
    name="Ayşe Tekin-Wolters",
    slug="ayse-tekin-wolters",
    email="ayse.tekin-wolters@nextmg.example",
    roles=("board", "deputy"),
    since_months=26,
    member_months_ago=54,
)

ROOSEN = Officer(
    name="Detlef Roosen",
    slug="detlef-roosen",
    email="detlef.roosen@nextmg.example",
    roles=("board",),
    since_months=62,
    member_months_ago=101,
)

BRANDSTAETTER = Officer(
    name="Paul Brandstätter",
    slug="paul-brandstaetter",
    email="paul.brandstaetter@nextmg.example",
    roles=("board",),
    since_months=14,
    member_months_ago=47,
    own_matters=(("dorothee-brandstaetter", "Dorothee Brandstätter ist seine Schwester."),),
)

LOMMERTZ = Officer(
    name="Heinz-Gerd Lommertz",
    slug="heinz-gerd-lommertz",
    email="kasse@nextmg.example",
    roles=("treasurer",),
    since_months=74,
    member_months_ago=110,
)

KALUZA = Officer(
    name="Miriam Kaluza",
    slug="miriam-kaluza",
    email="datenschutz@nextmg.example",
    roles=("data_protection",),
    since_months=20,
    member_months_ago=36,
)

OFFICERS: tuple[Officer, ...] = (HARTKOPF, TEKIN_WOLTERS, ROOSEN, BRANDSTAETTER, LOMMERTZ, KALUZA)
