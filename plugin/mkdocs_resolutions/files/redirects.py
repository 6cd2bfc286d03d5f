"""Redirects: every address ever published leads on. The site has pages at old addresses and anchors of former
paragraphs; an address that is lost is a diagnostic."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from resolutions import permalinks
from resolutions.addresses import Place
from resolutions.anchors import label
from resolutions.languages import known
from resolutions.model import Diagnostic
from resolutions.permalinks import DECLARATIONS, FormerAnchor, RedirectPage

from ..addresses import Addresses
from ..interface import words_in
from ..publication import Publication
from ..rendering import Renderer
from .claims import Claims, Owner


@dataclass(frozen=True)
class OldAddresses:
    """What is known of addresses that are no more."""

    redirects: tuple[RedirectPage, ...]
    first_home: RedirectPage | None
    """The page at `/en/`, where English is the site's first language: its home page is the site's root, and who
    shortens an address arrives at the other."""
    former: Mapping[str, tuple[FormerAnchor, ...]]
    """The former anchors of each page that has any."""
    declared: str
    """What the lock file declares, in its own form."""
    problems: tuple[Diagnostic, ...]
    broken: tuple[Diagnostic, ...]
    """Addresses that lead nowhere now, or to other words: a site that loses one should not be published."""


def old_addresses(publication: Publication, path: Path, name: str) -> OldAddresses:
    """The old addresses of a publication whose lock file is at `path`, and is called `name` in messages.

    Raises `InvalidLock` where that file cannot be read. There need not be one.
    """
    lock = permalinks.read_lock(path, name)
    documents = publication.collection.documents
    now = permalinks.published(documents, (theme.id for theme in publication.themes), publication.languages)
    promises = permalinks.promises(lock, name, documents, now)
    has_declarations = bool(lock.withdrawn or lock.moved)
    return OldAddresses(
        redirects=permalinks.redirect_pages(lock, now, permalinks.aliases_of(documents)[0], name),
        first_home=RedirectPage(publication.languages[0], Place("")),
        former=permalinks.former_anchors_by_page(promises.addresses),
        declared=permalinks.format_lock(replace(lock, published={}, words={})) if has_declarations else "",
        problems=promises.bad_aliases,
        broken=promises.broken,
    )


def admitted(addresses: OldAddresses, claims: Claims) -> OldAddresses:
    """The same without the pages at addresses that something else has now; the claims say so of each."""

    def takes_path(redirect: RedirectPage) -> bool:
        owner = Owner(f"the page that leads on from /{redirect.page}/", redirect.source, redirect.line)
        return claims.take([_path(redirect)], owner)

    redirects = tuple(filter(takes_path, addresses.redirects))
    home = addresses.first_home
    return replace(addresses, redirects=redirects, first_home=home if home and claims.is_free(_path(home)) else None)


def files(old_addresses: OldAddresses, addresses: Addresses, renderer: Renderer) -> Iterator[tuple[str, str]]:
    """The pages at old addresses, as paths from the site's root with their content, and what the lock declares."""
    home = (old_addresses.first_home,) if old_addresses.first_home else ()
    for redirect in (*old_addresses.redirects, *home):
        yield _path(redirect), _page(redirect, addresses, renderer)
    if old_addresses.declared:
        yield DECLARATIONS, old_addresses.declared


def _path(redirect: RedirectPage) -> str:
    return f"{Place(redirect.page).folder}index.html"


def _page(redirect: RedirectPage, addresses: Addresses, renderer: Renderer) -> str:
    place = Place(redirect.page)
    here = place.folder
    language = known(place.language)
    return renderer.whole(
        "redirect",
        words=words_in(language),
        root=addresses.up(here),
        name=redirect.page,
        href=_href(redirect.place, here, addresses),
        destination=_name(redirect.place),
        reason=redirect.reason,
        fragments=[
            (
                item.anchor,
                label(item.anchor, language),
                _href(item.place, here, addresses),
                _name(item.place),
                item.reason,
            )
            for item in redirect.fragments
        ],
    )


def _name(place: Place | None) -> str:
    """What a link to a place says."""
    return str(place) or "/" if place else ""


def _href(place: Place | None, here: str, addresses: Addresses) -> str:
    return addresses.to(here, place) if place else ""
