"""Limits and oddities of Flickr searches, which tests can disable."""

from __future__ import annotations

from dataclasses import dataclass, fields

__all__ = ["Quirks"]


@dataclass(frozen=True)
class Quirks:
    """Unexpected behavior of Flickr searches. All quirks are enabled by default, as on Flickr.

    Attributes:
        max_results: Whether a search returns at most 4,000 results. Later pages repeat the last page.
        geo_pages: Whether a geo query returns at most 250 photos per page.
        recent_geo: Whether a geo query without other filters returns only uploads of the last 12 hours.
        fuzzy_slices: Whether a search in an upload window of five minutes or less also returns photos just outside it.
        parameterless: Whether a search without filters fails.
        page_limit: Whether page numbers above 10,000 return page 10,000.
    """

    max_results: bool = True
    geo_pages: bool = True
    recent_geo: bool = True
    fuzzy_slices: bool = True
    parameterless: bool = True
    page_limit: bool = True

    @classmethod
    def none(cls) -> Quirks:
        """Disable all quirks.

        Returns:
            Quirks that are all `False`.
        """
        return cls(**{one.name: False for one in fields(cls)})
