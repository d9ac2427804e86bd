"""The name of a page is a string and may point upwards; so each one is looked up here."""

import re
from collections.abc import Iterator

from django.urls import URLPattern, URLResolver, get_resolver

from tests.architecture.tree import texts

IN_TEMPLATES = re.compile(r"""{%\s*url\s+["']([\w:-]+)["']""")
IN_PYTHON = re.compile(r"""\b(?:reverse|reverse_lazy|redirect|page_address)\(\s*["']([\w-]+:[\w:-]+|[a-z_-]+)["']""")


def names(resolver: URLResolver, prefix: str = "") -> Iterator[str]:
    for pattern in resolver.url_patterns:
        if isinstance(pattern, URLResolver):
            namespace = f"{prefix}{pattern.namespace}:" if pattern.namespace else prefix
            yield from names(pattern, namespace)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield prefix + pattern.name


def test_every_page_that_is_named_exists():
    known = set(names(get_resolver()))
    missing = [
        f"{path}: {name}"
        for pattern, endings in ((IN_TEMPLATES, (".html", ".txt", ".md", ".xml")), (IN_PYTHON, (".py",)))
        for path, content in texts(*endings)
        if path.startswith("src/")
        for name in pattern.findall(content)
        if name not in known
    ]
    assert missing == []
