"""A comparison as JSON, for programs."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from ..model import Unit
from .comparison import CitationChange, Comparison, DocumentChange, DocumentName, LostAddress, MembershipChange
from .paragraphs import ParagraphChange
from .report_parts import summary

Json = dict[str, Any]


def comparison_json(comparison: Comparison) -> Json:
    """The comparison as an object for JSON. Under `findings` are the problems that must be mended before a merge;
    everything else is information."""
    return {
        "summary": summary(comparison),
        "findings": [asdict(item) for item in comparison.findings],
        "documents": {
            "added": [_added(name, comparison) for name in comparison.added],
            "removed": [_removed(name, comparison) for name in comparison.removed],
            "renamed": [{"from": _name(item.old), "to": _name(item.new)} for item in comparison.renamed],
            "changed": [_document(item) for item in comparison.changed],
        },
        "lost": [_lost(item) for item in comparison.lost],
        "shifted": [{"address": f"/{item.place}", "now": f"/{item.now}"} for item in comparison.shifted],
        "citations": {
            "unresolved": [_citation(item) for item in comparison.unresolved],
            "resolved": [_citation(item) for item in comparison.resolved],
        },
        "themes": {
            "gained": [_membership(item) for item in comparison.gained],
            "lost": [_membership(item) for item in comparison.left],
        },
        "diagnostics": {
            "new": [asdict(item) for item in comparison.diagnostics_new],
            "gone": [asdict(item) for item in comparison.diagnostics_gone],
        },
    }


def _name(name: DocumentName) -> Json:
    return {**asdict(name), "page": f"/{name.page}/"}


def _removed(name: DocumentName, comparison: Comparison) -> Json:
    why = comparison.unread.get(name)
    return {**_name(name), "unread": asdict(why)} if why else _name(name)


def _added(name: DocumentName, comparison: Comparison) -> Json:
    told = _name(name)
    if wording := comparison.wording.get(name):
        told["wording"] = asdict(wording)
    if versions := comparison.versions.get(name):
        told["versions"] = list(versions)
    return told


def _document(item: DocumentChange) -> Json:
    return {
        **_name(item.new),
        "facts": [{"name": name, "old": old, "new": new} for name, old, new in item.facts],
        "paragraphs": [_paragraph(change) for change in item.paragraphs],
        "renumbered": [{"from": old, "to": new} for old, new in item.renumbered],
    }


def _paragraph(change: ParagraphChange) -> Json:
    return {
        "fate": change.fate,
        "moved": change.moved,
        "old": _unit(change.old),
        "new": _unit(change.new),
        "edits": [{"operation": edit.operation, "text": edit.text} for edit in change.edits],
    }


def _unit(unit: Unit | None) -> Json | None:
    if unit is None:
        return None
    return {"anchor": unit.anchor, "kind": unit.kind, "marker": unit.marker, "text": unit.text, "line": unit.line}


def _lost(item: LostAddress) -> Json:
    return {
        "address": f"/{item.place}",
        "declared": item.is_declared,
        "leads_to": f"/{item.leads_to}" if item.leads_to else None,
        "reason": item.reason,
        "now": f"/{item.now}" if item.now else None,
    }


def _citation(item: CitationChange) -> Json:
    return {
        **_name(item.document),
        "anchor": item.anchor,
        "surface": item.surface,
        "target": item.target,
        "reason": item.reason,
    }


def _membership(item: MembershipChange) -> Json:
    return {"theme": item.theme, **_name(item.document), "anchor": item.anchor, "cause": item.cause}
