"""The code that proves an address, for everyone: who is not known yet becomes an enquirer by it (P26).

Known and unknown addresses take the same way from the first page to the last (T7): one letter with one code. Until
the code is confirmed nothing is written about an address but that letter and the session.
"""

from datetime import datetime

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login_by_code import LoginCodeVerificationProcess
from allauth.account.models import Login
from allauth.account.stages import LoginByCodeStage, LoginStageController
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import get_language

from wegweiser.journal.actor import VISITOR
from wegweiser.people.models import Account
from wegweiser.people.registering import meet, open_account


class CodeForAnyAddress(LoginCodeVerificationProcess):
    """allauth's process, also for addresses without an account."""

    def send_by_email(self, email: str, skip_enumeration_mails: bool = False) -> None:
        """One letter with a code, whether or not there is an account."""
        context = {"request": self.request, "code": self.generate_code()}
        get_adapter().send_mail("account/email/login_code", email, context)
        self.add_sent_message({"email": email, "recipient": email})

    def finish(self, redirect_url: str | None) -> HttpResponse:
        """The code was right: the address belongs to whoever typed it."""
        if self.user is None:
            self._user = account_of(self.state["email"], get_language() or "de", timezone.now())
        response: HttpResponse = super().finish(redirect_url)
        return response

    @classmethod
    def begin(cls, request: HttpRequest, user: Account | None, email: str) -> None:
        """Send the first code; the session remembers the address."""
        login = Login(user=user, email=email)
        login.state["stages"] = {"current": LoginByCodeStage.key}
        stage = LoginByCodeStage(LoginStageController(request, login), request, login)
        stage.state.update(cls.initial_state(user=user, email=email), initiated_by_user=True)
        process = cls(stage=stage)
        process.send()
        process.persist()


def passes_for_another(address: str) -> bool:
    """Whether a letter outside ASCII becomes one of it when case is folded ("ı" is not "i", "ſ" is not "s").

    Addresses are compared without regard to case; such an address would confirm somebody else's (CVE-2019-19844).
    """
    return any(
        folded.isascii()
        for letter in address
        if not letter.isascii()
        for folded in (letter.upper(), letter.lower(), letter.casefold())
    )


@transaction.atomic
def account_of(confirmed_address: str, language: str, now: datetime) -> Account:
    """The account behind a confirmed address: a known person's, or a new enquirer's (no membership with it)."""
    person = meet("", confirmed_address, language, now, VISITOR)
    return open_account(person, now, VISITOR)
