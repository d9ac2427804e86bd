"""An SMTP server for tests: a real one on a free port, whose answers a test can plan."""

import socket
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller


@dataclass(frozen=True)
class Received:
    """One message as the server took it: envelope and content."""

    sender: str
    recipients: list[str]
    message: EmailMessage

    @property
    def text(self) -> str:
        body = self.message.get_body(("plain",))
        return body.get_content() if body else ""

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def message_id(self) -> str:
        return str(self.message["Message-ID"])


@dataclass
class SmtpServer:
    """`received` is what was acknowledged; `plan` holds the answers to the next messages.

    An answer is a reply such as "451 4.3.0 later" or "550 5.1.1 unknown"; "drop" cuts the line before an
    answer; "take and drop" stores the message and cuts the line (what a kill at that moment looks like).
    Without a plan each message is taken.
    """

    host: str
    port: int
    received: list[Received] = field(default_factory=list)
    plan: deque[str] = field(default_factory=deque)
    attempts: int = 0

    @property
    def url(self) -> str:
        return f"smtp://{self.host}:{self.port}"

    def to(self, address: str) -> list[Received]:
        """What was taken for this address, oldest first."""
        return [mail for mail in self.received if address in mail.recipients]

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.attempts += 1
        answer = self.plan.popleft() if self.plan else "250 taken"
        if answer.startswith(("2", "take")):
            message = message_from_bytes(envelope.content, policy=policy.default)
            assert isinstance(message, EmailMessage)
            self.received.append(Received(envelope.mail_from, list(envelope.rcpt_tos), message))
        if answer.endswith("drop"):
            server.transport.abort()
            return "421 gone"
        return answer


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running_smtp_server() -> Iterator[SmtpServer]:
    """The server, listening; stopped at the end."""
    server = SmtpServer("127.0.0.1", free_port())
    controller = Controller(server, hostname=server.host, port=server.port, ready_timeout=20)
    controller.start()
    try:
        yield server
    finally:
        controller.stop()
