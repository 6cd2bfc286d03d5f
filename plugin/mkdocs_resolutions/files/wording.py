"""The files of the chains of wordings (`resolutions.publishing.wording`), which a page loads when one is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from resolutions.anchors import is_called_otherwise, label_in
from resolutions.model import DocumentKey
from resolutions.publishing import DocumentLabels, wording_scripts

from .. import addresses
from ..views.holdings import likely_year
from ..views.naming import called
from ..views.site import Site


def files(site: Site, *, wanted: Callable[[str], bool]) -> Iterator[tuple[str, bytes]]:
    """Every such file whose path is wanted, as (path below the site's root, content)."""
    publication = site.publication

    def labels_of(key: DocumentKey) -> DocumentLabels:
        document = publication.collection.by_key[key]
        anchors = (unit.anchor for unit in document.units if is_called_otherwise(document, unit.anchor))
        labels = {anchor: label_in(document, anchor) for anchor in anchors}
        return DocumentLabels(called(document), likely_year(document) or 0, document.sole_annex, labels)

    for language in publication.languages:
        folder = addresses.wording(language)
        if wanted(folder):
            for name, script in wording_scripts(publication.wordings, language, labels_of):
                yield f"{folder}{name}", script
