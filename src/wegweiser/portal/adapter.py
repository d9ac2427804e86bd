"""allauth's way to us: its mails go into the outbox, its pages wear our look, nobody signs up by themselves."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from wegweiser.mail import outbox
from wegweiser.people.models import Person

# Which of allauth's mails is which letter of ours; all others are never sent.
LETTERS = {
    "account/email/login_code": "portal/sign_in_code",
    "account/email/unknown_account": "portal/unknown_address",
}


class AccountAdapter(DefaultAccountAdapter):
    """Sign-in by a code; accounts are opened by the association's own stories only."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "incorrect_code": _("Dieser Code stimmt nicht. Bitte vergleichen Sie ihn mit der E-Mail."),
        "too_many_login_attempts": _(
            "Das hat zu oft nicht geklappt. Bitte lassen Sie sich in ein paar Minuten einen neuen Code schicken."
        ),
        "rate_limited": _("Das ging zu schnell hintereinander. Bitte warten Sie ein paar Minuten."),
    }

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Write the letter in the person's language; the answer takes as long for unknown addresses."""
        kind = LETTERS.get(template_prefix)
        if kind is None:
            return
        person = Person.objects.with_address(email).first()
        language = person.language if person else (get_language() or "de")
        words = {"code": context.get("code", ""), "address": email}
        # To the address, not the person: a code must reach whoever typed it, at the moment it was typed.
        outbox.write(kind, email, language, timezone.now(), context=words, automatic=True)

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("portal:my-page")
