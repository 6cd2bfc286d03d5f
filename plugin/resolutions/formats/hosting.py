"""Files that a site's host, a crawler and a browser look for at the site's root."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lxml import etree

from .safe_xml import xml_text

OPEN_SEARCH = "http://a9.com/-/spec/opensearch/1.1/"
_LONGEST_NAME = 16
"""OpenSearch allows a short name of so many characters."""

POLICY: Mapping[str, str] = MappingProxyType(
    {
        "default-src": "'self'",
        # Every script is a file of the site; a page's JSON-LD is data and not run.
        "script-src": "'self'",
        # The theme sets style attributes.
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' data:",
        "object-src": "'none'",
        "base-uri": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'self'",
    }
)
"""The Content Security Policy under which every page of a site works (CSP level 3)."""


Allowed = Mapping[str, Iterable[str]]
"""Of a directive, the sources that it allows beside those of `POLICY`."""
_HEADER_ALONE = ("frame-ancestors",)
"""Directives that count in a header and are no part of a page (CSP level 3, section 3.3)."""


NOTHING: Allowed = MappingProxyType({})


def policy(allowed: Allowed) -> str:
    """The policy as the value of its header. `allowed` is what a project needs beside its own files."""
    return _joined(_directives(allowed))


def page_policy(allowed: Allowed = NOTHING, *, offline: bool) -> str:
    """The policy as a page says it itself, for hosts that send no headers. From a disk (`offline`) a page's own site is
    files, which not every browser takes for its 'self'."""
    told = {name: sources for name, sources in _directives(allowed).items() if name not in _HEADER_ALONE}
    if offline:
        told = {directive: sources.replace("'self'", "'self' file:") for directive, sources in told.items()}
    return _joined(told)


def _directives(allowed: Allowed) -> Mapping[str, str]:
    directives = dict(POLICY)
    for name, sources in allowed.items():
        own = directives.get(name, POLICY["default-src"]).split()
        together = dict.fromkeys((*(source for source in own if source != "'none'"), *sources))
        directives[name] = " ".join(together)
    return directives


def _joined(directives: Mapping[str, str]) -> str:
    return "; ".join(f"{directive} {sources}" for directive, sources in directives.items())


def headers(allowed: Allowed = NOTHING) -> str:
    """`_headers`, which several hosts of static sites read: the headers of every page."""
    told = {
        "Content-Security-Policy": policy(allowed),
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "strict-origin-when-cross-origin",
    }
    return "/*\n" + "".join(f"  {name}: {value}\n" for name, value in told.items())


def robots(root: str, *, public: bool) -> str:
    """`robots.txt` (RFC 9309). `root` is the site's absolute address without its last slash, for the sitemap.

    A site that is not public asks all to pass by. The file counts at a host's root only.
    """
    rule = "Allow: /" if public else "Disallow: /"
    sitemap = f"\nSitemap: {root}/sitemap.xml\n" if root and public else ""
    return f"User-agent: *\n{rule}\n{sitemap}"


def open_search(search: str, site_name: str, description: str, language: str) -> bytes:
    """The description by which a browser adds the site's search (OpenSearch 1.1); `search` is the absolute address of
    its page."""
    element = etree.Element(f"{{{OPEN_SEARCH}}}OpenSearchDescription", nsmap={None: OPEN_SEARCH})

    def add(name: str, text: str = "", **attributes: str) -> None:
        etree.SubElement(element, f"{{{OPEN_SEARCH}}}{name}", attributes).text = xml_text(text) or None

    add("ShortName", " ".join(site_name.split())[:_LONGEST_NAME])
    add("Description", description or site_name)
    add("Url", type="text/html", template=f"{search}?q={{searchTerms}}")
    add("Language", language)
    add("InputEncoding", "UTF-8")
    return etree.tostring(element, xml_declaration=True, encoding="UTF-8")
