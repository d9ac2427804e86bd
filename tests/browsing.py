"""A real Chromium for journeys: pages that watch themselves, and axe."""

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

if TYPE_CHECKING:  # tests without a browser do not wait for its import
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser")
PLACES_ON_MACOS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
HOW_TO_GET_CHROMIUM = (
    "no Chromium found. Install it: 'sudo apt-get install chromium' (Debian), "
    "'sudo apt-get install chromium-browser' (Ubuntu), 'brew install --cask chromium' (macOS), "
    "or name one in $CHROMIUM"
)
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
LOCALES = {"de": "de-DE", "en": "en-GB"}
AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WATCH_CSP = """document.addEventListener('securitypolicyviolation', event =>
    console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sourceFile));"""


def find_chromium() -> str | None:
    """The path of a Chromium: $CHROMIUM, one on the PATH, one of the usual places on macOS."""
    candidates: list[str] = [os.environ.get("CHROMIUM", ""), *NAMES, *PLACES_ON_MACOS]
    for candidate in candidates:
        found = shutil.which(candidate) if candidate else None
        if found:
            return found
    return None


@dataclass(frozen=True)
class Look:
    """How a page is looked at."""

    language: str = "de"
    width: int = 1280
    theme: str = "light"

    def __str__(self) -> str:
        return f"{self.language}-{self.width}-{self.theme}"


def matrix(full: bool) -> list[Look]:
    """Language × width × theme: each pair of values at least once, or with `full` every combination."""
    every = [Look(*values) for values in product(("de", "en"), (320, 1280), ("light", "dark"))]
    if full:
        return every
    # For three factors with two values each: those with an even number of second values.
    return [
        look for look in every if ((look.language == "en") + (look.width == 1280) + (look.theme == "dark")) % 2 == 0
    ]


@contextmanager
def running_browser() -> "Iterator[Browser]":
    """A headless Chromium; raises LookupError with the command that installs one."""
    chromium = find_chromium()
    if chromium is None:
        raise LookupError(HOW_TO_GET_CHROMIUM)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        try:
            yield browser
        finally:
            browser.close()


@dataclass
class Pages:
    """Opens pages and remembers everything that must not happen on them.

    `page = pages(Look("en", 320, "dark"))`; an answer ≥ 400 that a test expects is announced with
    `pages.expected_statuses.add(410)`.
    """

    browser: "Browser"
    address: str
    expected_statuses: set[int] = field(default_factory=set)
    troubles: list[str] = field(default_factory=list)
    _contexts: "list[BrowserContext]" = field(default_factory=list)

    def __call__(self, look: Look | None = None, *, javascript: bool = True) -> "Page":
        """A page of its own browser session (own cookies)."""
        look = look or Look()
        context = self.browser.new_context(
            base_url=self.address,
            locale=LOCALES[look.language],
            timezone_id="Europe/Berlin",
            viewport={"width": look.width, "height": 800},
            color_scheme="dark" if look.theme == "dark" else "light",
            reduced_motion="reduce",
            java_script_enabled=javascript,
        )
        context.set_default_timeout(15_000)
        if javascript:
            context.add_init_script(WATCH_CSP)
        context.on("page", self._watch)
        self._contexts.append(context)
        return context.new_page()

    def _watch(self, page: "Page") -> None:
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.troubles.append(f"script error on {page.url}: {error}"))
        page.on("request", self._on_request)
        page.on("response", self._on_response)

    def _on_console(self, message: "ConsoleMessage") -> None:
        # What failed to load is judged by its status, which a test may expect.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            self.troubles.append(f"console error: {message.text} ({message.location.get('url', '')})")

    def _on_request(self, request: "Request") -> None:
        there, here = urlsplit(request.url), urlsplit(self.address)
        if there.scheme in {"http", "https"} and there.netloc != here.netloc:
            self.troubles.append(f"request to somewhere else: {request.url}")

    def _on_response(self, response: "Response") -> None:
        if response.status >= 400 and response.status not in self.expected_statuses:
            self.troubles.append(f"{response.status} for {response.request.method} {response.url}")

    def close(self) -> None:
        for context in self._contexts:
            context.close()


def axe(page: "Page") -> None:
    """Fails if axe finds anything on the page, and says what, where and why."""
    from axe_playwright_python.sync_playwright import Axe

    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": AXE_TAGS}, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    assert not found, f"axe on {page.url}:\n" + "\n".join(_described(found))


def _described(violations: Iterable[dict[str, Any]]) -> Iterator[str]:
    for violation in violations:
        yield f"- {violation['id']} ({violation['impact']}): {violation['help']}"
        for node in violation["nodes"]:
            why = " ".join(node.get("failureSummary", "").split())
            yield f"    {' '.join(map(str, node['target']))}: {why}\n      {node['html'][:200]}"


def wider_than_the_window(page: "Page") -> int:
    """By how many pixels the page is wider than its window (0: nothing scrolls sideways)."""
    return int(page.evaluate("Math.max(0, document.documentElement.scrollWidth - window.innerWidth)"))


def picture(page: "Page", folder: Path, name: str) -> Path:
    """A picture of the whole page, for eyes."""
    folder.mkdir(parents=True, exist_ok=True)
    target = folder / f"{name}.png"
    page.screenshot(path=str(target), full_page=True)
    return target
