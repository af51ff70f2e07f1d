"""A fast parser for long pages of sparse models."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import ValidationError
from pydantic_core import core_schema as cs

from .._model.base import SparseModel
from .._model.wire_schema import schema_of
from .given_values import complete_items, complete_models
from .item_reader import ItemValidators, all_read, read_items, remove_zero_locations

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

    from .._model.wire_schema import WireField

MIN_BODY_BYTES: Final = 16_000
"""For shorter responses, building a validator costs more than it saves."""

MAX_ITEM_BYTES: Final = 32_000


class FastPageParser:
    """Decodes the responses of one method, whose page has the key `root` and its items the field `items`."""

    def __init__(self, root: str, items: WireField, item: type[SparseModel]) -> None:
        self._root = root
        self._items = items
        self._key = key = items.keys[0]
        self._item = item
        self._start_of_items = re.compile(rf'"{re.escape(key)}"\s*:\s*\[\s*(?=\{{)'.encode())
        known = schema_of(item).by_key
        given = frozenset(known[target].name for _, target in items.given)
        self._validators = ItemValidators(item, self._page_schema, given)

    def _page_schema(self, item: CoreSchema) -> CoreSchema:
        items = cs.typed_dict_field(cs.list_schema(item))
        page = cs.typed_dict_schema({self._key: items}, extra_behavior="allow")
        return cs.typed_dict_schema({self._root: cs.typed_dict_field(page)}, extra_behavior="allow")

    def parse(self, body: bytes) -> dict[str, Any] | None:
        """Decode the response; the items that fit are instances of their model. Return `None` if it has another structure."""
        first = self._first_item(body) if len(body) >= MIN_BODY_BYTES else None
        if first is None:
            return None
        try:
            response: dict[str, Any] = self._validators.get(first).validate_json(body)
        except ValidationError:
            return None
        page = response[self._root]
        items = page[self._key]
        if self._items.given:
            unknown = self._validators.accept_unknown_keys(first)
            if not complete_models(self._items, page, items, may_have_unknown_keys=unknown):
                return None
        remove_zero_locations(self._item, first, items)
        if not all_read(self._item, items):
            self._validators.learn(first, items)
            complete_items(self._items, page)
            page[self._key] = read_items(self._item, items)
        return response

    def _first_item(self, body: bytes) -> dict[str, Any] | None:
        match = self._start_of_items.search(body)
        if match is None:
            return None
        try:
            item, _ = json.JSONDecoder().raw_decode(body[match.end() : match.end() + MAX_ITEM_BYTES].decode("utf-8", "ignore"))
        except ValueError:
            return None
        return item if isinstance(item, dict) else None
