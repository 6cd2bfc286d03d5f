"""How votes, years and citations are drawn: shapes and numbers, no markup."""

from __future__ import annotations

from .network import Network, network, networks_around
from .vote import Part, VotePicture, vote_picture
from .years import Mark, YearsPicture, years_picture

__all__ = [
    "Mark",
    "Network",
    "Part",
    "VotePicture",
    "YearsPicture",
    "network",
    "networks_around",
    "vote_picture",
    "years_picture",
]
