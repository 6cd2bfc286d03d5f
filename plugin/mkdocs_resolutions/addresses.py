"""Where each page lives, and how one links to another (content/reference.md#addresses).

An address is a path from the site's root that ends in a slash: `en/S/RES/2553/`, the home page's is empty.
Every link between pages is made here, so that a site to be read from a disk differs in one place.
"""

from __future__ import annotations

from dataclasses import dataclass

from resolutions.addresses import Place
from resolutions.paths import Family, slug
from resolutions.un import CHARTER, Symbol

FEED = "feed.xml"
"""The name of a feed in the folder of the pages that it is of."""


@dataclass(frozen=True, slots=True)
class Addresses:
    """`directory_urls`: whether a link may end in a slash, which needs a server to find the `index.html` in it."""

    directory_urls: bool = True

    def url(self, address: str, anchor: str = "") -> str:
        """The page's URL from the site's root."""
        url = address if self.directory_urls else f"{address}index.html"
        return f"{url}#{anchor}" if anchor else url

    def href(self, here: str, address: str, anchor: str = "") -> str:
        """What the page at `here` writes to link to the page at `address`."""
        if here == address:
            return f"#{anchor}" if anchor else self.url("./")
        # From the folder that both have in common: a link of a list is then a third shorter than from the site's root.
        common = 0
        while (end := address.find("/", common) + 1) and address[common:end] == here[common:end]:
            common = end
        href = f"{'../' * here.count('/', common)}{self.url(address[common:], anchor)}"
        # What stands before a colon would be taken for a protocol.
        return f"./{href}" if ":" in href.partition("/")[0] else href

    def to(self, here: str, place: Place) -> str:
        """The same for a place as the library has it."""
        return self.href(here, place.folder, place.anchor)

    @staticmethod
    def up(here: str) -> str:
        """What leads from the page at `here` to the site's root."""
        return "../" * here.count("/")


def home(language: str) -> str:
    """The home page in a language other than the site's first, whose home is the site's root."""
    return f"{language}/"


def documents(language: str, year: str = "", page: int = 1) -> str:
    """The index of all documents, or of one year's."""
    return of_family(language, "documents", year, page)


def themes(language: str, theme: str = "", page: int = 1) -> str:
    """The index of themes, or one theme's page."""
    return of_family(language, "themes", theme, page)


def subjects(language: str) -> str:
    """The index of subjects."""
    return of_family(language, "subjects")


def organ_feed(language: str, organ: str) -> str:
    """Where an organ's feed lies: `en/feeds/security-council.xml`."""
    return f"{of_family(language, 'feeds')}{slug(organ.lower())}.xml"


def cited(language: str, series: str = "", page: int = 1) -> str:
    """The index of cited documents, or of one series of them."""
    return of_family(language, "cited", series, page)


def actions(language: str, what: str = "", page: int = 1) -> str:
    """The index of actions, or one of its lists: `to/secretary-general`, `request`, `by` (the deadlines)."""
    return of_family(language, "actions", what, page)


def search(language: str) -> str:
    """The page of a search; what is asked follows in the address (assets/search/page.js)."""
    return of_family(language, "search")


def compare(language: str) -> str:
    """The page of two documents side by side; which ones follows in the address (assets/compare)."""
    return of_family(language, "compare")


def wording(language: str) -> str:
    """The page of the chains of wordings; of which document or paragraph follows in the address (assets/wording)."""
    return of_family(language, "wording")


def cited_by(language: str, identifier: str, page: int = 1) -> str:
    """All that cites a document, where its own page, or the index, shows the newest alone."""
    # Some disks do not tell `CHARTER` from `charter`, the folder of its series.
    name = "UN-Charter" if identifier == CHARTER else cited_anchor(identifier)
    return of_family(language, "cited", name, page)


def cards(language: str, number: int) -> str:
    """The path from the site's root of one of the files that citations' cards are in."""
    return f"{of_family(language, 'cards')}{number}.js"


def cited_anchor(identifier: str) -> str:
    """A cited document's anchor in the index of cited documents: `S-RES-1325`."""
    symbol = Symbol.parse(identifier)
    return (symbol.path if symbol else identifier).replace("/", "-")


def of_family(language: str, family: Family, entry: str = "", page: int = 1) -> str:
    """The index of a family's pages, or the page of one of its entries: `en/agenda/`, `en/agenda/sport/page-2/`."""
    parts = [part for part in (entry, f"page-{page}" if page > 1 else "") if part]
    return Place.of_family(language, family, *parts).folder
