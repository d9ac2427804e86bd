"""The "Ausgang": the letters that would have left the house, with links one can follow."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from wegweiser.mail.lifecycle import LetterState
from wegweiser.mail.models import Letter

from .reading import with_links

ON_THEIR_WAY = (LetterState.SENT, LetterState.QUEUED, LetterState.FAILED)
LETTERS_A_PAGE = 25


class Recipient(forms.Form):
    """Whose letters to show."""

    mark_optional = False
    an = forms.ChoiceField(label=_("Empfänger/in"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["an"].choices = [("", _("alle")), *_recipients()]  # type: ignore[attr-defined]


@require_safe
@never_cache
def letters(request: HttpRequest) -> HttpResponse:
    """Newest first; what still waits for the worker stands on top."""
    choice = Recipient(request.GET)
    address = choice.cleaned_data["an"] if choice.is_valid() else ""
    found = _letters()
    if address:
        found = found.filter(recipient_person__email__iexact=address) | found.filter(
            recipient_address__iexact=address
        )
    page = Paginator(found, LETTERS_A_PAGE).get_page(request.GET.get("seite"))
    return render(request, "demo/outbox.html", {"page": page, "choice": choice, "address": address})


@require_safe
@never_cache
def letter(request: HttpRequest, pk: Any) -> HttpResponse:
    """One letter as its recipient reads it."""
    shown = get_object_or_404(_letters(), pk=pk)
    return render(request, "demo/letter.html", {"letter": shown, "text": with_links(shown.full_text)})


def _letters() -> QuerySet[Letter]:
    leaving = Letter.objects.filter(state__in=ON_THEIR_WAY).select_related("recipient_person")
    return leaving.order_by(F("sent_at").desc(nulls_first=True), "-written_at", "pk")


def _recipients() -> list[tuple[str, str]]:
    rows = _letters().order_by().values_list("recipient_person__name", "recipient_person__email", "recipient_address")
    seen: dict[str, str] = {}
    for name, email, address in rows:
        key = (address or email or "").lower()
        # A sign-in code goes to a bare address; if we also wrote to the person, their name is shown.
        seen[key] = name or seen.get(key) or address
    return sorted(((key, name) for key, name in seen.items() if key), key=lambda row: row[1].casefold())
