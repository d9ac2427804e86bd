"""HTML of a mail to plain text; nothing is loaded, nothing is run."""

import re
from html.parser import HTMLParser

_BLOCKS = {
    "address", "article", "blockquote", "center", "dd", "div", "dl", "dt", "fieldset", "footer", "form", "h1",
    "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table",
    "tr", "ul",
}  # fmt: skip
# The parser's time grows with the square of hostile input: what people write is far shorter.
LONGEST = 300_000
DEEPEST = 50
_SPACED = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote"}
_UNSEEN = {"head", "script", "style", "title", "template", "svg", "object", "noscript"}
_VOID = {"meta", "link", "img", "br", "hr", "input", "base", "col", "embed", "source", "wbr"}


def from_html(html: str) -> str:
    """The visible text, quotes marked with ">", list items with "-", links' addresses behind their words."""
    reader = _Text()
    html = _closed(html[:LONGEST])
    try:
        reader.feed(html)
        reader.close()
    except Exception:  # noqa: BLE001 (the parser still raises on some declarations: a plain strip will do)
        return _tidy(re.sub(r"<[^>]*>", " ", html))
    return _tidy("".join(reader.pieces))


def _closed(html: str) -> str:
    """Without comments and without tags that never end: both make the parser look at the rest again and again."""
    pieces, at = [], 0
    while (start := html.find("<!--", at)) >= 0:
        pieces.append(html[at:start])
        end = html.find("-->", start + 4)
        at = end + 3 if end >= 0 else len(html)
    html = "".join([*pieces, html[at:]])
    last = html.rfind(">") + 1
    return html[:last] + html[last:].replace("<", " ")


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.unseen: list[str] = []
        self.quotes = 0
        self.link = ""
        self.link_from = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN and tag not in _VOID and len(self.unseen) < DEEPEST:
            self.unseen.append(tag)
        elif self.unseen:
            # "<head><body>" without "</head>": the visible part begins all the same.
            if tag == "body":
                self.unseen.clear()
        elif tag == "br":
            self._break()
        elif tag == "a":
            self.link, self.link_from = dict(attrs).get("href") or "", len(self.pieces)
        elif tag in _BLOCKS:
            self._block(tag)
            self.quotes += tag == "blockquote"
            if tag == "li":
                self.pieces.append("- ")
        elif tag in {"td", "th"}:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if self.unseen:
            if tag in self.unseen:
                del self.unseen[self.unseen.index(tag) :]
        elif tag == "a":
            self._link_end()
        elif tag in _BLOCKS:
            if tag == "blockquote" and self.quotes:
                self.quotes -= 1
            self._block(tag)

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.pieces.append(re.sub(r"[ \t\r\n\f]+", " ", data))

    def _break(self) -> None:
        self.pieces.append("\n" + "> " * min(self.quotes, 5))

    def _block(self, tag: str) -> None:
        self._break()
        if tag in _SPACED:
            self._break()

    def _link_end(self) -> None:
        if not self.link:
            return
        shown = "".join(self.pieces[self.link_from :]).strip()
        target = re.sub(r"\s", "", self.link)
        if target.startswith(("http://", "https://")) and shown and target.rstrip("/") not in shown:
            self.pieces.append(f" <{target[:500]}>")
        self.link = ""


def _tidy(text: str) -> str:
    lines = [re.sub(r"[ \xa0]+", " ", line).strip() for line in text.split("\n")]
    lines = ["" if not line.strip("> ") else line for line in lines]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
