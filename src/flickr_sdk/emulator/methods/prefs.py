"""Default settings for uploads: `flickr.prefs.*`."""

from __future__ import annotations

from typing import Any

from .registry import Call, method

__all__: list[str] = []


def _preference(call: Call, **columns: str) -> dict[str, Any]:
    person = call.person(default=call.me)
    return {"person": {"nsid": person["nsid"], **{name: person[column] for name, column in columns.items()}}}


@method("flickr.prefs.getContentType")
def get_content_type(call: Call) -> dict[str, Any]:
    return _preference(call, content_type="pref_content_type")


@method("flickr.prefs.getGeoPerms")
def get_geo_perms(call: Call) -> dict[str, Any]:
    response = _preference(call, geoperms="pref_geo_perms")
    response["person"]["importgeoexif"] = 0
    return response


@method("flickr.prefs.getHidden")
def get_hidden(call: Call) -> dict[str, Any]:
    return _preference(call, hidden="pref_hidden")


@method("flickr.prefs.getPrivacy")
def get_privacy(call: Call) -> dict[str, Any]:
    return _preference(call, privacy="pref_privacy")


@method("flickr.prefs.getSafetyLevel")
def get_safety_level(call: Call) -> dict[str, Any]:
    return _preference(call, safety_level="pref_safety_level")
