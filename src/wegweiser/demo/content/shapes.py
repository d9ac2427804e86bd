"""The shapes of the demo's data: frozen, typed, without any meaning beyond the words of the programme."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

type Three = tuple[str, str, str]

PORTRAIT_CREDIT = "Zeichnung nach „Notionists“ von Zoish, CC0"
"""Photo credit of every drawn portrait; see ``demo/portraits/LICENCE.txt``."""


@dataclass(frozen=True, slots=True)
class Ago:
    """A moment before the demo is loaded: some minutes ago, or some days ago at a local clock time."""

    minutes: int = 0
    days: int = 0
    at: str = ""

    def before(self, now: datetime) -> datetime:
        """The moment meant, for an aware ``now`` in local time; never later than ``now``."""
        if not self.at:
            return now - timedelta(days=self.days, minutes=self.minutes)
        return datetime.combine(now.date() - timedelta(days=self.days), time.fromisoformat(self.at), now.tzinfo)


@dataclass(frozen=True, slots=True)
class Presentation:
    """What the public reads about a mentor, in one language."""

    headline: str
    portrait: str
    approach: str
    competencies: Three


@dataclass(frozen=True, slots=True)
class Mentor:
    """A mentor of the demo; the portrait is ``demo/portraits/<slug>.png``.

    ``languages`` are ISO 639-1 codes; ``releases`` names the optional channels the mentor agreed to
    (``news``, ``newsletter``, ``social``, ``events``); page and photo are always released.
    """

    name: str
    slug: str
    email: str
    german: Presentation
    english: Presentation
    languages: tuple[str, ...]
    admitted_months_ago: int
    member_months_ago: int
    in_person: bool = True
    by_video: bool = False
    accepts_requests: bool = True
    releases: tuple[str, ...] = ()

    @property
    def was_member_before(self) -> bool:
        """True if the person paid dues before becoming a mentor (P5: exempt from activation on)."""
        return self.member_months_ago > self.admitted_months_ago


@dataclass(frozen=True, slots=True)
class Left:
    """The end of a membership and its reason."""

    months_ago: int
    reason: str


@dataclass(frozen=True, slots=True)
class Member:
    """A member who is not a mentor. ``firm`` is only a note: companies are not members yet."""

    name: str
    email: str
    joined_months_ago: int
    firm: str = ""
    left: Left | None = None


@dataclass(frozen=True, slots=True)
class Officer:
    """Somebody with a role in the association; all of them are members.

    ``roles`` are ``coordinator``, ``deputy``, ``board``, ``treasurer``, ``data_protection``.
    ``own_matters`` are slugs of applications in which the person may not vote, with the reason.
    """

    name: str
    slug: str
    email: str
    roles: tuple[str, ...]
    since_months: int
    member_months_ago: int
    own_matters: tuple[tuple[str, str], ...] = ()


class Moment(StrEnum):
    """The named moment of the programme that an application of the demo shows."""

    JUST_ARRIVED = "just_arrived"
    FORM_COMPLETE = "form_complete"
    CLARIFYING = "clarifying"
    ONE_VOTE = "one_vote"
    MAJORITY = "majority"
    LETTER_DRAFTED = "letter_drafted"
    INVITED = "invited"
    DEFERRED = "deferred"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What a vote or a resolution says."""

    ACCEPT = "accept"
    DECLINE = "decline"
    DEFER = "defer"


@dataclass(frozen=True, slots=True)
class MailIn:
    """A mail that arrived; ``text`` is its new part, without what it quotes.

    With ``eml`` the file ``content/mails/<eml>`` is delivered (its Date header rewritten by the loader), and
    ``attachments`` are the files in it. Without, the loader builds a plain mail; its one attachment is then the
    portrait named in the application's material. ``with_material``: what the application contains stands below
    the text.
    """

    ago: Ago
    subject: str
    text: str
    eml: str = ""
    attachments: tuple[str, ...] = ()
    with_material: bool = False


@dataclass(frozen=True, slots=True)
class MailOut:
    """A mail that an officer (slug) wrote to the applicant."""

    ago: Ago
    by: str
    subject: str
    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """A note of an officer (slug), for example after a telephone call."""

    ago: Ago
    by: str
    text: str


@dataclass(frozen=True, slots=True)
class FormSent:
    """The web form was sent; the application's material is what it contained."""

    ago: Ago


@dataclass(frozen=True, slots=True)
class Completed:
    """An officer put the material into its fields, as it had come by mail or telephone."""

    ago: Ago
    by: str


@dataclass(frozen=True, slots=True)
class ToTheBoard:
    """The coordinator laid the application before the board; the programme's number says until when it circulates."""

    ago: Ago
    by: str


@dataclass(frozen=True, slots=True)
class Vote:
    """One board member's vote."""

    ago: Ago
    by: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Resolution:
    """The recorded resolution with its internal reason, written so that the applicant may read it.

    ``back_in_days``: for a deferral, the days from now after which the application comes back.
    """

    ago: Ago
    by: str
    outcome: Outcome
    reason: str
    back_in_days: int | None = None


@dataclass(frozen=True, slots=True)
class LetterSent:
    """An officer sent the letter about the resolution; without this step it lies ready as a draft."""

    ago: Ago
    by: str


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """The applicant withdrew, in their own words."""

    ago: Ago
    reason: str


type Step = MailIn | MailOut | Note | FormSent | Completed | ToTheBoard | Vote | Resolution | LetterSent | Withdrawal


@dataclass(frozen=True, slots=True)
class Material:
    """What the application contains so far; an empty field is still missing. ``photo`` is a portrait's slug."""

    headline: str = ""
    portrait: str = ""
    competencies: tuple[str, ...] = ()
    approach: str = ""
    experience: str = ""
    photo: str = ""
    photo_rights_confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Application:
    """An application of the demo, told as steps in the order in which they happened."""

    name: str
    slug: str
    email: str
    moment: Moment
    steps: tuple[Step, ...]
    material: Material = Material()
    language: str = "de"
    is_member: bool = False


@dataclass(frozen=True, slots=True)
class StrayMail:
    """A mail that belongs to no application: ``expected`` is ``undecided`` or ``opens_nothing``."""

    slug: str
    sender: str
    box: str
    ago: Ago
    eml: str
    expected: str
    subject: str
    text: str
