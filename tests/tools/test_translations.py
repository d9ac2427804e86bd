"""The msgids we extract are those Django looks up: templates are rendered with catalogues made from them."""

import gettext as gnu
from collections.abc import Callable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from django.template import Context, Engine
from django.utils.translation import activate, deactivate_all, trans_real

import msgids
import translations
from msgids import Text

CONTEXT = {"name": "Ada", "n": 3, "liste": [1, 2, 3], "leer": "", "x": "Wert"}


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A package with two rooms and nothing in them."""
    for room in ("ui", "mail"):
        (tmp_path / room / "templates" / room).mkdir(parents=True)
        (tmp_path / room / "__init__.py").touch()
    return tmp_path


def write(package: Path, file: str, content: str) -> None:
    (package / file).write_text(content, encoding="utf-8")


def translate_all(package: Path, room: str) -> None:
    """Answers each text with itself in «guillemets», as a translator would."""
    po = translations.po_of(package, room)
    catalog = translations.read(po)
    for message in translations.messages(catalog):
        ids = [message.id] if isinstance(message.id, str) else list(message.id)
        strings = [f"«{text}»" for text in ids]
        message.string = strings[0] if isinstance(message.id, str) else tuple(strings)
    po.write_bytes(
        translations.as_po(translations.merged(set(translations.known(catalog)), translations.known(catalog), {}))
    )


@pytest.fixture
def rendered(package: Path) -> Callable[[str], str]:
    """Renders a template in English with nothing but the catalogue made from this very template."""

    def render(source: str) -> str:
        write(package, "mail/templates/mail/page.html", source)
        assert translations.main(["update", "mail"], package) == 0
        translate_all(package, "mail")
        assert translations.main(["compile", "mail"], package) == 0
        activate("en")
        catalog = trans_real.catalog()
        kept = catalog._catalog
        with translations.po_of(package, "mail").with_suffix(".mo").open("rb") as file:
            catalog._catalog = trans_real.TranslationCatalog(gnu.GNUTranslations(file))
        try:
            engine = Engine(builtins=["django.templatetags.i18n"])
            return engine.from_string(source).render(Context(CONTEXT))
        finally:
            catalog._catalog = kept
            deactivate_all()

    return render


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ('{% translate "Guten Tag" %}', "«Guten Tag»"),
        ("{% trans 'Guten Tag' %}", "«Guten Tag»"),
        ('{% translate "100 % dabei" %}', "«100 % dabei»"),
        ('{% translate "Sie \\"dürfen\\"" %}', "«Sie &quot;dürfen&quot;»".replace("&quot;", '"')),
        ("{% translate 'Geht\\'s gut?' %}", "«Geht's gut?»"),
        ('{% translate "Mai" context "Monat" %}', "«Mai»"),
        ('{% translate "klein"|upper %}', "«KLEIN»"),
        ('{% translate "Titel" as titel %}[{{ titel }}]', "[«Titel»]"),
        ('{{ leer|default:_("nichts da") }}', "«nichts da»"),
        ('{{ _("Hallo") }}', "«Hallo»"),
        ('{% if _("ja") == x %}{% else %}{% firstof leer _("nein") %}{% endif %}', "«nein»"),
        ("{% blocktranslate %} Hallo {{ name }} {% endblocktranslate %}", "« Hallo Ada »"),
        ("{% blocktranslate trimmed %}\n   Hallo\n   {{ name }},\n  50 % sind da.\n{% endblocktranslate %}",
         "«Hallo Ada, 50 % sind da.»"),
        ("{% blocktranslate with wer=name|upper %}Hallo {{ wer }}{% endblocktranslate %}", "«Hallo ADA»"),
        ("{% blocktranslate count zahl=n trimmed %}\n Ein Brief \n{% plural %}\n {{ zahl }} Briefe \n"
         "{% endblocktranslate %}", "«3 Briefe»"),
        ("{% blocktranslate count zahl=liste|length context 'Post' %}Ein Brief{% plural %}{{ zahl }} Briefe"
         "{% endblocktranslate %}", "«3 Briefe»"),
        ('{% blocktranslate with a=leer|default:_("er") %}Du, {{ a }}{% endblocktranslate %}', "«Du, «er»»"),
        ("{% blocktranslate asvar s %}Satz{% endblocktranslate %}<{{ s }}>", "<«Satz»>"),
        ("{% blocktranslate context 'Gruß' trimmed %}\n Tag\n{% endblocktranslate %}", "«Tag»"),
    ],
)  # fmt: skip
def test_a_template_finds_every_text_in_the_catalogue_made_from_it(rendered, source, expected):
    assert rendered(source) == expected


def test_what_is_never_rendered_is_not_extracted():
    source = (
        '{% comment %}{% translate "a" %}{% endcomment %}{# {% translate "b" %} #}'
        '{% verbatim %}{% translate "c" %}{% endverbatim %}{% translate variable %}'
    )
    assert set(msgids.in_template(source)) == set()


def test_unknown_filters_and_tags_do_not_disturb():
    source = '{% load mine %}{% mine x=_("a") %}{% translate "b"|strange:"1" %}{{ y|odd:_("c") }}'
    assert {text.singular for text in msgids.in_template(source)} == {"a", "b", "c"}


def test_python_sources_are_read_as_they_are_called():
    source = """
