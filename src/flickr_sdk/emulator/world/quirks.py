"""The limits and oddities of Flickr's searches, which can be switched off."""

from __future__ import annotations

from dataclasses import dataclass, fields

__all__ = ["Quirks"]


@dataclass(frozen=True)
class Quirks:
    """What searches do that nobody expects. Everything is on by default, as it is on Flickr.

    Attributes:
        most_results: Whether a search gives its first 4,000 results only, and all pages after them repeat the last one.
        geo_pages: Whether a search by place gives 250 photos a page at most.
        recent_geo: Whether a search by place alone finds what was uploaded in the last 12 hours.
        fuzzy_slices: Whether a search for five minutes of uploads or less finds neighbours too.
        parameterless: Whether a search for nothing is refused.
        page_limit: Whether no page is beyond the ten-thousandth.
    """

    most_results: bool = True
    geo_pages: bool = True
    recent_geo: bool = True
    fuzzy_slices: bool = True
    parameterless: bool = True
    page_limit: bool = True

    @classmethod
    def none(cls) -> Quirks:
        """Switch everything off.

        Returns:
            Searches without limits.
        """
        return cls(**{one.name: False for one in fields(cls)})
