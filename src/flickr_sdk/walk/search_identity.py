"""Describe a search, so that a state file continues with the same search only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .._pipeline.call import ClientConfig


def describe_search(config: ClientConfig, method: str, arguments: Mapping[str, str]) -> tuple[str, str | None]:
    """Return the description of a search, and an alternative one of the same search if it exists.

    One run may name the signed-in user "me", and another one by an id or a model. The first description has the id, if it is
    known. The second one has "me", as earlier versions and clients without the id store it.
    """
    search = {"method": method, **arguments}
    token = config.token
    if token is None or not token.user_nsid or search.get("user_id") not in ("me", token.user_nsid):
        return _text(search), None
    return _text(search | {"user_id": token.user_nsid}), _text(search | {"user_id": "me"})


def _text(search: Mapping[str, str]) -> str:
    return json.dumps(search, sort_keys=True, ensure_ascii=False)
