"""Photos that can be credited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from .base import FlickrModel

if TYPE_CHECKING:
    from .licenses import LicenseTerms

AttributionFormat = Literal["text", "html", "markdown"]


class Attributable(FlickrModel):
    """A photo whose license and owner may be known."""

    def attribution(self, format: AttributionFormat = "text") -> str:
        """Return the line that credits the owner and names the license, such as `"Aurora" by Ada is licensed under CC BY 2.0`.

        The line links to the photo's page and the license. Photos of lists need the extras `license` and `owner_name`; without
        `owner_name`, the NSID of the owner replaces the name.

        Args:
            format: `text`, `html` or `markdown`. Titles and names are escaped, and cannot contain markup or line breaks.

        Returns:
            The line. An unknown license appears with its id, as `license 99`.

        Raises:
            UsageError: The response does not contain the license, or the format is unknown.
        """
        # Few programs need this module.
        from .attribution_line import attribution_line

        return attribution_line(self, format)

    @property
    def license_terms(self) -> LicenseTerms | None:
        """The terms of the license; `None` if the response has no license, or if Flickr added it after this package."""
        from .licenses import LICENSES

        number = getattr(self, "license", None)
        return LICENSES.get(number) if isinstance(number, int) else None
