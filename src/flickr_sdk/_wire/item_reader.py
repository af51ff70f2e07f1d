"""Read the items of pages: objects with few of the many fields of their model."""

from __future__ import annotations

import operator
from collections import deque
from collections.abc import Callable
from functools import cache
from itertools import repeat
from typing import TYPE_CHECKING, Any, Final

from pydantic_core import SchemaError, SchemaValidator, ValidationError
from pydantic_core import core_schema as cs

from .._model.base import SparseModel
from .._model.location import Located
from .._model.scalars import SECONDS
from .._model.wire_schema import schema_of

if TYPE_CHECKING:
    from pydantic_core import CoreSchema

MAX_VALIDATORS: Final = 64
MIN_UNIFORM: Final = 20
"""For fewer items, building another validator costs more than it saves."""
_LATITUDE: Final = operator.attrgetter("latitude")


# A photo has about 160 fields, a response contains 10 to 80 of them, and pydantic-core looks up every field of a model in every
# object. So an item is read by a validator for the fields of the page at hand. An object that does not fit stays an object, which
# the tolerant parser reads, so the result is the same as that of the model's own validator.
class ItemValidators:
    """The validators of pages whose items are instances of one model, by the keys of the first item.

    `page_schema` makes the schema of the page from that of an item. `given` are the fields that the page may contain instead.
    """

    def __init__(
        self,
        model: type[SparseModel],
        page_schema: Callable[[CoreSchema], CoreSchema] = cs.list_schema,
        given: frozenset[str] = frozenset(),
    ) -> None:
        self._model = model
        self._page_schema = page_schema
        self._given = given
        self._validators: dict[tuple[str, ...], SchemaValidator] = {}
        self._exact: dict[tuple[str, ...], SchemaValidator | None] = {}
        """Validators of pages whose items are like the first one; `None` if another page was not."""
        self._uniform: dict[tuple[tuple[str, ...], bool], SchemaValidator | None] = {}
        self._varied: set[tuple[str, ...]] = set()
        """The keys of objects that were not like the first one."""
        self._late_keys: dict[tuple[str, ...], frozenset[str]] = {}
        """The keys that later items have but not the first, of pages whose items do not all have the same keys."""

    def get(self, first: dict[str, Any]) -> SchemaValidator:
        """Return the validator of a page, given its first item."""
        keys = tuple(first)
        validator = self._validators.get(keys)
        if validator is None:
            if len(self._validators) >= MAX_VALIDATORS:
                self._validators.clear()
                self._late_keys.clear()
            # An unknown key is an extra one.
            late = None if schema_of(self._model).by_key.keys() >= first.keys() else frozenset[str]()
            schema, definitions = _item_schema(self._model, first, self._late_keys.get(keys, late), self._given)
            page = self._page_schema(cs.union_schema([schema, cs.any_schema()], mode="left_to_right"))
            validator = SchemaValidator(cs.definitions_schema(page, definitions) if definitions else page, _CONFIG)
            self._validators[keys] = validator
        return validator

    def get_exact(self, first: dict[str, Any], other: CoreSchema) -> SchemaValidator | None:
        """Return the validator of a page whose items have the keys of the first one, and values of the same kinds.

        It rejects a page with other items, and takes less time because it has no alternatives. `other` is an item that it accepts
        as well. Returns `None` after `reject_exact`.
        """
        keys = tuple(first)
        if keys not in self._exact:
            if len(self._exact) >= MAX_VALIDATORS:
                self._exact.clear()
            validator = None
            if not self.accept_unknown_keys(first):
                schema, definitions = _item_schema(self._model, first, None, self._given, exact=True)
                page = self._page_schema(cs.union_schema([schema, other], mode="left_to_right"))
                validator = SchemaValidator(cs.definitions_schema(page, definitions) if definitions else page, _CONFIG)
            self._exact[keys] = validator
        return self._exact[keys]

    def reject_exact(self, first: dict[str, Any]) -> None:
        """Use the general validator for later pages with the keys of the first item."""
        self._exact[tuple(first)] = None

    def read_uniform(self, objects: list[dict[str, Any]]) -> list[Any] | None:
        """Return the instances of decoded objects, or `None` if their keys differ or one of them does not fit.

        In Python objects, pydantic-core would call Python for each of them to check that it is no instance yet.
        """
        first = objects[0]
        keys, exact = tuple(first), tuple(first) not in self._varied
        if set(map(len, objects)) != {len(first)} or self.accept_unknown_keys(first):
            return None
        if (keys, exact) not in self._uniform:
            if len(self._uniform) >= MAX_VALIDATORS:
                self._uniform.clear()
                self._varied.clear()
            self._uniform[keys, exact] = _uniform_validator(self._model, first, exact=exact)
        validator = self._uniform[keys, exact]
        try:
            values = validator.validate_python(objects) if validator else None
        except ValidationError:
            if not exact:
                return None
            self._varied.add(keys)
            return self.read_uniform(objects)
        return None if values is None else _create(self._model, values)

    def accept_unknown_keys(self, first: dict[str, Any]) -> bool:
        """Whether the validator of a page accepts items with other keys than the first one, given the first item."""
        return tuple(first) in self._late_keys or not schema_of(self._model).by_key.keys() >= first.keys()

    def learn(self, first: dict[str, Any], items: list[Any]) -> bool:
        """Accept the keys of the items that are still objects in later pages; return whether any of them is new."""
        keys = tuple(first)
        late = self._late_keys.get(keys)
        left = [item for item in items if type(item) is dict]
        if late is None and all(item.keys() == first.keys() for item in left):
            return False
        new = frozenset(schema_of(self._model).by_key.keys() & set().union(*left)) - first.keys() | (late or frozenset())
        if new == late:
            return False
        self._late_keys[keys] = new
        self._validators.pop(keys, None)
        return True


