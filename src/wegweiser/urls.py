"""Every address: German without prefix, English under /en/."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _

from wegweiser.ui import health

urlpatterns: list[URLPattern | URLResolver] = [path("healthz", health.healthz, name="healthz")]
# The demo door does not exist otherwise.
_demo = [path("demo/", include("wegweiser.demo.urls"))] if settings.DEMO else []
urlpatterns += [
    path("", include("wegweiser.website.machine_urls")),
    *i18n_patterns(
        *_demo,
        path(_("mein/"), include("wegweiser.portal.account_urls")),
        path(_("mein/"), include("wegweiser.portal.urls")),
        path(_("buero/"), include("wegweiser.office.urls")),
        path("", include("wegweiser.website.urls")),
        prefix_default_language=False,
    ),
]

handler400 = "wegweiser.ui.errors.bad_request"
handler403 = "wegweiser.ui.errors.permission_denied"
handler404 = "wegweiser.ui.errors.not_found"
handler500 = "wegweiser.ui.errors.server_error"
