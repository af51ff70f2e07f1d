"""Upload limits and usage: `flickr.people.getLimits` and `flickr.people.getUploadStatus`."""

from __future__ import annotations

from typing import Any, Final

from .registry import Call, method
from .render import text_element

__all__: list[str] = []

MIB: Final = 1024**2
MAX_PHOTO_BYTES: Final = 200 * MIB
MAX_VIDEO_BYTES: Final = 1024 * MIB
MAX_VIDEO_SECONDS: Final = 600
MAX_MONTHLY_BYTES: Final = 1000 * 1024 * MIB
MAX_PHOTOS: Final = 1000


@method("flickr.people.getLimits")
def get_limits(call: Call) -> dict[str, Any]:
    person = call.person(default=call.me)
    photos = {"maxdisplaypx": "0" if person["ispro"] else "1024", "maxupload": str(MAX_PHOTO_BYTES)}
    videos = {"maxduration": str(MAX_VIDEO_SECONDS), "maxupload": str(MAX_VIDEO_BYTES)}
    return {"person": {"nsid": person["nsid"], "photos": photos, "videos": videos}}


@method("flickr.people.getUploadStatus")
def get_upload_status(call: Call) -> dict[str, Any]:
    person = call.person(default=call.me)
    count = "SELECT count(*), coalesce(sum(media = 'video'), 0) FROM photos WHERE owner = ?"
    photos, videos = call.world.all(count, person["nsid"])[0]
    sets = call.world.scalar("SELECT count(*) FROM photosets WHERE owner = ?", person["nsid"])
    used, remaining = person["uploaded_bytes"], max(0, MAX_MONTHLY_BYTES - person["uploaded_bytes"])
    below = person["ispro"] or photos < MAX_PHOTOS
    element = {
        "id": person["nsid"],
        "ispro": person["ispro"],
        "upload_count": str(photos),
        "upload_limit": str(MAX_PHOTOS),
        "upload_limit_status": "below_limit" if below else "at_limit",
        "username": text_element(person["username"]),
        "bandwidth": {
            "max": MAX_MONTHLY_BYTES,
            "used": used,
            "maxbytes": MAX_MONTHLY_BYTES,
            # Flickr returns a string once the user has uploaded something, and a number before.
            "usedbytes": str(used) if used else 0,
            "remainingbytes": str(remaining) if used else remaining,
            "maxkb": MAX_MONTHLY_BYTES // 1024,
            "usedkb": used // 1024,
            "remainingkb": remaining // 1024,
            "unlimited": person["ispro"],
        },
        "filesize": {
            "max": MAX_PHOTO_BYTES,
            "maxbytes": MAX_PHOTO_BYTES,
            "maxkb": MAX_PHOTO_BYTES // 1024,
            "maxmb": MAX_PHOTO_BYTES // MIB,
        },
        "sets": {"created": str(sets) if sets else None, "remaining": "lots"},
        "videosize": {"maxbytes": MAX_VIDEO_BYTES, "maxkb": MAX_VIDEO_BYTES // 1024, "maxmb": MAX_VIDEO_BYTES // MIB},
        "videos": {"uploaded": videos, "remaining": "lots" if person["ispro"] else 2},
    }
    return {"user": element}
