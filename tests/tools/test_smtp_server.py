"""The SMTP server of the tests answers as planned."""

import smtplib
from email.message import EmailMessage

import pytest


@pytest.fixture
def send(smtp_server):
    def send(recipient="ada@mail.example"):
        message = EmailMessage()
        message["From"], message["To"], message["Subject"] = "verein@mail.example", recipient, "Grüße"
        message.set_content("Schön, dass Sie da sind.\n")
        with smtplib.SMTP(smtp_server.host, smtp_server.port, timeout=10) as client:
            client.send_message(message)

    return send


def test_what_is_taken_can_be_read(smtp_server, send):
    send()
    (mail,) = smtp_server.to("ada@mail.example")
    assert (mail.subject, mail.text.strip()) == ("Grüße", "Schön, dass Sie da sind.")


def test_a_planned_refusal_is_given_once_and_nothing_is_kept(smtp_server, send):
    smtp_server.plan.append("451 4.3.0 later")
    with pytest.raises(smtplib.SMTPDataError, match="451"):
        send()
    assert smtp_server.received == []
    send()
    assert len(smtp_server.received) == 1
    assert smtp_server.attempts == 2


@pytest.mark.parametrize(("answer", "kept"), [("drop", 0), ("take and drop", 1)])
def test_the_line_can_be_cut_before_and_after_taking(smtp_server, send, answer, kept):
    smtp_server.plan.append(answer)
    with pytest.raises(smtplib.SMTPServerDisconnected):
        send()
    assert len(smtp_server.received) == kept
