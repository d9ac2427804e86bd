"""The pages of signing in and out under the names allauth looks for."""

from allauth.account import views
from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import signing_in

urlpatterns = [
    path(_("anmelden/"), signing_in.sign_in, name="account_login"),
    path(_("anmelden/"), signing_in.sign_in, name="account_request_login_code"),
    path(_("anmelden/"), signing_in.sign_in, name="account_signup"),
    path(_("anmelden/code/"), signing_in.enter_code, name="account_confirm_login_code"),
    path(_("abmelden/"), views.logout, name="account_logout"),
    path(_("anmelden/gesperrt/"), views.account_inactive, name="account_inactive"),
]
