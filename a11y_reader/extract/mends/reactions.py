"""Counts of likes, and names of networks to share the page on, go.

If they are no links, the scorer takes them for any other short line.
"""

import re

from a11y_reader.extract.blocks import Page, Scope
from a11y_reader.extract.parts import dropping, worded
from a11y_reader.extract.vectors import Kept, Scores

__all__ = ["drop_reactions"]

NETWORK = 2
"""The most words the name of a network has, or of what a button does."""

FEW = 2
"""The number of such names from which a box is one to share the page."""

MOST = 40
"""The most blocks such a box has."""

_COUNTER = "interactionStatistic"
"""The property by which schema.org counts what readers did
(https://schema.org/interactionStatistic)."""

_SHARE = re.compile(r"(?<![a-z])(?:shar(?:e|ing)|social)(?![a-z])", re.IGNORECASE)
"""How authors of web pages name the buttons of social networks.

The cue `share` says more: by it ratings of a product would go, which are short lines as well."""


def drop_reactions(page: Page, _: Scores, kept: Kept) -> Kept:
    """Drop counts of what readers did, as microdata marks them, and names of networks."""
    sharing = (scope for scope in page.scopes if "share" in scope.cues and _shares(page, scope))
    left = dropping(kept, (*page.named(_COUNTER.__eq__), *sharing))
    return left if left.any() else kept


def _shares(page: Page, scope: Scope) -> bool:
    """Say whether an element is named for sharing, and holds several labels and nothing else."""
    is_box = FEW <= scope.size <= MOST
    if not is_box or not scope.is_named(_SHARE.search):
        return False
    labels = list(worded(page.blocks[scope.inside]))
    return len(labels) >= FEW and all(block.words <= NETWORK for block in labels)
