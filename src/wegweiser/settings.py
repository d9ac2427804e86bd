"""Settings from the environment and the data folder; the programme's own numbers live in `programme`.

Everything here is typed and fails loudly with the name of the variable that is wrong.
"""

from pathlib import Path
from urllib.parse import urlsplit

import structlog
from django.core.exceptions import ImproperlyConfigured
from django.utils.csp import CSP
from django.utils.translation import gettext_lazy as _
from environs import Env, EnvError

env = Env()


def _of(variable: str, value: object) -> object:
    """The value, or the loud failure that names the variable."""
    if value in (None, ""):
        raise ImproperlyConfigured(f"{variable} is missing: set it, or start with ./run, which creates it.")
    return value


try:
    DATA_DIR = Path(env.str("WEGWEISER_DATA", "data")).expanduser().resolve()
    DEBUG = env.bool("WEGWEISER_DEBUG", False)
    BASE_URL = env.str("WEGWEISER_BASE_URL", "http://localhost:8000").rstrip("/")
    EXTRA_HOSTS: list[str] = env.list("WEGWEISER_HOSTS", [])
    TRUSTED_PROXY = env.bool("WEGWEISER_BEHIND_PROXY", False)
    DATABASE_URL = env.str("DATABASE_URL", "")
    SMTP_URL = env.str("SMTP_URL", "")
    MAIL_MAX_BYTES = env.int("WEGWEISER_MAIL_MAX_BYTES", 40 * 1024 * 1024)
    PHOTO_MAX_BYTES = env.int("WEGWEISER_PHOTO_MAX_BYTES", 25 * 1024 * 1024)
    PHOTO_MAX_PIXELS = env.int("WEGWEISER_PHOTO_MAX_PIXELS", 60_000_000)
except EnvError as wrong:
    raise ImproperlyConfigured(str(wrong)) from wrong

_base = urlsplit(BASE_URL)
if _base.scheme not in {"http", "https"} or not _base.hostname:
    raise ImproperlyConfigured(f"WEGWEISER_BASE_URL must look like https://mentoring.example, not {BASE_URL!r}.")
HTTPS = _base.scheme == "https"


