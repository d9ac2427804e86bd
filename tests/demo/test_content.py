"""The demo's data keeps what the programme promises about the real thing. Pure: no database, no clock."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest
from PIL import Image

from wegweiser.demo.content import shapes
from wegweiser.demo.content.applications import APPLICATIONS, STRAY_MAILS
from wegweiser.demo.content.board import OFFICERS
from wegweiser.demo.content.members import MEMBERS
from wegweiser.demo.content.mentors import MENTORS
from wegweiser.demo.content.shapes import Application, Mentor, Moment, Outcome, Presentation

DEMO = Path(shapes.__file__).parent.parent
PORTRAITS = DEMO / "portraits"
MAILS = DEMO / "content" / "mails"

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

each_mentor = pytest.mark.parametrize("mentor", MENTORS, ids=lambda mentor: mentor.slug)
each_application = pytest.mark.parametrize("application", APPLICATIONS, ids=lambda application: application.slug)
each_mail_file = pytest.mark.parametrize("file", sorted(MAILS.glob("*.eml")), ids=lambda file: file.name)


def presentations(mentor: Mentor) -> tuple[Presentation, Presentation]:
    return mentor.german, mentor.english


def steps_of(application: Application, kind: type) -> list[object]:
    return [step for step in application.steps if isinstance(step, kind)]


def texts_in(thing: object) -> Iterator[str]:
    """Every string in the data, however deep."""
    if isinstance(thing, str):
        yield thing
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            yield from texts_in(getattr(thing, field.name))
    elif isinstance(thing, (tuple, list)):
        for part in thing:
            yield from texts_in(part)


EVERYTHING = (MENTORS, MEMBERS, OFFICERS, APPLICATIONS, STRAY_MAILS)


def test_there_are_fourteen_mentors_and_about_sixty_members() -> None:
    assert len(MENTORS) == 14
    assert 55 <= len(MEMBERS) <= 65
    assert len([member for member in MEMBERS if member.left]) >= 3


@each_mentor
def test_p10_a_mentor_has_exactly_three_different_competencies(mentor: Mentor) -> None:
    for text in presentations(mentor):
        assert len(text.competencies) == 3
        assert len({word.casefold() for word in text.competencies}) == 3
        assert all(word.strip() == word and 0 < len(word) <= 60 for word in text.competencies)


@each_mentor
def test_a_headline_is_one_line_of_at_most_ninety_letters(mentor: Mentor) -> None:
    for text in presentations(mentor):
        assert 10 <= len(text.headline) <= 90
        assert "\n" not in text.headline


@each_mentor
def test_the_german_and_the_english_page_are_complete(mentor: Mentor) -> None:
    for text in presentations(mentor):
        assert 2 <= sentences(text.portrait) <= 5
        assert 2 <= sentences(text.approach) <= 4
    for name in ("headline", "portrait", "approach"):
        assert getattr(mentor.german, name) != getattr(mentor.english, name)
    assert mentor.german.competencies != mentor.english.competencies


def sentences(text: str) -> int:
    return sum(text.count(mark) for mark in (". ", "! ", "? ")) + 1


def test_no_two_mentors_want_to_guide_in_the_same_way() -> None:
    for language in ("german", "english"):
        openings = [getattr(mentor, language).approach[:25] for mentor in MENTORS]
        assert len(set(openings)) == len(openings)


def test_two_mentors_take_no_requests_at_the_moment() -> None:
    closed = {mentor.name for mentor in MENTORS if not mentor.accepts_requests}
    assert closed == {"Tobias Hövelmann", "Katarzyna Wilczek"}


@each_mentor
def test_a_mentor_can_be_met_and_spoken_to(mentor: Mentor) -> None:
    assert mentor.in_person or mentor.by_video
    assert "de" in mentor.languages
    assert all(len(code) == 2 for code in mentor.languages)
    assert mentor.member_months_ago >= mentor.admitted_months_ago
    assert set(mentor.releases) <= {"news", "newsletter", "social", "events"}


def test_some_mentors_were_members_before_and_some_were_not() -> None:
    assert {mentor.was_member_before for mentor in MENTORS} == {True, False}


def test_every_address_is_visibly_fictional() -> None:
    for text in texts_in(EVERYTHING):
        for word in text.split():
            if "@" in word:
                assert word.strip("<>.,;:()").endswith(".example"), word


def test_addresses_and_slugs_are_given_once() -> None:
    known = [*MENTORS, *MEMBERS, *OFFICERS]
    addresses = [person.email.casefold() for person in known]
    addresses += [application.email.casefold() for application in APPLICATIONS if not application.is_member]
    assert len(set(addresses)) == len(addresses)
    slugs = [person.slug for person in (*MENTORS, *OFFICERS, *APPLICATIONS)]
    assert len(set(slugs)) == len(slugs)


def test_an_applicant_who_is_a_member_stands_among_the_members() -> None:
    members = {(member.name, member.email) for member in MEMBERS if not member.left}
    applicants = [application for application in APPLICATIONS if application.is_member]
    assert applicants
    assert {(applicant.name, applicant.email) for applicant in applicants} <= members


def test_nothing_carries_soft_hyphens() -> None:
    assert not [text for text in texts_in(EVERYTHING) if "\u00ad" in text or "&shy;" in text]


def test_every_portrait_exists_at_800_by_1000_and_is_small() -> None:
    wanted = {mentor.slug for mentor in MENTORS}
    wanted |= {application.material.photo for application in APPLICATIONS if application.material.photo}
    assert wanted == {file.stem for file in PORTRAITS.glob("*.png")}
    for slug in wanted:
        file = PORTRAITS / f"{slug}.png"
        assert file.stat().st_size <= 80 * 1024
        with Image.open(file) as portrait:
            assert portrait.size == (800, 1000)
    assert "CC0" in (PORTRAITS / "LICENCE.txt").read_text(encoding="utf-8")


def test_applications_show_every_moment_once() -> None:
    assert sorted(application.moment for application in APPLICATIONS) == sorted(Moment)


@each_application
def test_a_story_is_told_in_the_order_in_which_it_happened(application: Application) -> None:
    moments = [step.ago.before(NOW) for step in application.steps]
    assert moments == sorted(moments)
    assert moments[-1] < NOW


@each_application
def test_only_board_members_vote_once_and_never_in_their_own_matter(application: Application) -> None:
    board = {officer.slug for officer in OFFICERS if "board" in officer.roles}
    concerned = {officer.slug for officer in OFFICERS if application.slug in dict(officer.own_matters)}
    voters = [vote.by for vote in steps_of(application, shapes.Vote) if isinstance(vote, shapes.Vote)]
    assert len(set(voters)) == len(voters)
    assert set(voters) <= board - concerned
    for resolution in steps_of(application, shapes.Resolution):
        assert isinstance(resolution, shapes.Resolution)
        assert resolution.by in board - concerned


@each_application
def test_p9_a_resolution_follows_the_majority_and_has_a_reason(application: Application) -> None:
    votes = [vote.outcome for vote in steps_of(application, shapes.Vote) if isinstance(vote, shapes.Vote)]
    for resolution in steps_of(application, shapes.Resolution):
        assert isinstance(resolution, shapes.Resolution)
        assert len(votes) >= 2
        assert votes.count(resolution.outcome) * 2 > len(votes)
        assert len(resolution.reason) > 60
        assert (resolution.back_in_days is not None) == (resolution.outcome == Outcome.DEFER)


def test_each_moment_is_what_its_name_says() -> None:
    told = {application.moment: application for application in APPLICATIONS}
    assert not told[Moment.JUST_ARRIVED].material.photo
    form = told[Moment.FORM_COMPLETE].material
    assert all((form.headline, form.portrait, form.approach, form.experience, form.photo))
    assert len(form.competencies) == 3
    assert len(steps_of(told[Moment.CLARIFYING], shapes.Note)) == 1
    assert len(steps_of(told[Moment.ONE_VOTE], shapes.Vote)) == 1
    assert len(steps_of(told[Moment.MAJORITY], shapes.Vote)) == 2
    assert not steps_of(told[Moment.MAJORITY], shapes.Resolution)
    assert not steps_of(told[Moment.LETTER_DRAFTED], shapes.LetterSent)
    assert steps_of(told[Moment.INVITED], shapes.LetterSent)
    for accepted in (told[Moment.LETTER_DRAFTED], told[Moment.INVITED]):
        assert len(accepted.material.competencies) == 3
        assert accepted.material.photo_rights_confirmed
    assert steps_of(told[Moment.WITHDRAWN], shapes.Withdrawal)


def test_one_applicant_writes_english() -> None:
    assert {application.language for application in APPLICATIONS} == {"de", "en"}


def test_every_named_mail_file_exists_and_no_other() -> None:
    named = {step.eml for application in APPLICATIONS for step in mails_of(application) if step.eml}
    named |= {stray.eml for stray in STRAY_MAILS}
    assert named == {file.name for file in MAILS.glob("*.eml")}


def mails_of(application: Application) -> list[shapes.MailIn]:
    return [step for step in application.steps if isinstance(step, shapes.MailIn)]


def read(file: Path) -> EmailMessage:
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert isinstance(message, EmailMessage)
    return message


@each_mail_file
def test_a_mail_file_says_what_its_text_says(file: Path) -> None:
    written = {step.eml: step for application in APPLICATIONS for step in mails_of(application)}
    stray = {mail.eml: mail for mail in STRAY_MAILS}
    source = written.get(file.name) or stray[file.name]
    message = read(file)
    body = message.get_body(("plain",))
    assert body is not None
    assert message["Subject"] == source.subject
    assert body.get_content().replace("\r\n", "\n").startswith(source.text.rstrip("\n"))
    for name in ("From", "To", "Message-ID"):
        assert message[name].strip(" >").endswith(".example")


@each_mail_file
def test_a_mail_file_has_the_attachments_its_story_names(file: Path) -> None:
    stories = {step.eml: step.attachments for application in APPLICATIONS for step in mails_of(application)}
    files = [part.get_filename() for part in read(file).iter_attachments()]
    assert files == list(stories.get(file.name, ()))


def test_mail_files_show_what_real_mail_looks_like() -> None:
    assert read(MAILS / "tillmanns-foto.eml").get_body(("html",)) is not None
    answer = read(MAILS / "brandstaetter-foto.eml")
    body = answer.get_body(("plain",))
    assert body is not None
    assert "\n> " in body.get_content()
    assert answer["In-Reply-To"]
    assert read(MAILS / "newsletter.eml")["List-Id"]
    assert read(MAILS / "out-of-office.eml")["Auto-Submitted"] == "auto-replied"


def test_a_moment_before_now_is_local_clock_time() -> None:
    assert shapes.Ago(days=2, at="21:47").before(NOW) == datetime(2026, 11, 21, 21, 47, tzinfo=UTC)
    assert shapes.Ago(minutes=52).before(NOW) == NOW - timedelta(minutes=52)