@cache
def _validators(model: type[SparseModel]) -> ItemValidators:
    return ItemValidators(model)


def read_items(model: type[SparseModel], values: list[Any]) -> list[Any]:
    """Return a list in which the objects that fit are instances of the model. All other values stay as they are."""
    # `isinstance` is slow for instances of models.
    objects = [value for value in values if type(value) is dict]
    if not objects:
        return values
    first = objects[0]
    validators = _validators(model)
    items = validators.read_uniform(objects) if len(objects) >= MIN_UNIFORM else None
    if items is not None:
        remove_zero_locations(model, first, items)
        return items if len(items) == len(values) else _replace_objects(values, items)
    items = validators.get(first).validate_python(objects)
    if not all_read(model, items) and validators.learn(first, items):
        items = validators.get(first).validate_python(items)
    remove_zero_locations(model, first, [item for item in items if type(item) is model])
    return items if len(items) == len(values) else _replace_objects(values, items)


def _replace_objects(values: list[Any], items: list[Any]) -> list[Any]:
    # Most values of a page with schema drift are instances already, and pydantic would call Python to check that.
    read = iter(items)
    return [next(read) if type(value) is dict else value for value in values]


def all_read(model: type[SparseModel], items: list[Any]) -> bool:
    """Whether all items are instances of the model."""
    return set(map(type, items)) <= {model}


def remove_zero_locations(model: type[SparseModel], first: dict[str, Any], items: list[Any]) -> None:
    """Set zero coordinates of instances to `None`, in a page whose first item was `first`."""
    # Equal to 0 as well, but compared faster.
    if issubclass(model, Located) and "latitude" in first and 0.0 in map(_LATITUDE, items):
        for item in items:
            item.remove_zero_location()


_CONFIG: Final[Any] = SECONDS


def _item_schema(
    model: type[SparseModel],
    first: dict[str, Any],
    late_keys: frozenset[str] | None,
    given: frozenset[str],
    *,
    exact: bool = False,
) -> tuple[CoreSchema, list[CoreSchema]]:
    """Return the schema of an item, and the schemas that it refers to.

    Without `late_keys`, items have the keys of the first item, and no others. pydantic-core then fills the instance.
    """
    used, required, definitions = _used_fields(model, first, late_keys, given, exact=exact)
    if late_keys is None:
        args = [cs.dataclass_field(name, schema, validation_alias=alias) for name, (schema, alias) in used.items()]
        arguments = cs.dataclass_args_schema(model.__name__, args, extra_behavior="forbid")
        return cs.dataclass_schema(model, arguments, list(used), config=_CONFIG), definitions
    # An unknown key with the Python name of a field would replace its value.
    extra: cs.ExtraBehavior = "allow" if _model_fields(model)[0].keys() <= schema_of(model).by_key.keys() else "forbid"
    items = {
        name: cs.typed_dict_field(schema, required=name in required, validation_alias=alias)
        for name, (schema, alias) in used.items()
    }
    inside = cs.typed_dict_schema(items, extra_behavior=extra)
    return cs.no_info_after_validator_function(_maker(model, frozenset(used)), inside), definitions


