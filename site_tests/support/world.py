"""Short resolutions in six languages, below heads that a case gives."""

from __future__ import annotations

from collections.abc import Sequence

OF_HEADS = frozenset({"no-day", "doubtful-day", "reckoned-symbol", "own-number", "other-organ"})
"""What is told of a head: cases about what stands below it have no day, and odd numbers."""

_BODIES = {
    "en": ("The Security Council,", "The General Assembly,", "Recalling the wells,", "1. Decides to open the wells."),
    "fr": ("Le Conseil de sécurité,", "L’Assemblée générale,", "Rappelant les puits,", "1. Décide d’ouvrir les puits."),
    "es": ("El Consejo de Seguridad,", "La Asamblea General,", "Recordando los pozos,", "1. Decide abrir los pozos."),
    "ru": (
        "Совет Безопасности,",
        "Генеральная Ассамблея,",
        "напоминая о колодцах,",
        "1. постановляет открыть колодцы.",
    ),
    "ar": ("إن مجلس الأمن،", "إن الجمعية العامة،", "إذ يشير إلى الآبار،", "1. يقرر فتح الآبار."),
    "zh-Hant": ("安全理事會，", "大會，", "回顧各水井的情況，", "1. 決定開放各水井。"),
    "zh-numerals": ("安全理事会，", "大会，", "回顾各水井的情况，", "一、决定开放各水井；\n\n二、请秘书长提出报告。"),
    "zh": ("安全理事会，", "大会，", "回顾各水井的情况，", "1. 决定开放各水井。"),
}


def resolution(head: Sequence[str], language: str = "en", organ: str = "council") -> str:
    """A text with a recital and an operative paragraph below the enacting words of an organ, or those given, and a
    head."""
    council, assembly, recital, operative = _BODIES[language]
    enacting = {"council": council, "assembly": assembly}.get(organ, organ)
    return "\n\n".join((*head, enacting, recital, operative)) + "\n"
