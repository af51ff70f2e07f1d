"""User profiles: `flickr.profile.*`."""

from __future__ import annotations

import json
from typing import Any, Final

from .commons import join_date
from .registry import Call, method

__all__: list[str] = []

FIELDS_BEFORE_NAME: Final = ("occupation", "hometown")
FIELDS_AFTER_NAME: Final = ("website", "city", "country", "facebook", "twitter", "tumblr", "instagram", "pinterest")


@method("flickr.profile.getProfile")
def get_profile(call: Call) -> dict[str, Any]:
    person = call.person()
    given: dict[str, str] = json.loads(person["profile"])
    first, _, last = person["realname"].partition(" ")
    shown = {
        "id": person["nsid"],
        "nsid": person["nsid"],
        "join_date": join_date(person),
        **{name: given.get(name, "") for name in FIELDS_BEFORE_NAME},
    }
    showcase = call.world.one(
        "SELECT id, title FROM photosets WHERE id = ? AND owner = ?", given.get("showcase_set"), person["nsid"]
    )
    if showcase is not None:
        shown |= {"showcase_set": str(showcase["id"]), "showcase_set_title": showcase["title"]}
    # Only friends and family see the email address, the default of the account settings.
    them = call.relation(person["nsid"])
    close = them.same or them.friend or them.family
    shown |= {
        "first_name": given.get("first_name", first),
        "last_name": given.get("last_name", last),
        "email": person["email"] if close else "",
        "profile_description": person["description"],
    }
    return {"profile": shown | {name: given.get(name, "") for name in FIELDS_AFTER_NAME}}
