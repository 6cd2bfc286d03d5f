"""The organs that lists and filters name, by what the interface's words call them."""

from __future__ import annotations

ORGANS = {
    "Security Council": "council",
    "General Assembly": "assembly",
    "Human Rights Council": "rights",
    "Economic and Social Council": "social",
    "Commission on Human Rights": "commission",
    "Trusteeship Council": "trusteeship",
    "Secretariat": "secretariat",
}
"""Those that have a name of their own, in the order of a list; all others come last, as `other`."""
