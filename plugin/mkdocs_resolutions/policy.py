"""What a project's pages may load beside the site's own files: what its `mkdocs.yml` names, and no source or page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from mkdocs.config.defaults import MkDocsConfig

from resolutions.formats import Allowed

from .config import ResolutionsConfig
from .log import stopped

_KINDS = ("script", "style", "img", "font", "connect", "media", "object", "frame", "child", "worker", "manifest")
_DIRECTIVES = frozenset(
    {f"{kind}-src" for kind in _KINDS}
    | {f"{kind}-src-{where}" for kind in ("script", "style") for where in ("elem", "attr")}
    | {"default-src", "base-uri", "form-action", "frame-ancestors"}
)
"""The directives that list sources (CSP level 3, section 6)."""
_SOURCE = re.compile(r"[A-Za-z0-9'*:/.?=&%+_~@!$()#-]+")
"""A host, a scheme, a keyword or a hash; nothing that ends the attribute or the directive in which it stands."""
_FONTS = (("style-src", "https://fonts.googleapis.com"), ("font-src", "https://fonts.gstatic.com"))
"""Where Material gets a font that a project names."""


def allowed_of(config: MkDocsConfig, settings: ResolutionsConfig) -> Allowed:
    """The sources that each directive of the Content Security Policy allows besides: the hosts of scripts and styles
    that the project lists, those of its font, and what the option `policy` says.

    Raises `PluginError` where that says what is no policy.
    """
    allowed: dict[str, list[str]] = {}
    for directive, source in (*_listed(config), *_set(settings)):
        is_text = isinstance(directive, str) and isinstance(source, str)
        if not (is_text and directive in _DIRECTIVES and _SOURCE.fullmatch(str(source))):
            rule = "policy: should name sources by directive, such as {img-src: [https://example.org]}"
            raise stopped(f"{rule}; “{directive}: {source}” is none; correct it, or take it out")
        allowed.setdefault(str(directive), []).append(str(source))
    return allowed


def _listed(config: MkDocsConfig) -> Iterator[tuple[str, str]]:
    for host in _hosts(map(str, config.extra_javascript)):
        yield "script-src", host
        # Where a counter of visits sends what it counts.
        yield "connect-src", host
    for host in _hosts(config.extra_css):
        yield "style-src", host
        yield "font-src", host
    if config.theme.get("font"):
        yield from _FONTS


def _set(settings: ResolutionsConfig) -> Iterator[tuple[object, object]]:
    """What the option names, which may be of any type."""
    for directive, sources in settings.policy.items():
        for source in sources if isinstance(sources, list) else [sources]:
            yield directive, source


def _hosts(addresses: Iterable[str]) -> Iterator[str]:
    """Of addresses that name a host: the host, with its scheme where one is named."""
    for address in addresses:
        parts = urlsplit(address)
        if parts.netloc:
            yield f"{parts.scheme}://{parts.netloc}" if parts.scheme else parts.netloc
