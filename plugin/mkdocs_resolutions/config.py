"""What a project may set under `plugins: - resolutions:` in its `mkdocs.yml`."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from mkdocs.config import base
from mkdocs.config import config_options as option

from resolutions.languages import LANGUAGES
from resolutions.permalinks import LOCK_NAME


class _Count(option.Type[int]):
    """A whole number that is at least so great."""

    def __init__(self, least: int, default: int) -> None:
        super().__init__(int, default=default)
        self._least = least

    def run_validation(self, value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or value < self._least:
            raise base.ValidationError(f"{value!r} is none; write a whole number from {self._least} on")
        return value


class _Link(option.Type[str]):
    """A web address, or a path from the site's root."""

    def __init__(self) -> None:
        super().__init__(str, default="")

    def run_validation(self, value: object) -> str:
        text = super().run_validation(value)
        if not _is_plain(text) or not (_is_web(text) or _is_path(text)):
            raise base.ValidationError(f"“{text}” is none; write https://…, or a path from the site's root: about/")
        return text


def _is_plain(address: str) -> bool:
    """Whether a browser reads the address as it stands: it leaves out line ends and turns backslashes."""
    return "\\" not in address and " " not in address and (not address or address.isprintable())


def _is_web(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:  # a bracket of a host without its other
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)


def _is_path(address: str) -> bool:
    """Whether the address names a page of the site; `///host` is a host to a browser, and `%2e` a full stop."""
    path = re.split("[?#]", address, maxsplit=1)[0]
    has_scheme = ":" in path.partition("/")[0]
    return not (has_scheme or path.startswith("//") or ".." in unquote(path).split("/"))


class _Path(option.Type[str]):
    """The path of a file or a folder."""

    def __init__(self, default: str | None = None) -> None:
        super().__init__(str, default=default)

    def run_validation(self, value: object) -> str:
        path = super().run_validation(value)
        if "\0" in path:
            raise base.ValidationError("holds a zero byte (\\0), which no path may; write the path without it")
        return path


class _Once(option.ListOfItems[str]):
    """A list of which no item stands twice."""

    def run_validation(self, value: object) -> list[str]:
        items = super().run_validation(value)
        for position, item in enumerate(items):
            if item in items[:position]:
                raise base.ValidationError(f"names {item} twice; take one of the two out")
        return items


class SelectionConfig(base.Config):
    """A part of the documents: those that meet each condition that is not empty, and what they cite."""

    themes = option.ListOfItems(option.Type(str), default=[])
    languages = option.ListOfItems(option.Choice(LANGUAGES), default=[])
    documents = option.ListOfItems(option.Type(str), default=[])


class _Selection(option.SubConfig[SelectionConfig]):
    """A part of the documents. A condition by a wrong name would leave all documents in, and stops the build."""

    def run_validation(self, value: object) -> SelectionConfig:
        if isinstance(value, dict):
            known = [name for name, _ in SelectionConfig._schema]
            if wrong := [str(name) for name in value if name not in known]:
                raise base.ValidationError(f"has no “{wrong[0]}”; write one of: {', '.join(known)}")
        return super().run_validation(value)


class ResolutionsConfig(base.Config):
    """Every path is relative to `docs_dir` and may be absolute."""

    sources = _Path(default="sources")
    """The folder of the resolution sources."""
    themes = _Path(default="themes.yml")
    """The themes file; a site without it has no pages of themes."""
    subjects = _Path(default="subjects.yml")
    """A table of subjects' names in other languages than English. The file is optional."""
    names = _Path(default="names.yml")
    """A table of what people call documents, for the search. The file is optional."""
    catalogue = option.Optional(_Path())
    """A CSV file, or a folder of such or of the United Nations' XML files, with what the texts do not say: vote,
    meeting, subjects."""
    languages = _Once(option.Choice(LANGUAGES), default=[])
    """The languages of the index pages; those that the documents have, where nothing is said."""
    search = option.Type(bool, default=True)
    """Whether the site has its own search, in the place of Material's."""
    source_text = option.Type(bool, default=False)
    """Whether each document's page offers the text that it was made from; a site then holds every text once more."""
    akoma_ntoso = option.Type(bool, default=False)
    """Whether each document lies beside its page as Akoma Ntoso too, `document.xml`. It makes a site's data about half
    as large again, and a build of thousands of documents some seconds longer."""
    document_json = option.Optional(option.Type(bool))
    """Whether each document lies beside its page as `document.json`; where nothing is said, on sites of up to 3,000
    documents. The files of lines, `data/documents/`, hold the same on every site."""
    wording = option.Type(bool, default=True)
    """Whether each document's page says whose wording its paragraphs take over. It takes a build of thousands of
    documents some seconds."""
    workers = _Count(0, default=0)
    """How many processes share the work; 0 stands for as many as there are processors."""
    page_size = _Count(1, default=200)
    """How many rows an index page has; the next row begins a second page. Where a list quotes paragraphs, each of these
    is a row, a document's heading half of one, and a paragraph that is named an eighth (`views/filling.py`)."""
    permalinks = _Path(default=f"../{LOCK_NAME}")
    """The lock file of every address ever published. A build that loses one of them fails. The file is optional."""
    selection = _Selection(SelectionConfig)
    """Which documents are published, where it is not all."""
    policy = option.Type(dict, default={})
    """What the site's Content Security Policy allows besides: a list of sources for each directive."""
    notice = option.Type(str, default="")
    """A sentence above every page, such as that its texts are not checked yet."""
    notice_url = _Link()
    """Where the notice leads: a web address, or a path from the site's root."""

    @property
    def tables(self) -> tuple[str, str, str]:
        """The files below `docs_dir` that tell of documents and are no part of the site."""
        return self.themes, self.subjects, self.names
