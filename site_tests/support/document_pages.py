"""The page of a document that is made up for a test, and its parts."""

from __future__ import annotations

from selectolax.lexbor import LexborHTMLParser, LexborNode

from mkdocs_resolutions.rendering.environment import Renderer
from mkdocs_resolutions.views.document.page import document_view
from mkdocs_resolutions.views.site import Site
from resolutions.model import Document
from support.sites import site


def page(shown: Document, made: Site | None = None) -> LexborHTMLParser:
    view = document_view(shown, made or site(shown))
    return LexborHTMLParser(Renderer().render("document", view=view, words=view.words))


def tree(shown: Document, *others: Document) -> LexborHTMLParser:
    """The page of a document on a site that holds the others too."""
    return page(shown, site(shown, *others))


def only(node: LexborHTMLParser | LexborNode, selector: str) -> LexborNode:
    (found,) = node.css(selector)
    return found


def line(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())
