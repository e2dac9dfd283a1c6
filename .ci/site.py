"""Say which pages of a site load something from elsewhere; they are to load nothing."""

import sys
from html.parser import HTMLParser
from pathlib import Path

LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}


class Loads(HTMLParser):
    """The addresses that a page loads when it is opened."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep what one tag loads."""
        address = dict(attrs).get(LOADING.get(tag, ""))
        # A diagram would make the theme fetch the program that draws it.
        if "mermaid" in (dict(attrs).get("class") or "").split():
            address = "https://unpkg.com/mermaid"
        if address and ("//" in address or ":" in address):
            self.found.append(address)


pages = sorted(Path(sys.argv[1]).rglob("*.html"))
loads = [f"{page}: {each}" for page in pages for each in Loads(page.read_text("utf-8")).found]
if loads or not pages:
    sys.exit("\n".join(loads) or "there is no page")
