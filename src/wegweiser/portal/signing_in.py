"""Signing in by a code that comes by e-mail."""

from allauth.account.views import RequestLoginCodeView


class SignIn(RequestLoginCodeView):
    """Asks for the address; the next page for the code. Known and unknown addresses get the same answer."""

    template_name = "portal/sign_in.html"


sign_in = SignIn.as_view()
