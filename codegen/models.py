"""Response schemas -> JSON Schema -> pydantic models, by datamodel-code-generator."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import PythonVersion

from .problems import SpecError
from .schema import BASES, SCALARS, Field, Shape
from .spec import Spec

__all__ = ["base_annotation", "model_modules"]

MODEL: Final = "flickr_sdk._model"
SIBLINGS: Final = "siblings"
"""Stands for the package of the generated models, whose name the schema does not know."""
TEMPLATES: Final = Path(__file__).parent / "templates" / "models"


def model_modules(spec: Spec) -> dict[str, str]:
    """Render the models.

    Args:
        spec: The input.

    Returns:
        The source of each module by its name.

    Raises:
        SpecError: Shapes of two modules need each other.
    """
    modules: dict[str, list[Shape]] = defaultdict(list)
    for shape in spec.shapes.values():
        modules[shape.module].append(shape)
    _refuse_cycles(spec, modules)
    return {name: _render(spec, name, modules[name]) for name in sorted(modules)}


def _refuse_cycles(spec: Spec, modules: dict[str, list[Shape]]) -> None:
    needs = {
        name: {spec.shapes[used].module for shape in shapes for used in shape.uses if used in spec.shapes} - {name}
        for name, shapes in modules.items()
    }
    done: set[str] = set()
    while len(done) < len(needs):
        ready = {name for name in needs.keys() - done if needs[name] <= done}
        if not ready:
            stuck = sorted(needs.keys() - done)
            raise SpecError("spec/types", ", ".join(stuck), "need each other; move the shapes that they share to one file")
        done |= ready


def _ordered(shapes: Iterable[Shape]) -> list[Shape]:
    """Put bases and parts before what is made of them, else in the order of their names."""
    by_name = {shape.name: shape for shape in shapes}
    ordered: dict[str, Shape] = {}

    def place(name: str, above: frozenset[str]) -> None:
        if name in ordered or name in above:
            return
        for used in sorted(by_name[name].uses & by_name.keys()):
            place(used, above | {name})
        ordered[name] = by_name[name]

    for name in sorted(by_name):
        place(name, frozenset())
    return list(ordered.values())


def _reference(spec: Spec, name: str, module: str) -> dict[str, Any]:
    if name in spec.enums:
        return {"customTypePath": f"{SIBLINGS}.enums.{name}"}
    shape = spec.shapes[name]
    if shape.module == module:
        return {"$ref": f"#/$defs/{name}"}
    return {"customTypePath": f"{SIBLINGS}.{shape.module}.{name}"}


def base_annotation(spec: Spec, name: str, *, required: bool) -> str:
    """Say how a single value of a type is annotated outside of models.

    Args:
        spec: The input.
        name: The scalar, enumeration or shape.
        required: Whether it is always there.

    Returns:
        The name of the annotated type in `flickr_sdk._model`, or of the model.
    """
    return SCALARS[name][0 if required else 1] if name in SCALARS else name


def _property(spec: Spec, one: Field, module: str) -> tuple[dict[str, Any], str]:
    """Describe a field for the generator.

    Returns:
        Its JSON Schema, and the mark that its annotation carries.
    """
    kind = one.type
    mark = ""
    if kind.repeated:
        path = SCALARS[kind.base][0] if kind.base in SCALARS else ""
        items = {"customTypePath": f"{MODEL}.{path}"} if path else _reference(spec, kind.base, module)
        mark = f'In("{kind.box}")' if kind.box else "Listed()"
        return {"type": "array", "items": items, "default": []}, mark
    if kind.base in SCALARS:
        path = SCALARS[kind.base][0 if kind.required else 1]
        return {"customTypePath": f"{MODEL}.{path}", "default": None}, mark
    choices = [_reference(spec, kind.base, module)]
    if kind.base in spec.enums:
        if spec.enums[kind.base].get("kind") != "int":
            choices.append({"type": "string"})
            mark = "STR" if kind.required else "STR_OR_NONE"
        elif not kind.required:
            mark = "EmptyIsNone()"
    if one.none_if_zero_id:
        mark = "NoneIfZeroId()"
    if not kind.required:
        choices.append({"type": "null"})
    return ({"anyOf": choices, "default": None} if len(choices) > 1 else choices[0]), mark


def _definition(spec: Spec, shape: Shape, module: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Describe a shape for the generator: its JSON Schema, and what the template needs beyond it."""
    properties: dict[str, Any] = {}
    required: list[str] = []
    fields: dict[str, dict[str, str]] = {}
    if shape.item:
        assert shape.item_key
        schema, _ = _property(spec, Field(shape.item_key, "items", _list_of(shape.item)), module)
        properties["items"] = schema
        fields["items"] = {"mark": "Listed()", "doc": "The items of this page.", "alias": shape.item_key}
    for one in shape.fields:
        schema, mark = _property(spec, one, module)
        properties[one.name] = schema
        if one.type.required and not one.type.repeated:
            required.append(one.name)
        fields[one.name] = {"mark": mark, "doc": one.doc, "alias": one.key if one.key != one.name else ""}
    definition: dict[str, Any] = {"type": "object", "properties": properties, "required": required}
    if shape.item:
        definition["customBasePath"] = f"{MODEL}.Page"
    elif shape.base in BASES:
        definition["customBasePath"] = f"{MODEL}.{shape.base}"
    elif shape.base:
        base = spec.shapes[shape.base]
        if base.module == module:
            definition = {"allOf": [{"$ref": f"#/$defs/{base.name}"}, definition]}
        else:
            definition["customBasePath"] = f"{SIBLINGS}.{base.module}.{base.name}"
    extra: dict[str, Any] = {"doc": shape.doc, "own_fields": fields, "item": shape.item, "open": None}
    if shape.open:
        extra["open"] = SCALARS[shape.open][0]
    return definition, extra


def _list_of(item: str) -> Any:
    from .schema import TypeRef

    return TypeRef(item, repeated=True)


def _render(spec: Spec, module: str, shapes: list[Shape]) -> str:
    definitions: dict[str, Any] = {}
    extra: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for shape in _ordered(shapes):
        definitions[shape.name], extra[shape.name] = _definition(spec, shape, module)
    marks = {one["mark"].partition("(")[0] for entry in extra.values() for one in entry["own_fields"].values()} - {""}
    aliased = any(one["alias"] for entry in extra.values() for one in entry["own_fields"].values())
    imports = [f"{MODEL}.{mark}" for mark in sorted(marks)]
    imports += ["typing.Annotated"] if marks else []
    imports += ["pydantic.Field"] if aliased else []
    imports += [f"{MODEL}.{entry['open']}" for entry in extra.values() if entry["open"]]
    source = generate(
        json.dumps({"$schema": "http://json-schema.org/draft-07/schema#", "$defs": definitions}),
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        base_class=f"{MODEL}.FlickrModel",
        additional_imports=imports,
        custom_template_dir=TEMPLATES,
        extra_template_data=extra,
        custom_file_header=f'"""The answers of the API: {module}."""',
        disable_timestamp=True,
        formatters=[],
        skip_root_model=True,
        strict_nullable=True,
        use_standard_collections=True,
        use_union_operator=True,
    )
    if not isinstance(source, str):
        raise SpecError("spec/types", module, "datamodel-code-generator made no module of it")
    return source.replace(f"from {SIBLINGS}.enums ", "from ..enums ").replace(f"from {SIBLINGS}.", "from .")
