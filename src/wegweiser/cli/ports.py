"""Is the port free? Asked before anything is written."""

import errno
import socket
import sys

from .speaking import Refusal

LOOPBACK = ("127.0.0.1", "::1")


def reserve(host: str, port: int) -> socket.socket | None:
    """Refuse a busy or forbidden port; on Linux hold it (unheard, the server binds beside it).

    The held socket keeps a second start away while the first one is still preparing: the web server
    binds with SO_REUSEPORT, so otherwise two of them would share the port without a word.
    """
    if any(_answers(address, port) for address in LOOPBACK):
        raise _busy(port)
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
        if sys.platform != "linux":
            return None
        held = socket.socket(family, socket.SOCK_STREAM)
        held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        held.bind(address)
    except OSError as trouble:
        raise _refused(host, port, trouble) from trouble
    return held


def _answers(address: str, port: int) -> bool:
    # Somebody may listen on the other loopback address; "localhost" in a browser would reach them.
    try:
        with socket.create_connection((address, port), timeout=0.5):
            return True
    except OSError:
        return False


def _refused(host: str, port: int, trouble: OSError) -> Refusal:
    if trouble.errno == errno.EADDRINUSE:
        return _busy(port)
    if trouble.errno in {errno.EACCES, errno.EPERM}:
        return Refusal(
            f"Port {port} darf hier nur die Systemverwaltung benutzen: Wählen Sie etwa --port 8000.",
            f"Only the system's administrator may use port {port} here: choose e.g. --port 8000.",
        )
    return Refusal(
        f"Die Adresse {host} hat dieser Rechner nicht: Lassen Sie --host weg, oder nennen Sie eine eigene.",
        f"This machine has no address {host}: leave out --host or name one of its own.",
    )


def _busy(port: int) -> Refusal:
    other = _free_port_after(port)
    return Refusal(
        f"Port {port} ist belegt, vielleicht läuft Wegweiser dort schon: "
        f"Beenden Sie das andere Programm, oder starten Sie mit --port {other}.",
        f"Port {port} is already in use, perhaps by Wegweiser itself: "
        f"end the other program, or start with --port {other}.",
    )


def _free_port_after(port: int) -> int:
    for other in range(port + 1, min(port + 50, 65536)):
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", other))
                return other
            except OSError:
                continue
    return 8000