def _used_fields(
    model: type[SparseModel],
    first: dict[str, Any],
    late_keys: frozenset[str] | None,
    given: frozenset[str],
    *,
    exact: bool,
) -> tuple[dict[str, tuple[Any, Any]], set[str], list[CoreSchema]]:
    """Return the schemas and aliases of the fields that items have, the names of required ones, and the referenced schemas."""
    known = schema_of(model).by_key
    samples = {known[key].name: first.get(key) for key in [*first, *(late_keys or ())] if key in known}
    fields, definitions = _model_fields(model)
    required = {name for name, field in fields.items() if field["schema"]["type"] != "default"} - given
    if late_keys is None:
        required |= given & samples.keys()
    used = {
        name: (_sample_first(field["schema"], samples.get(name), exact=exact), field.get("validation_alias"))
        for name, field in fields.items()
        if name in samples or name in required
    }
    return used, required, definitions


def _uniform_validator(model: type[SparseModel], first: dict[str, Any], *, exact: bool) -> SchemaValidator | None:
    """Return the validator of a list of objects that have as many keys as the first one; `None` if a required one is missing."""
    used, _, definitions = _used_fields(model, first, None, frozenset(), exact=exact)
    if len(used) != len(first):
        return None
    # All keys are required, so an object that has as many keys as there are fields has no others.
    fields = {name: cs.typed_dict_field(schema, required=True, validation_alias=alias) for name, (schema, alias) in used.items()}
    items = cs.list_schema(cs.typed_dict_schema(fields, extra_behavior="ignore", config=_CONFIG), fail_fast=True)
    return SchemaValidator(cs.definitions_schema(items, definitions) if definitions else items, _CONFIG)


def _create(model: type[SparseModel], values: list[dict[str, Any]]) -> list[Any]:
    """Create instances from the values of their fields."""
    items = list(map(model.__new__, repeat(model, len(values))))
    deque(map(object.__setattr__, items, repeat("__dict__"), values), maxlen=0)
    return items


def _maker(model: type[SparseModel], used: frozenset[str]) -> Callable[[dict[str, Any]], SparseModel]:
    """Return a function that creates an instance from the values of some fields and of unknown keys."""
    fields = model.model_fields.keys()

    def make(values: dict[str, Any]) -> SparseModel:
        item = model.__new__(model)
        if not values.keys() <= used:
            extra = {key: values.pop(key) for key in [key for key in values if key not in used]}
            if not fields.isdisjoint(extra):
                raise ValueError("a field that was not validated")
            object.__setattr__(item, "__pydantic_fields_set__", {*values, *extra})
            object.__setattr__(item, "__pydantic_extra__", extra)
        object.__setattr__(item, "__dict__", values)
        if isinstance(item, Located):
            item.remove_zero_location()
        return item

    return make


@cache
def _model_fields(model: type[SparseModel]) -> tuple[dict[str, Any], list[CoreSchema]]:
    """Return the fields of a model's core schema by name, and the schemas that they refer to."""
    schema_of(model)  # completes the model
    node: Any = model.__pydantic_core_schema__
    definitions: list[CoreSchema] = []
    while node["type"] != "model-fields":
        definitions += node.get("definitions", ())
        if node["type"] == "definition-ref":
            node = next(each for each in definitions if each.get("ref") == node["schema_ref"])
        else:
            node = node["schema"]
    return node["fields"], definitions


def _choices(schema: Any) -> list[Any]:
    if schema["type"] == "union" and schema.get("mode") == "left_to_right":
        return [choice for member in schema["choices"] for choice in _choices(member)]
    return [schema]


def _sample_first(schema: Any, sample: Any, *, exact: bool) -> Any:
    """Move the member of a field's union that accepts the sample to the front, or return it alone. The members are disjoint."""
    if schema["type"] == "default":
        schema = schema["schema"]
    choices = _choices(schema)
    if len(choices) == 1:
        return schema
    others = [choice for choice in choices if choice["type"] != "none"]
    if len(others) == 1:
        # Cheaper than a union of two.
        return cs.nullable_schema(others[0])
    if sample not in (None, ""):
        choices.sort(key=lambda choice: not _accepts(choice, sample))
        if exact and _accepts(choices[0], sample):
            return choices[0]
    return cs.union_schema(choices, mode="left_to_right")


def _accepts(schema: Any, value: Any) -> bool:
    try:
        SchemaValidator(schema, _CONFIG).validate_python(value)
    except (ValidationError, SchemaError):
        return False
    return True
