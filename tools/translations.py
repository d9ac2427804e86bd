"""Keeps the English catalogues of all rooms: update, compile, check. Needs Babel, no gettext programs.

    python tools/translations.py update [room …]    texts of the sources into <room>/locale/en/…/django.po
    python tools/translations.py compile [room …]   django.po into django.mo
    python tools/translations.py check              all translated, fresh and consistent (exit code 1 if not)

The texts themselves are German; so German is complete by construction and English is the one catalogue.
"""

import argparse
import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from msgids import TEMPLATE_ENDINGS, Text, texts_of

PACKAGE = Path(__file__).resolve().parent.parent / "src" / "wegweiser"
ROOM_OF_THE_TOP_LEVEL = "ui"  # texts in urls.py, settings.py … stand in this room's catalogue
PLACEHOLDER = re.compile(r"%\(\w+\)[sdif]|(?<!%)%[sd]|\{\w*\}|%%|<(?:\w+:)?\w+>")


class Plain(Catalog):
    """A catalogue whose header never changes by itself: no dates, no names, no program versions."""

    mime_headers = [
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
        ("Language", "en"),
        ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
    ]


def rooms(package: Path) -> list[str]:
    """The names of all rooms of the package."""
    return sorted(entry.name for entry in package.iterdir() if (entry / "__init__.py").is_file())


def sources(package: Path, room: str) -> list[Path]:
    """The files whose texts belong into this room's catalogue."""
    files = [path for path in (package / room).rglob("*.py") if "migrations" not in path.parts]
    templates = (package / room / "templates").rglob("*")
    files += [path for path in templates if path.suffix in TEMPLATE_ENDINGS]
    if room == ROOM_OF_THE_TOP_LEVEL:
        files += package.glob("*.py")
    return sorted(files)


def po_of(package: Path, room: str) -> Path:
    return package / room / "locale" / "en" / "LC_MESSAGES" / "django.po"


def read(po: Path) -> Catalog:
    """The catalogue as it stands, an empty one if there is none."""
    if not po.is_file():
        return Catalog(locale="en")
    with po.open("rb") as file:
        return read_po(file, locale="en", ignore_obsolete=True, abort_invalid=True)


def key_of(message: Message) -> Text:
    if isinstance(message.id, str):
        return Text(message.id, "", message.context or "")
    return Text(message.id[0], message.id[1], message.context or "")


def strings_of(message: Message) -> list[str]:
    """The translation: one string, or one per number."""
    return [message.string] if isinstance(message.string, str) else list(message.string or ())


def translated(message: Message) -> bool:
    parts = strings_of(message)
    return bool(parts) and all(parts) and not message.fuzzy and (not message.pluralizable or len(parts) == 2)


