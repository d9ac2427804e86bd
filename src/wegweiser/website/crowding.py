"""How many applications one connection may send in an hour, so that no script can fill the board's list."""

import hashlib
from ipaddress import ip_address, ip_network

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest

AT_MOST = 20
SECONDS = 3600


def too_many(request: HttpRequest) -> bool:
    """Counts this attempt; true beyond the number. The address itself is kept nowhere, its hash for an hour."""
    key = "crowding:" + hashlib.sha256(_connection(request).encode()).hexdigest()
    if cache.add(key, 1, SECONDS):
        return False
    try:
        return bool(cache.incr(key) > AT_MOST)
    except ValueError:  # the hour ended between the two lines
        return False


def _connection(request: HttpRequest) -> str:
    """The sender's address as our own proxy saw it; of IPv6 the network, since a home has billions of addresses."""
    said = str(request.META.get("REMOTE_ADDR", ""))
    if settings.TRUSTED_PROXY:
        said = str(request.META.get("HTTP_X_FORWARDED_FOR", said)).rpartition(",")[2].strip()
    try:
        known = ip_address(said)
    except ValueError:
        return said
    return str(known) if known.version == 4 else str(ip_network(f"{known}/64", strict=False))
