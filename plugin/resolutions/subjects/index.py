"""The terms of a collection: each once, with an address of its own.

And the file `subjects.yml`, an optional table of subjects' names in other languages than English:

    - {id: 1004794, name: {fr: Maintien de la paix, es: Mantenimiento de la paz}}
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from types import MappingProxyType

from ..entries import Entries
from ..errors import InvalidSubjects
from ..model import Document, Subject
from ..paths import LONGEST_NAME, name_problem, slug

_NUMBER = re.compile(r"[0-9]{1,12}")
_NO_SLUG = re.compile(r"[0-9]+|page-[0-9]+|")
"""What is the address of a number, or of a further page of the list."""
_LATIN = re.compile(r"[a-z]")
_LONGEST = 60
THESAURUS = "http://metadata.un.org/thesaurus/"
"""What the address of a term begins with, before its number."""
SubjectNames = Mapping[str, Mapping[str, str]]
"""Names by language code, by the subject's id in addresses."""
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """A subject of a site."""

    id: str
    """In addresses: the thesaurus's number, else the name in small letters with hyphens."""
    name: str
    """In English, as most documents have it."""
    number: str = ""
    """The thesaurus's; empty where no file tells it."""


@dataclass(frozen=True, slots=True)
class SubjectIndex:
    """The terms in the order of their names, and the term of each document's subjects."""

    terms: tuple[Term, ...]
    by_subject: Mapping[Subject, Term]
    by_number: Mapping[str, Term]


def is_number(text: str) -> bool:
    """Whether a text can be a number of the thesaurus."""
    return _NUMBER.fullmatch(text) is not None


def subject_index(documents: Iterable[Document]) -> SubjectIndex:
    """The terms of the documents' subjects.

    Subjects of one number are one term, however they are spelt; a name without a number is the term of that name which
    has one, if any does.
    """
    counts = Counter(subject for document in documents for subject in document.subjects)
    numbered: dict[str, Counter[str]] = {}
    for subject, count in counts.items():
        if is_number(subject.identifier):
            numbered.setdefault(subject.identifier, Counter())[subject.name] += count
    terms = {number: Term(number, _usual(names), number) for number, names in numbered.items()}
    number_by_name = {
        _key(name): number for number in sorted(numbered, key=int, reverse=True) for name in numbered[number]
    }
    bare: dict[str, Counter[str]] = {}
    for subject, count in counts.items():
        if not is_number(subject.identifier) and _key(subject.name) not in number_by_name:
            bare.setdefault(_key(subject.name), Counter())[subject.name] += count
    by_name = {key: Term(identifier, _usual(bare[key])) for key, identifier in slugs(sorted(bare)).items()}
    by_subject = {
        subject: terms[subject.identifier]
        if is_number(subject.identifier)
        else by_name.get(_key(subject.name)) or terms[number_by_name[_key(subject.name)]]
        for subject in counts
    }
    ordered = sorted((*terms.values(), *by_name.values()), key=lambda term: (_key(term.name), term.id))
    return SubjectIndex(tuple(ordered), by_subject, terms)


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _usual(names: Counter[str]) -> str:
    """The name that most documents have; of several, the first by the alphabet."""
    return min(names, key=lambda name: (-names[name], name))


def slugs(names: Iterable[str], kind: str = "subject", longest: int = _LONGEST) -> dict[str, str]:
    """What each name is in addresses, no two the same; `kind` stands before what could be no address.

    A name of which most letters are not Latin is told by a sum of it, so that it keeps its address while others come
    and go.
    """
    found: dict[str, str] = {}
    taken: set[str] = set()
    counts: Counter[str] = Counter()
    for name in names:
        plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
        stem = slug(plain, longest)
        lost = sum(sign.isalpha() and not sign.isascii() for sign in unicodedata.normalize("NFKD", name))
        kept = len(_LATIN.findall(plain))
        if lost > kept / 2:
            stem = _ended(stem if kept else kind, f"-{blake2b(name.encode(), digest_size=4).hexdigest()}")
        if _NO_SLUG.fullmatch(stem) or name_problem(stem):
            stem = f"{kind}-{stem}".rstrip("-")
        distinct = stem
        while distinct in taken:
            counts[stem] += 1
            distinct = _ended(stem, f"-{counts[stem] + 1}")
        taken.add(distinct)
        found[name] = distinct
    return found


def _ended(stem: str, end: str) -> str:
    """A stem with its end, as long as the name of a folder may be: a bundle has to unpack everywhere."""
    return f"{stem[: LONGEST_NAME - len(end)].rstrip('-')}{end}"


def load_subject_names(path: Path) -> SubjectNames:
    """The names of a file (the format: content/reference.md#subjects).

    Raises `InvalidSubjects` where the file cannot be read, is no YAML, or an entry is missing, unknown, repeated or of
    the wrong shape.
    """
    file = Entries(str(path), InvalidSubjects, "a subject")
    names: dict[str, Mapping[str, str]] = {}
    for entry in file.sequence(file.read(), "subjects"):
        fields = file.mapping(entry, "a subject", ("id", "name"))
        file.required(entry, fields, "id", "name")
        identifier = file.text(fields["id"], "id")
        if not _ID.fullmatch(identifier):
            problem = f"“{identifier}” is no subject's id; write its number, 1004794, or what its address ends in"
            raise file.wrong(fields["id"], problem)
        if identifier in names:
            raise file.wrong(entry, f"the subject “{identifier}” is named twice; keep one")
        names[identifier] = file.texts(fields["name"], "name")
        if not names[identifier]:
            raise file.wrong(fields["name"], "a subject needs a name in at least one language")
    return MappingProxyType(names)
