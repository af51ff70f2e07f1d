"""The licenses of photos."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["AVAILABLE_LICENSES", "LICENSES"]

CC: Final = "https://creativecommons.org"

LICENSES: Final[Mapping[int, tuple[str, str]]] = {
    0: (
        "All Rights Reserved",
        "https://www.flickrhelp.com/hc/en-us/articles/10710266545556-Using-Flickr-images-shared-by-other-members",
    ),
    **{
        number: (f"CC {code.upper()} {version}", f"{CC}/licenses/{code}/{version}/")
        for number, code, version in (
            (4, "by", "2.0"),
            (6, "by-nd", "2.0"),
            (3, "by-nc-nd", "2.0"),
            (2, "by-nc", "2.0"),
            (1, "by-nc-sa", "2.0"),
            (5, "by-sa", "2.0"),
        )
    },
    7: ("No known copyright restrictions", "https://www.flickr.com/commons/usage/"),
    8: ("United States Government Work", "https://www.usa.gov/government-copyright"),
    9: ("Public Domain Dedication (CC0)", f"{CC}/publicdomain/zero/1.0/"),
    10: ("Public Domain Mark", f"{CC}/publicdomain/mark/1.0/"),
    **{
        number: (f"CC {code.upper()} 4.0", f"{CC}/licenses/{code}/4.0/")
        for number, code in ((11, "by"), (12, "by-sa"), (13, "by-nd"), (14, "by-nc"), (15, "by-nc-sa"), (16, "by-nc-nd"))
    },
}
"""Names and URLs by id, in Flickr's order."""

RESERVED_LICENSE: Final = 7
"""Reserved for institutions of Flickr Commons; members cannot set it."""

AVAILABLE_LICENSES: Final[Mapping[int, tuple[str, str]]] = {
    number: license for number, license in LICENSES.items() if number != RESERVED_LICENSE
}
"""The licenses that members can set on their photos."""
