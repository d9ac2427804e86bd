"""Becoming a member before one is a mentee: the declaration is the person's, accepting is the board's (P26)."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from wegweiser.consents import texts
from wegweiser.consents.models import DeclarationKind
from wegweiser.journal import Actor
from wegweiser.matching import requesting
from wegweiser.membership import joining_wish
from wegweiser.membership.listing import is_member
from wegweiser.people.registering import give_name, is_nameless

from ..access import PortalRequest, portal_door
from .way import wish_in, with_wish


class JoiningForm(forms.Form):
    """The declaration, and the name of whoever we know by the address only."""

    joining = forms.BooleanField(
        label=gettext_lazy("Ich möchte Mitglied werden und erkenne Satzung und Beitragsordnung an.")
    )

    def __init__(self, typed: object, nameless: bool) -> None:
        super().__init__(typed)  # type: ignore[arg-type]
        if nameless:
            self.fields["name"] = forms.CharField(
                label=gettext_lazy("Ihr Name"),
                max_length=120,
                widget=forms.TextInput(attrs={"autocomplete": "name"}),
            )
            self.order_fields(["name", "joining"])


@portal_door
@require_http_methods(["GET", "HEAD", "POST"])
def joining(request: PortalRequest) -> HttpResponse:
    """The joining text to read and declare; whoever has declared or is a member sees just that."""
    now, person, wish = timezone.now(), request.person, wish_in(request)
    if is_member(person, timezone.localdate(now)):
        return redirect("portal:my-page")
    form = JoiningForm(request.POST if request.method == "POST" else None, is_nameless(person))
    if not form.is_valid():
        return _show(request, form)
    by = Actor.person(person.pk)
    give_name(person, form.cleaned_data.get("name", ""), now, by)
    joining_wish.ask_to_join(person, get_language() or "de", now, by)
    messages.success(request, _("Danke! Der Vorstand entscheidet nun über Ihren Beitritt. Wir schreiben Ihnen."))
    return redirect(with_wish("portal:request", wish))


def _show(request: PortalRequest, form: JoiningForm) -> HttpResponse:
    context = {
        "form": form,
        "text": texts.current(DeclarationKind.JOINING, get_language() or "de", timezone.now()),
        "asked": joining_wish.open_of(request.person),
        "own_request": requesting.current_of(request.person),
        "to_request": with_wish("portal:request", wish_in(request), zuerst="anfrage"),
    }
    return render(request, "portal/request/joining.html", context, status=422 if form.is_bound else 200)
