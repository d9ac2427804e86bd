"""What must not stand in any file we commit."""

import re

import pytest

from tests.architecture.tree import PACKAGE, committed, templates, texts

# Written in two halves, so that this file itself does not name them.
INDEXES = [
    "pypi" + ".org", "pythonhosted" + ".org", "npmjs" + ".org", "npmjs" + ".com", "yarnpkg" + ".com",
    "crates" + ".io", "anaconda" + ".org", "jsdelivr" + ".net", "unpkg" + ".com", "cdnjs" + ".cloudflare",
    "googleapis" + ".com",
]  # fmt: skip
BANNED_NAMES = {"utils", "helpers", "common", "base", "services", "manager", "misc", "handlers"}
NOTES = re.compile(r"\b(?:TO" + r"DO|FIX" + r"ME|HA" + r"CK)\b")
INLINE = {
    "an inline style": re.compile(r"<style\b|\sstyle\s*=", re.IGNORECASE),
    "an inline script": re.compile(r"<script\b(?![^>]*\ssrc\s*=)", re.IGNORECASE),
    "an event attribute": re.compile(r"<[^>{]*\son[a-z]+\s*=", re.IGNORECASE),
    "a javascript address": re.compile(r"javascript:", re.IGNORECASE),
}


def test_no_file_names_a_package_index():
    named = [f"{path}: {host}" for path, content in texts() for host in INDEXES if host in content]
    assert named == []


def test_no_lock_file_with_addresses_is_committed():
    names = {path.name for path in committed()}
    assert not names & {
        "uv.lock",
        "poetry.lock",
        "Pipfile.lock",
        "package-lock.json",
        "yarn.lock",
        "pnpm-lock.yaml",
    }


def test_nothing_is_left_for_later_in_a_comment():
    endings = (".py", ".html", ".css", ".js", ".sh", ".md", ".toml", "/run", "/test")
    assert [f"{path}: {hit[0]}" for path, content in texts(*endings) if (hit := NOTES.search(content))] == []


def test_templates_have_no_inline_style_or_script():
    found = [
        f"{path}: {what}: {hit[0]}"
        for path, content in templates()
        for what, pattern in INLINE.items()
        if (hit := pattern.search(re.sub(r"{% comment.*?endcomment %}|{#.*?#}", "", content, flags=re.DOTALL)))
    ]
    assert found == []


@pytest.mark.parametrize(
    "html",
    [
        '<p style="color: red">',
        "<style>p {}</style>",
        "<script>go()</script>",
        '<a href="/" onclick="go()">',
        '<a href="javascript:go()">',
    ],
)
def test_inline_style_and_script_are_seen(html: str):
    assert any(pattern.search(html) for pattern in INLINE.values())


def test_scripts_and_styles_of_our_own_are_fine():
    html = '<script src="{% static "ui/a.js" %}" defer></script><p class="on style">{% if a == b %}x{% endif %}'
    assert not any(pattern.search(html) for pattern in INLINE.values())


def test_every_module_is_named_after_something():
    named = {path.stem for path in PACKAGE.rglob("*.py")} | {
        path.name for path in PACKAGE.rglob("*") if path.is_dir()
    }
    assert named & BANNED_NAMES == set()
