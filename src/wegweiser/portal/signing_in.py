"""Signing in by a code that comes by e-mail."""

import time
from typing import Any

from allauth.account.forms import ConfirmLoginCodeForm, RequestLoginCodeForm
from allauth.account.internal.stagekit import LOGIN_SESSION_KEY
from allauth.account.views import ConfirmLoginCodeView, RequestLoginCodeView
from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy


class AddressForm(RequestLoginCodeForm):
    """Where the code goes."""

    email = forms.EmailField(
        label=gettext_lazy("Ihre E-Mail-Adresse"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=gettext_lazy("Die Adresse, unter der wir Ihnen schreiben."),
        error_messages={
            "required": gettext_lazy("Ohne Adresse können wir Ihnen keinen Code schicken."),
            "invalid": gettext_lazy("Hier stimmt etwas nicht. So sieht eine Adresse aus: name@firma.example"),
        },
    )


class CodeForm(ConfirmLoginCodeForm):
    """The code as it stands in the mail."""

    code = forms.CharField(
        label=gettext_lazy("Code"),
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "autocapitalize": "characters"}),
        help_text=gettext_lazy("Groß oder klein, mit Strich oder ohne: beides gilt."),
        error_messages={"required": gettext_lazy("Bitte geben Sie den Code aus der E-Mail ein.")},
    )


class SignIn(RequestLoginCodeView):
    """Asks for the address; the next page for the code. Known and unknown addresses get the same answer."""

    form_class = AddressForm
    template_name = "portal/sign_in.html"


class EnterCode(ConfirmLoginCodeView):
    """Asks for the code; whoever comes too late is told so, instead of only standing at the beginning again."""

    form_class = CodeForm

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        was_waiting = LOGIN_SESSION_KEY in request.session
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        if was_waiting and not request.user.is_authenticated and not getattr(self, "_process", None):
            messages.error(request, _("Der Code gilt nicht mehr. Bitte lassen Sie sich einen neuen schicken."))
        return response

    def _resend_form_valid(self, form: forms.Form) -> HttpResponse:
        # The letter says how long its code is valid: the new one counts from now. Failed attempts stay counted.
        self._process.state["at"] = time.time()
        response: HttpResponse = super()._resend_form_valid(form)
        return response


sign_in = SignIn.as_view()
enter_code = EnterCode.as_view()
