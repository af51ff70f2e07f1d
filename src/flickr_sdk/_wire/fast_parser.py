"""A fast parser for long pages of sparse models."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import ValidationError
from pydantic_core import core_schema as cs

from .._model.base import SparseModel
from .._model.wire_schema import schema_of
from .given_values import complete_models
from .item_reader import ItemValidators, all_read, remove_zero_locations

if TYPE_CHECKING:
    from pydantic_core import CoreSchema, SchemaValidator

    from .._model.wire_schema import WireField

MIN_BODY_BYTES: Final = 16_000
"""For shorter responses, building a validator costs more than it saves."""

MAX_ITEM_BYTES: Final = 32_000
PART_BYTES: Final = 100_000
"""How much of a page is decoded at a time. pydantic-core first decodes JSON to a tree. That of a long page takes megabytes, which
the allocator returns to the operating system, and requests again for the next page."""
_BETWEEN_ITEMS: Final = b'},{"'
_CUT: Final = f"the items before this one are decoded separately {os.urandom(16).hex()}"
"""An item that no response contains."""
_CUT_SCHEMA: Final = cs.literal_schema([_CUT])


class FastPageParser:
    """Decodes the responses of one method, whose page has the key `root` and its items the field `items`."""

    def __init__(self, root: str, items: WireField, item: type[SparseModel]) -> None:
        self.root = root
        self.key = key = items.keys[0]
        self._items = items
        self._item = item
        self._around_part = f"{{{json.dumps(root)}:{{{json.dumps(key)}:[".encode(), b"]}}"
        self._start_of_items = re.compile(rf'"{re.escape(key)}"\s*:\s*\[\s*(?=\{{)'.encode())
        self.item_schema = schema_of(item)
        known = self.item_schema.by_key
        given = frozenset(known[target].name for _, target in items.given)
        self._validators = ItemValidators(item, self._page_schema, given)

    def _page_schema(self, item: CoreSchema) -> CoreSchema:
        items = cs.typed_dict_field(cs.list_schema(item, fail_fast=True))
        page = cs.typed_dict_schema({self.key: items}, extra_behavior="allow")
        return cs.typed_dict_schema({self.root: cs.typed_dict_field(page)}, extra_behavior="allow")

    def parse(self, body: bytes) -> dict[str, Any] | None:
        """Decode the response; the items that fit are instances of their model. Return `None` if it has another structure."""
        found = self._first_item(body) if len(body) >= MIN_BODY_BYTES else None
        if found is None:
            return None
        first, start = found
        exact = self._validators.get_exact(first, _CUT_SCHEMA)
        response = self._decode(exact, body, start) if exact else None
        are_all_read = response is not None
        if response is None:
            response = self._decode(self._validators.get(first), body, start)
            if response is None:
                return None
            self._validators.reject_exact(first)
        page = response[self.root]
        items = page[self.key]
        if self._items.given:
            unknown = self._validators.accept_unknown_keys(first)
            if not complete_models(self._items, page, items, may_have_unknown_keys=unknown):
                return None
        if are_all_read or all_read(self._item, items):
            remove_zero_locations(self._item, first, items)
        else:
            remove_zero_locations(self._item, first, [item for item in items if type(item) is self._item])
            # The tolerant parser reads the others.
            self._validators.learn(first, items)
        return response

    def _decode(self, validator: SchemaValidator, body: bytes, start: int) -> dict[str, Any] | None:
        try:
            return self._decode_parts(validator, body, start) or validator.validate_json(body)
        except ValidationError:
            return None

    def _decode_parts(self, validator: SchemaValidator, body: bytes, start: int) -> dict[str, Any] | None:
        """Decode the items part by part; return `None` if the page is short, or if its items contain lists of objects."""
        before, after = self._around_part
        items: list[Any] = []
        position = start
        try:
            while (end := body.find(_BETWEEN_ITEMS, position + PART_BYTES)) >= 0:
                # A part is valid JSON only if it ends between two items, because it starts with one.
                part = validator.validate_json(b"%b%b%b" % (before, body[position : end + 1], after))
                items += part[self.root][self.key]
                position = end + 2
            if not items:
                return None
            rest = b'%b"%b",%b' % (body[:start], _CUT.encode(), body[position:])
            response: dict[str, Any] = validator.validate_json(rest)
        except ValidationError:
            return None
        page = response[self.root]
        last = page[self.key]
        # The list is another one if a key is repeated.
        if not (last and isinstance(last[0], str) and last[0] == _CUT):
            return None
        last[:1] = items
        return response

    def _first_item(self, body: bytes) -> tuple[dict[str, Any], int] | None:
        """Return the first item and its position."""
        match = self._start_of_items.search(body)
        if match is None:
            return None
        try:
            item, _ = json.JSONDecoder().raw_decode(body[match.end() : match.end() + MAX_ITEM_BYTES].decode("utf-8", "ignore"))
        except ValueError:
            return None
        return (item, match.end()) if isinstance(item, dict) else None
