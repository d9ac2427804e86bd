"""Applications in every state, as stories, and the mails that are none."""

from wegweiser.demo.content.applications import arriving, clarifying, decided, deciding, ended, stray
from wegweiser.demo.content.shapes import Application, StrayMail

APPLICATIONS: tuple[Application, ...] = (
    arriving.SCHMITZ_PETERS,
    arriving.AYDOGAN,
    clarifying.TILLMANNS,
    deciding.WIECZOREK_PUETZ,
    deciding.BRANDSTAETTER,
    decided.VERHAEGEN,
    decided.OTIENO,
    decided.JENTGES,
    ended.RADEMACHER,
    ended.KOTHER,
)

STRAY_MAILS: tuple[StrayMail, ...] = stray.ALL
