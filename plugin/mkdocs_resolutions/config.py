"""What a project may set under `plugins: - resolutions:` in its `mkdocs.yml`."""

from __future__ import annotations

from mkdocs.config import base
from mkdocs.config import config_options as option

from resolutions.languages import LANGUAGES


class ResolutionsConfig(base.Config):
    """Every path is relative to `docs_dir` and may be absolute."""

    sources = option.Type(str, default="sources")
    """The folder of the resolution sources."""
    themes = option.Type(str, default="themes.yml")
    """The themes file; a site without it has no pages of themes."""
    catalogue = option.Optional(option.Type(str))
    """A CSV file, or a folder of such, with what the texts do not say: meeting, agenda item, vote."""
    languages = option.ListOfItems(option.Choice(LANGUAGES), default=[])
    """The languages of the index pages; those that the documents have, where nothing is said."""
    source_text = option.Type(bool, default=True)
    """Whether each document's page offers the text that it was made from."""
    page_size = option.Type(int, default=200)
    """How many rows an index page holds before it goes on on a second page."""