from django.utils.translation import gettext_lazy as _, ngettext, pgettext as p
from django.utils import translation
a = _("eins" " und eins")
b = ngettext("%(n)s Brief", "%(n)s Briefe", 2)
c = p("Monat", "Mai")
d = translation.gettext('zwei')
e = _(variable)
f = translation.npgettext("Post", "Brief", "Briefe", 2)
"""
    assert set(msgids.in_python(source)) == {
        Text("eins und eins"),
        Text("%(n)s Brief", "%(n)s Briefe"),
        Text("Mai", context="Monat"),
        Text("zwei"),
        Text("Brief", "Briefe", "Post"),
    }


def test_update_keeps_translations_drops_what_is_gone_and_lists_what_is_missing(package, capsys):
    write(package, "mail/a.py", '_("alt"); _("bleibt")')
    translations.main(["update", "mail"], package)
    translate_all(package, "mail")
    write(package, "mail/a.py", '_("neu"); _("bleibt")')
    capsys.readouterr()
    translations.main(["update", "mail"], package)
    catalog = translations.known(translations.read(translations.po_of(package, "mail")))
    assert {text.singular: message.string for text, message in catalog.items()} == {
        "bleibt": "«bleibt»",
        "neu": "",
    }
    assert capsys.readouterr().out == "mail: 2 texts, 1 without translation\n    'neu'\n"


def test_update_takes_over_what_another_room_says_for_the_same_text(package):
    write(package, "ui/a.py", '_("Speichern")')
    translations.main(["update"], package)
    translate_all(package, "ui")
    write(package, "mail/a.py", '_("Speichern")')
    translations.main(["update"], package)
    assert b'msgstr "\xc2\xabSpeichern\xc2\xbb"' in translations.po_of(package, "mail").read_bytes()


def test_files_do_not_change_when_nothing_changed(package):
    write(package, "mail/a.py", '_("b"); ngettext("c", "%(d)s", 2); _("a")')
    translations.main(["update"], package)
    translate_all(package, "mail")
    translations.main(["compile"], package)
    po = translations.po_of(package, "mail")
    before = po.read_bytes(), po.with_suffix(".mo").read_bytes()
    translations.main(["update"], package)
    translations.main(["compile"], package)
    assert (po.read_bytes(), po.with_suffix(".mo").read_bytes()) == before
    assert b"a.py" not in before[0]
    assert b"Date" not in before[0] + before[1]
    assert translations.problems(package) == []


def test_texts_of_the_top_level_stand_in_ui(package):
    write(package, "urls.py", '_("mein/")')
    translations.main(["update"], package)
    assert b'msgid "mein/"' in translations.po_of(package, "ui").read_bytes()


def complete(package: Path) -> Path:
    write(package, "mail/a.py", '_("Tag %(name)s"); _("b")')
    translations.main(["update"], package)
    translate_all(package, "mail")
    translations.main(["compile"], package)
    assert translations.problems(package) == []
    return translations.po_of(package, "mail")


def spoil(po: Path, old: str, new: str) -> None:
    content = po.read_text(encoding="utf-8")
    assert old in content
    po.write_text(content.replace(old, new), encoding="utf-8")


def test_check_sees_a_text_that_is_not_in_the_catalogue(package):
    complete(package)
    write(package, "mail/b.py", '_("c")')
    assert translations.problems(package) == ["mail: not in django.po (update): 'c'"]
    assert translations.main(["check"], package) == 1


def test_check_sees_an_obsolete_text(package):
    complete(package)
    write(package, "mail/a.py", '_("b")')
    assert translations.problems(package) == ["mail: obsolete in django.po (update): 'Tag %(name)s'"]


def test_check_sees_what_is_not_translated(package):
    spoil(complete(package), 'msgstr "«b»"', 'msgstr ""')
    assert "mail: without translation: 'b'" in translations.problems(package)


def test_check_sees_what_is_fuzzy(package):
    spoil(complete(package), 'msgid "b"', '#, fuzzy\nmsgid "b"')
    assert "mail: without translation (fuzzy): 'b'" in translations.problems(package)


def test_check_sees_a_stale_mo(package):
    spoil(complete(package), "«b»", "B")
    assert translations.problems(package) == ["mail: django.mo is not made from this django.po (compile)"]


def test_check_sees_a_lost_placeholder(package):
    spoil(complete(package), "«Tag %(name)s»", "Hello")
    problems = translations.problems(package)
    assert "mail: other placeholders than ['%(name)s'] in the translation of 'Tag %(name)s'" in problems


def test_check_sees_two_answers_for_one_text(package):
    complete(package)
    write(package, "ui/a.py", '_("b")')
    translations.main(["update"], package)
    spoil(translations.po_of(package, "ui"), "«b»", "B")
    translations.main(["compile"], package)
    assert translations.problems(package) == ["two translations of 'b': mail: '«b»'; ui: 'B'"]


def test_a_catalogue_is_read_as_gettext_reads_it(package):
    po = complete(package)
    with po.with_suffix(".mo").open("rb") as file:
        assert gnu.GNUTranslations(file).gettext("b") == "«b»"
    assert isinstance(translations.read(po), Catalog)


def test_a_template_that_cannot_be_read_is_named(package):
    write(package, "mail/templates/mail/broken.html", "{% blocktranslate %}ohne Ende")
    with pytest.raises(ValueError, match=r"broken\.html"):
        translations.main(["update", "mail"], package)
