"""Subjects: the terms of the UNBIS Thesaurus by which the United Nations' library classes documents.

Document… ─subject_index→ SubjectIndex, a term for each, with what it is called in addresses
subjects.yml ─load_subject_names→ the terms' names in other languages than English
"""

from .index import THESAURUS, SubjectIndex, SubjectNames, Term, is_number, load_subject_names, slugs, subject_index

__all__ = [
    "THESAURUS",
    "SubjectIndex",
    "SubjectNames",
    "Term",
    "is_number",
    "load_subject_names",
    "slugs",
    "subject_index",
]