def messages(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def known(catalog: Catalog) -> dict[Text, Message]:
    return {key_of(message): message for message in messages(catalog)}


def merged(texts: set[Text], old: dict[Text, Message], elsewhere: dict[Text, Message]) -> Plain:
    """The new catalogue: kept translations, those of the same text in another room, nothing obsolete."""
    catalog = Plain(locale="en", fuzzy=False)
    for text in sorted(texts):
        source = old.get(text)
        if source is None or not translated(source):
            source = elsewhere.get(text, source)
        catalog.add(
            (text.singular, text.plural) if text.plural else text.singular,
            (source.string if source else None) or (("", "") if text.plural else ""),
            context=text.context or None,
            flags={"fuzzy"} if source and source.fuzzy else set(),
            user_comments=source.user_comments if source else (),
        )
    return catalog


def as_po(catalog: Catalog) -> bytes:
    buffer = io.BytesIO()
    catalog.header_comment = "# English texts of this room; kept by tools/translations.py."
    write_po(buffer, catalog, width=110, no_location=True, sort_output=True)
    return buffer.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    plain, buffer = Plain(locale="en", fuzzy=False), io.BytesIO()
    for message in messages(catalog):
        if translated(message):
            plain.add(message.id, message.string, context=message.context)
    write_mo(buffer, plain)
    return buffer.getvalue()


def name_of(text: Text) -> str:
    return f"{text.context + ' | ' if text.context else ''}{text.singular!r}"


def update(package: Path, chosen: list[str]) -> int:
    """Writes the chosen rooms' django.po and says what misses a translation."""
    catalogs = {room: known(read(po_of(package, room))) for room in rooms(package)}
    missing = 0
    for room in chosen:
        texts = texts_of(sources(package, room))
        po = po_of(package, room)
        if not texts:
            po.unlink(missing_ok=True)
            po.with_suffix(".mo").unlink(missing_ok=True)
            continue
        elsewhere = {
            text: message
            for other, catalog in catalogs.items()
            for text, message in catalog.items()
            if other != room and translated(message)
        }
        catalog = merged(texts, catalogs[room], elsewhere)
        po.parent.mkdir(parents=True, exist_ok=True)
        po.write_bytes(as_po(catalog))
        open_texts = [name_of(key_of(message)) for message in messages(catalog) if not translated(message)]
        missing += len(open_texts)
        print(f"{room}: {len(texts)} texts, {len(open_texts)} without translation")
        for text in open_texts:
            print(f"    {text}")
    return missing


def compile_rooms(package: Path, chosen: list[str]) -> None:
    """Writes the chosen rooms' django.mo."""
    for room in chosen:
        po = po_of(package, room)
        if po.is_file():
            po.with_suffix(".mo").write_bytes(as_mo(read(po)))


def problems(package: Path) -> list[str]:
    """Everything that is wrong with the catalogues, one sentence each; empty if all is well."""
    found: list[str] = []
    everywhere: dict[Text, dict[str, list[str]]] = {}
    for room in rooms(package):
        po, mo = po_of(package, room), po_of(package, room).with_suffix(".mo")
        texts, catalog = texts_of(sources(package, room)), read(po)
        have = known(catalog)
        found += [f"{room}: not in django.po (update): {name_of(text)}" for text in sorted(texts - set(have))]
        found += [f"{room}: obsolete in django.po (update): {name_of(t)}" for t in sorted(set(have) - texts)]
        found += [problem for message in have.values() for problem in _of_message(room, message)]
        if have and set(have) == texts and po.read_bytes() != as_po(merged(texts, have, {})):
            found.append(f"{room}: django.po is not as update would write it")
        if have and (not mo.is_file() or mo.read_bytes() != as_mo(catalog)):
            found.append(f"{room}: django.mo is not made from this django.po (compile)")
        for text, message in have.items():
            if translated(message):
                everywhere.setdefault(text, {}).setdefault(str(message.string), []).append(room)
    for text, strings in everywhere.items():
        # Django merges all catalogues: which of two answers it takes would depend on the order of rooms.
        if len(strings) > 1:
            answers = "; ".join(f"{', '.join(where)}: {string!r}" for string, where in strings.items())
            found.append(f"two translations of {name_of(text)}: {answers}")
    return found


def _of_message(room: str, message: Message) -> Iterator[str]:
    text = key_of(message)
    if not translated(message):
        yield f"{room}: without translation{' (fuzzy)' if message.fuzzy else ''}: {name_of(text)}"
        return
    sources_of = [text.singular, text.plural or text.singular]
    for source, string in zip(sources_of, strings_of(message), strict=False):
        expected, got = set(PLACEHOLDER.findall(source)), set(PLACEHOLDER.findall(string))
        if expected != got:
            yield f"{room}: other placeholders than {sorted(expected)} in the translation of {name_of(text)}"


def main(arguments: list[str], package: Path = PACKAGE) -> int:
    parser = argparse.ArgumentParser(prog="translations.py", description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=["update", "compile", "check"])
    parser.add_argument("rooms", nargs="*", metavar="room")
    given = parser.parse_args(arguments)
    if unknown := sorted(set(given.rooms) - set(rooms(package))):
        parser.error(f"no such room: {', '.join(unknown)}")
    chosen = given.rooms or rooms(package)
    if given.command == "update":
        update(package, chosen)
    elif given.command == "compile":
        compile_rooms(package, chosen)
    else:
        found = problems(package)
        for problem in found:
            print(problem)
        return 1 if found else 0
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
