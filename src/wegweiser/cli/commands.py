"""Reads the words of the command line and calls what stands behind them."""

import argparse
import os
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from .folder import DataFolder
from .speaking import EX_TEMPFAIL, EX_USAGE, Refusal, say

DESCRIPTION = """Wegweiser: die Software, mit der ein Verein sein Mentoring führt.
The software with which an association runs its mentoring programme."""


def main(argv: list[str] | None = None) -> int:
    """Run one word of the program; returns the exit code."""
    words = sys.argv[1:] if argv is None else argv
    os.umask(0o077)  # what we write is nobody else's business
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wegweiser.settings")
    try:
        # Django reads its own options, so they are passed on as they are.
        if words[:1] == ["manage"]:
            return _manage(words[1:])
        options, unknown = _parser().parse_known_args(words)
        if unknown:
            # Argparse itself would show the words of the program here, not the options of this word.
            options.refuse(f"gibt es hier nicht / not known here: {' '.join(unknown)}")
        run: Callable[[argparse.Namespace], int] = options.run
        return run(options)
    except Refusal as refusal:
        say(refusal.german, refusal.english)
        # A mail server sends the message back on most codes; this one makes it keep it.
        return EX_TEMPFAIL if words[:1] == ["postbox"] and refusal.code == 1 else refusal.code
    except KeyboardInterrupt:
        return 130
    except Exception as trouble:
        if type(trouble).__name__ != "ImproperlyConfigured":  # Django's, which may not be loaded yet
            raise
        say(f"Eine Einstellung stimmt nicht: {trouble}", f"A setting is wrong: {trouble}")
        return 1


class _Parser(argparse.ArgumentParser):
    """Ends with the code that mail servers know as "wrongly called" (64), not with argparse's 2."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(EX_USAGE, f"{self.prog}: {message}\n")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="./run", description=DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter)
    words = parser.add_subparsers(title="Wörter / words", metavar="WORT", required=True)

    serve = _word(words, "serve", _serve, "alles in einem (ohne Wort: dies) / everything in one (the default)")
    _where(serve)
    serve.add_argument(
        "--empty",
        action="store_true",
        help="beim ersten Start: ohne Demoprogramm, für den echten Betrieb / first start only: for real use",
    )
    _word(words, "prepare", _prepare, "nur einrichten / only set up: database, static files")
    web = _word(words, "web", _web, "nur ausliefern / only serve")
    _where(web)
    web.add_argument("--after", metavar="FILE", help="erst wenn diese Datei fort ist / once this file is gone")
    work = _word(words, "work", _work, "nur im Hintergrund arbeiten / only work in the background")
    work.add_argument("--prepare", action="store_true", help="vorher einrichten / prepare first")

    tick = _word(words, "tick", _tick, "einmal tun, was von selbst geschieht / do once what happens by itself")
    tick.add_argument("--now", type=_moment, metavar="ISO", help="als wäre es dann / as if it were then")

    postbox = _word(words, "postbox", None, "eingehende E-Mail / incoming mail")
    actions = postbox.add_subparsers(title="Wörter / words", metavar="WORT", required=True)
    deliver = _word(actions, "deliver", _deliver, "eine Nachricht von stdin ablegen / store a message from stdin")
    deliver.add_argument("--box", required=True, metavar="NAME", help="vorstand, mentoren …")

    _word(words, "letters", _letters, "Briefe zeigen, die auf einen Mailserver warten / show letters that wait")

    words.add_parser("manage", help="Befehle von Django / Django's own commands")
    return parser


def _word(
    words: "argparse._SubParsersAction[_Parser]",
    name: str,
    run: Callable[[argparse.Namespace], int] | None,
    text: str,
) -> _Parser:
    word = words.add_parser(name, help=text, description=text)
    if run:
        word.add_argument("--data", metavar="DIR", help="Datenordner / data folder: $WEGWEISER_DATA, ./data")
        word.set_defaults(run=run, refuse=word.error)
    return word


def _where(word: _Parser) -> None:
    word.add_argument("--port", type=_port, default=8000, help="sonst / default: 8000")
    word.add_argument("--host", default="127.0.0.1", help="sonst / default: 127.0.0.1")


def _port(text: str) -> int:
    port = int(text) if text.isascii() and text.isdigit() else 0
    if not 1 <= port <= 65535:
        raise argparse.ArgumentTypeError("1 … 65535")
    return port


def _moment(text: str) -> datetime:
    from zoneinfo import ZoneInfo

    try:
        moment = datetime.fromisoformat(text)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError("2026-11-22T08:00") from wrong
    return moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo("Europe/Berlin"))


def _folder(options: argparse.Namespace) -> DataFolder:
    told = getattr(options, "data", None) or os.environ.get("WEGWEISER_DATA") or "data"
    folder = DataFolder(Path(told).expanduser().absolute())
    os.environ["WEGWEISER_DATA"] = str(folder.path)
    return folder


def _existing_folder(options: argparse.Namespace) -> DataFolder:
    folder = _folder(options)
    folder.must_be_set_up()
    if folder.address:
        os.environ.setdefault("WEGWEISER_BASE_URL", folder.address)
    return folder


def _serve(options: argparse.Namespace) -> int:
    from .serving import serve

    return serve(_folder(options), host=options.host, port=options.port, empty=options.empty)


def _letters(options: argparse.Namespace) -> int:
    from .letters import show

    _existing_folder(options)
    return show()


def _prepare(options: argparse.Namespace) -> int:
    from .preparing import prepare

    _existing_folder(options)
    print(prepare())
    return 0


def _web(options: argparse.Namespace) -> int:
    from .web import serve_web

    _existing_folder(options)
    return serve_web(options.host, options.port, options.after)


def _work(options: argparse.Namespace) -> int:
    from .working import work

    return work(_existing_folder(options), prepare_first=options.prepare)


def _tick(options: argparse.Namespace) -> int:
    _existing_folder(options)
    import django

    django.setup()
    from django.utils import timezone

    from .working import tick

    for name in tick(options.now or timezone.now()):
        print(name)
    return 0


def _deliver(options: argparse.Namespace) -> int:
    from .delivering import deliver

    _existing_folder(options)
    return deliver(options.box)


def _manage(words: list[str]) -> int:
    from django.core.management import execute_from_command_line

    execute_from_command_line(["wegweiser manage", *words])
    return 0
