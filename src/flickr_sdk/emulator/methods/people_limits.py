"""What people may still upload: `flickr.people.getLimits` and `flickr.people.getUploadStatus`."""

from __future__ import annotations

from typing import Any, Final

from .registry import Call, method
from .render import text

__all__: list[str] = []

MIB: Final = 1024**2
LARGEST: Final = 200 * MIB
LARGEST_VIDEO: Final = 1024 * MIB
LONGEST_VIDEO: Final = 600
MONTHLY: Final = 1000 * 1024 * MIB
MOST_PHOTOS: Final = 1000


@method("flickr.people.getLimits")
def get_limits(call: Call) -> dict[str, Any]:
    person = call.person(default=call.me)
    photos = {"maxdisplaypx": "0" if person["ispro"] else "1024", "maxupload": str(LARGEST)}
    videos = {"maxduration": str(LONGEST_VIDEO), "maxupload": str(LARGEST_VIDEO)}
    return {"person": {"nsid": person["nsid"], "photos": photos, "videos": videos}}


@method("flickr.people.getUploadStatus")
def get_upload_status(call: Call) -> dict[str, Any]:
    person = call.person(default=call.me)
    count = "SELECT count(*), coalesce(sum(media = 'video'), 0) FROM photos WHERE owner = ?"
    photos, videos = call.world.all(count, person["nsid"])[0]
    sets = call.world.scalar("SELECT count(*) FROM photosets WHERE owner = ?", person["nsid"])
    used, left = person["uploaded_bytes"], max(0, MONTHLY - person["uploaded_bytes"])
    below = person["ispro"] or photos < MOST_PHOTOS
    made = {
        "id": person["nsid"],
        "ispro": person["ispro"],
        "upload_count": str(photos),
        "upload_limit": str(MOST_PHOTOS),
        "upload_limit_status": "below_limit" if below else "at_limit",
        "username": text(person["username"]),
        "bandwidth": {
            "max": MONTHLY,
            "used": used,
            "maxbytes": MONTHLY,
            # What was counted is a string, what was not is a number.
            "usedbytes": str(used) if used else 0,
            "remainingbytes": str(left) if used else left,
            "maxkb": MONTHLY // 1024,
            "usedkb": used // 1024,
            "remainingkb": left // 1024,
            "unlimited": person["ispro"],
        },
        "filesize": {"max": LARGEST, "maxbytes": LARGEST, "maxkb": LARGEST // 1024, "maxmb": LARGEST // MIB},
        "sets": {"created": str(sets) if sets else None, "remaining": "lots"},
        "videosize": {"maxbytes": LARGEST_VIDEO, "maxkb": LARGEST_VIDEO // 1024, "maxmb": LARGEST_VIDEO // MIB},
        "videos": {"uploaded": videos, "remaining": "lots" if person["ispro"] else 2},
    }
    return {"user": made}
