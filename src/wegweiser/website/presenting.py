"""What the public may know about a mentor: the only shape in which pages, JSON and sitemap get one."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from wegweiser.mentors.models import Mentor, MentorQuerySet


@dataclass(frozen=True)
class Presented:
    """A mentor in public (P10), in the words of one language; nothing here comes from an application.

    `lang` is the language of the mentor's own words, "" if it is that of the page.
    """

    name: str
    slug: str
    headline: str
    portrait: str
    approach: str
    competencies: tuple[str, ...]
    lang: str
    picture: str
    credit: str
    languages: tuple[str, ...]
    in_person: bool
    by_video: bool
    accepts_requests: bool
    since: date
    searched: tuple[str, ...]

    def path(self, language: str) -> str:
        """The page's address in a language, without the host."""
        with translation.override(language):
            return reverse("website:mentor", args=[self.slug])

    @property
    def url(self) -> str:
        """The page's address in the language of this request, without the host."""
        return reverse("website:mentor", args=[self.slug])

    @property
    def alt(self) -> str:
        """What the picture shows, for those who do not see it."""
        return _("Porträt von %(name)s") % {"name": self.name}

    @property
    def note(self) -> str:
        """The exception only, and only from the mentor's own switch: "full" would reveal mentorships (P21)."""
        return "" if self.accepts_requests else _("Zurzeit keine Anfragen")


def everyone(language: str) -> list[Presented]:
    """All mentors in public by name (two queries, however many they are)."""
    return presented(Mentor.objects.for_public_display(), language)


def presented(found: MentorQuerySet, language: str) -> list[Presented]:
    """The mentors found, in the words of one language; `found` must come from `for_public_display()`."""
    return [_presented(mentor, language) for mentor in found]


def absolute(path: str) -> str:
    """The whole address of a path; never taken from what the request says about its host."""
    return f"{settings.BASE_URL}{path}"


def _presented(mentor: Mentor, language: str) -> Presented:
    text, photo = mentor.text_in(language), mentor.photo
    assert photo is not None  # for_public_display() asks for a finished picture
    return Presented(
        name=mentor.person.name,
        slug=mentor.slug,
        headline=text.headline,
        portrait=text.portrait,
        approach=text.approach,
        competencies=tuple(text.competencies),
        lang="" if text.language == language else text.language,
        picture=reverse("machine:picture", args=[photo.pk]),
        credit=photo.credit,
        languages=tuple(mentor.languages),
        in_person=mentor.in_person,
        by_video=mentor.by_video,
        accepts_requests=mentor.accepts_requests,
        since=mentor.active_since,
        searched=(mentor.person.name, *_words_of(mentor)),
    )


def _words_of(mentor: Mentor) -> list[str]:
    """What the directory searches: headline and competencies in every language the mentor wrote."""
    texts = mentor.texts.all()
    return [word for text in texts for word in (text.headline, *text.competencies)]
