"""The licenses of photos: names, URLs and terms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from .._utils.record import record

__all__ = ["LICENSES", "LicenseTerms"]


@record(frozen=True)
class LicenseTerms:
    """A license and its terms. Read the license itself before you use a photo.

    Attributes:
        id: Flickr's id, the value of the `License`.
        name: The full name, such as `Attribution-ShareAlike 2.0 Generic`.
        short_name: The short name, such as `CC BY-SA 2.0`.
        url: The URL of the license or of its explanation.
        spdx_id: The identifier in the SPDX License List, such as `CC-BY-SA-2.0`; `None` if it is not listed.
        allows_commercial_use: Whether everyone may use the photo commercially; `None` if unknown.
        allows_derivatives: Whether everyone may publish changed versions; `None` if unknown.
        requires_share_alike: Whether changed versions need the same license.
        requires_attribution: Whether the owner must be credited; `None` if that depends on the permission of the owner.
        is_public_domain: Whether the photo is in the public domain; `None` if unknown. Works of the United States
            Government are in the public domain there.
        is_all_rights_reserved: Whether any use needs the permission of the owner.
    """

    id: int
    name: str
    short_name: str
    url: str
    spdx_id: str | None = None
    allows_commercial_use: bool | None = None
    allows_derivatives: bool | None = None
    requires_share_alike: bool = False
    requires_attribution: bool | None = False
    is_public_domain: bool | None = False
    is_all_rights_reserved: bool = False


CC: Final = "https://creativecommons.org"
PERMISSIONS: Final = "https://www.flickrhelp.com/hc/en-us/articles/10710266545556-Using-Flickr-images-shared-by-other-members"
ELEMENTS: Final = {"by": "Attribution", "nc": "NonCommercial", "sa": "ShareAlike", "nd": "NoDerivatives"}
CREATIVE_COMMONS: Final = {
    "2.0": {1: "by-nc-sa", 2: "by-nc", 3: "by-nc-nd", 4: "by", 5: "by-sa", 6: "by-nd"},
    "4.0": {11: "by", 12: "by-sa", 13: "by-nd", 14: "by-nc", 15: "by-nc-sa", 16: "by-nc-nd"},
}
"""The licenses of Creative Commons by version and id."""


def _creative_commons(number: int, code: str, version: str) -> LicenseTerms:
    elements = code.split("-")
    title = "-".join(ELEMENTS[one] for one in elements)
    # Version 2.0 abbreviates this element.
    named = (
        f"{title.replace('NoDerivatives', 'NoDerivs')} 2.0 Generic" if version == "2.0" else f"{title} {version} International"
    )
    return LicenseTerms(
        number,
        named,
        f"CC {code.upper()} {version}",
        f"{CC}/licenses/{code}/{version}/",
        f"CC-{code.upper()}-{version}",
        allows_commercial_use="nc" not in elements,
        allows_derivatives="nd" not in elements,
        requires_share_alike="sa" in elements,
        requires_attribution=True,
    )


def _public_domain(number: int, name: str, short_name: str, url: str, spdx_id: str | None) -> LicenseTerms:
    free = {"allows_commercial_use": True, "allows_derivatives": True, "is_public_domain": True}
    return LicenseTerms(number, name, short_name, url, spdx_id, **free)


def _all() -> Iterator[LicenseTerms]:
    yield LicenseTerms(
        0,
        "All Rights Reserved",
        "All rights reserved",
        PERMISSIONS,
        allows_commercial_use=False,
        allows_derivatives=False,
        requires_attribution=None,
        is_all_rights_reserved=True,
    )
    for version, licenses in CREATIVE_COMMONS.items():
        for number, code in licenses.items():
            yield _creative_commons(number, code, version)
    # Institutions know of no restrictions, but do not guarantee their absence.
    commons = "No known copyright restrictions"
    yield LicenseTerms(7, commons, commons, "https://www.flickr.com/commons/usage/", is_public_domain=None)
    government = "United States Government Work"
    yield _public_domain(8, government, government, "https://www.usa.gov/government-copyright", None)
    yield _public_domain(9, "CC0 1.0 Universal", "CC0 1.0", f"{CC}/publicdomain/zero/1.0/", "CC0-1.0")
    mark = "Public Domain Mark 1.0"
    yield _public_domain(10, f"{mark} Universal", mark, f"{CC}/publicdomain/mark/1.0/", "CC-PDM-1.0")


LICENSES: Final[Mapping[int, LicenseTerms]] = MappingProxyType({one.id: one for one in sorted(_all(), key=lambda one: one.id)})
"""All licenses of Flickr by id. A `License` is its id: `LICENSES[photo.license]`. Licenses that Flickr adds later are missing."""
