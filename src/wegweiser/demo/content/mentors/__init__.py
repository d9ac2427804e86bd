"""The fourteen mentors, in the order in which the directory of the reference shows them."""

from wegweiser.demo.content.mentors import handing_on, making, money_and_law, technology, trade
from wegweiser.demo.content.shapes import Mentor

MENTORS: tuple[Mentor, ...] = (
    money_and_law.THIEMANN,
    trade.KARAASLAN,
    handing_on.OELLERS,
    making.HOEVELMANN,
    technology.NWOSU_BERGMANN,
    making.PESCH_KLINKHAMMER,
    technology.RAHIMZADEH,
    money_and_law.VOOTZ,
    trade.WILCZEK,
    money_and_law.ALDENHOVEN,
    technology.PHAM,
    handing_on.SCHLOESSER_KOENIGS,
    trade.DHILLON,
    handing_on.DUECKERS,
)