def _file(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").strip()
    except OSError:
        return ""


# Demo or real is written into the data folder once and never changes (see cli).
_written, _told = _file(DATA_DIR / "mode"), env.str("WEGWEISER_MODE", "")
if _written and _told and _written != _told:
    raise ImproperlyConfigured(f"WEGWEISER_MODE says {_told}, but {DATA_DIR / 'mode'} says {_written} for good.")
MODE = _written or _told or "real"
if MODE not in {"demo", "real"}:
    raise ImproperlyConfigured(f"WEGWEISER_MODE (or {DATA_DIR / 'mode'}) must be demo or real, not {MODE!r}.")
DEMO = MODE == "demo"

SECRET_KEY = str(
    _of("WEGWEISER_SECRET_KEY", env.str("WEGWEISER_SECRET_KEY", "") or _file(DATA_DIR / "keys" / "secret.key"))
)

ALLOWED_HOSTS = [_base.hostname, *EXTRA_HOSTS]
if not HTTPS:
    ALLOWED_HOSTS += ["localhost", "127.0.0.1", "[::1]"]

INSTALLED_APPS = [
    "wegweiser.website",
    "wegweiser.portal",
    "wegweiser.office",
    "wegweiser.postbox",
    *(["wegweiser.demo"] if DEMO else []),
    "wegweiser.inbox",
    "wegweiser.mentors",
    "wegweiser.membership",
    "wegweiser.consents",
    "wegweiser.resolutions",
    "wegweiser.mail",
    "wegweiser.people",
    "wegweiser.programme",
    "wegweiser.ticking",
    "wegweiser.journal",
    "wegweiser.edition",
    "wegweiser.ui",
    "allauth",
    "allauth.account",
    "django_tasks_db",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "wegweiser.ui.headers.Headers",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "wegweiser.urls"
WSGI_APPLICATION = "wegweiser.wsgi.application"
FORM_RENDERER = "wegweiser.ui.forms.Renderer"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wegweiser.programme.context.programme",
                *(["wegweiser.demo.strip.role"] if DEMO else []),
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]


def _database() -> dict[str, object]:
    if not DATABASE_URL:
        return {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": DATA_DIR / "wegweiser.sqlite3",
            "CONN_MAX_AGE": None,
            "OPTIONS": {
                # DEFERRED lets racing writers die; NORMAL may lose what was acknowledged (power cut).
                "transaction_mode": "IMMEDIATE",
                "timeout": 20,
                "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;PRAGMA foreign_keys=ON;",
            },
        }
    return _postgres(DATABASE_URL)


def _postgres(address: str) -> dict[str, object]:
    from urllib.parse import parse_qsl, unquote

    parts = urlsplit(address)
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured("DATABASE_URL must begin with postgres:// (without it, SQLite is used).")
    query = dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.pop("host", "") or (parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": query,
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

# Post. Without SMTP_URL letters wait in the outbox and the office says so; in demo mode nothing leaves.
SMTP_CONFIGURED = bool(SMTP_URL)


def _mailer(address: str) -> dict[str, object]:
    from urllib.parse import unquote

    if not address:
        return {"BACKEND": "django.core.mail.backends.dummy.EmailBackend"}
    parts = urlsplit(address)
    if parts.scheme not in {"smtp", "smtp+tls", "smtps"} or not parts.hostname:
        raise ImproperlyConfigured("SMTP_URL must look like smtp+tls://user:password@host:587.")
    return {
        "BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "OPTIONS": {
            "host": parts.hostname,
            "port": parts.port or {"smtp": 25, "smtp+tls": 587, "smtps": 465}[parts.scheme],
            "username": unquote(parts.username or ""),
            "password": unquote(parts.password or ""),
            "use_tls": parts.scheme == "smtp+tls",
            "use_ssl": parts.scheme == "smtps",
            "timeout": 30,
        },
    }


MAILERS = {"default": _mailer(SMTP_URL)}

# Languages: German without a prefix, English under /en/.
LANGUAGE_CODE = "de"
LANGUAGES = [("de", _("Deutsch")), ("en", _("English"))]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/Berlin"

STATIC_URL = "/static/"
STATIC_ROOT = DATA_DIR / "static"
MEDIA_ROOT = DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600

# Accounts: sign-in by a code in an e-mail. Passkeys and a second factor join here (allauth.mfa).
AUTH_USER_MODEL = "people.Account"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
ACCOUNT_ADAPTER = "wegweiser.portal.adapter.AccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_USER_MODEL_EMAIL_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*"]
ACCOUNT_LOGIN_BY_CODE_ENABLED = True
ACCOUNT_LOGIN_BY_CODE_TIMEOUT = 600
ACCOUNT_LOGIN_BY_CODE_MAX_ATTEMPTS = 3
ACCOUNT_LOGIN_BY_CODE_SUPPORTS_RESEND = True
ACCOUNT_LOGIN_TIMEOUT = 1800  # a code, and two more
ACCOUNT_EMAIL_VERIFICATION = "mandatory"
ACCOUNT_EMAIL_VERIFICATION_BY_CODE_ENABLED = True
ACCOUNT_PREVENT_ENUMERATION = "strict"
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if TRUSTED_PROXY else 0  # else all behind our proxy share one address's limits
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
LOGIN_URL = "portal:sign-in"
LOGIN_REDIRECT_URL = "portal:my-page"
LOGOUT_REDIRECT_URL = "website:start"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]

# Cookies and headers (read by a test from a real response).
SESSION_COOKIE_NAME = "__Host-session" if HTTPS else "session"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
LANGUAGE_COOKIE_NAME = "language"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_FAILURE_VIEW = "wegweiser.ui.errors.csrf_failure"
CSRF_TRUSTED_ORIGINS = [BASE_URL] if HTTPS else []
SECURE_SSL_REDIRECT = HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if TRUSTED_PROXY else None
SECURE_REDIRECT_EXEMPT = [r"^healthz$"]
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = HTTPS
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SECURE_CSP = {
    "default-src": [CSP.NONE],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF],
    "font-src": [CSP.SELF],
    "connect-src": [CSP.SELF],
    "form-action": [CSP.SELF],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
}
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS, DATA_UPLOAD_MAX_NUMBER_FILES = 200, 20
FILE_UPLOAD_HANDLERS = [f"wegweiser.ui.uploads.{name}" for name in ("NotWithoutEnd", "InMemory", "OnDisk")]
FILE_UPLOAD_PERMISSIONS = 0o600

structlog.configure(
    processors=[
        structlog.stdlib.filter_by_level,
        structlog.processors.KeyValueRenderer(key_order=["event"]),
    ],
    logger_factory=structlog.stdlib.LoggerFactory(),
    cache_logger_on_first_use=True,
)

# Logs carry no personal text: warnings and errors to stderr, never a request body.
_QUIET = {"level": "ERROR"}
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    # Not the warnings that name an address: of a page that is gone, of a refused form (a living personal link).
    "loggers": {"django": {"level": "WARNING"}, "django.request": _QUIET, "django.security.csrf": _QUIET},
}
