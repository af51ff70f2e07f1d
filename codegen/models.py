"""Render response schemas as pydantic models, by way of JSON Schema and datamodel-code-generator."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import PythonVersion

from .identities import KINDS
from .problems import SpecError
from .schema import CONTENT, PLAIN, SCALARS, Field, Shape, TypeRef
from .spec import Spec
from .text import docstring

__all__ = ["model_modules"]

MODEL: Final = "flickr_sdk._model"
SIBLINGS: Final = "siblings"
"""A placeholder for the package of the generated models, whose name the schema cannot express."""
TEMPLATES: Final = Path(__file__).parent / "templates" / "models"


def model_modules(spec: Spec) -> dict[str, str]:
    """Render the source of each model module by its name."""
    modules: dict[str, list[Shape]] = defaultdict(list)
    for shape in spec.shapes.values():
        modules[shape.module].append(shape)
    _reject_cycles(spec, modules)
    return {name: _render(spec, name, modules[name]) for name in sorted(modules)}


def _reject_cycles(spec: Spec, modules: dict[str, list[Shape]]) -> None:
    needs = {
        name: {spec.shapes[used].module for shape in shapes for used in shape.uses if used in spec.shapes} - {name}
        for name, shapes in modules.items()
    }
    done: set[str] = set()
    while len(done) < len(needs):
        ready = {name for name in needs.keys() - done if needs[name] <= done}
        if not ready:
            stuck = sorted(needs.keys() - done)
            raise SpecError(
                spec.home / "types", ", ".join(stuck), "form an import cycle; move the shapes that they share to one file"
            )
        done |= ready


def _ordered(shapes: Iterable[Shape]) -> list[Shape]:
    """Sort shapes by name, but bases and parts before the shapes that use them."""
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


def _property(spec: Spec, shape: Shape, one: Field) -> tuple[dict[str, Any], list[str]]:
    """Return the JSON Schema of a field, and the metadata of its annotation, innermost first."""
    kind = one.type
    if kind.repeated:
        scalar = SCALARS.get(kind.base)
        items = {"customTypePath": f"{MODEL}.{scalar[0]}"} if scalar else _reference(spec, kind.base, shape.module)
        mark = f'Wrapped("{kind.wrapper}")' if kind.wrapper else "NoneIsEmptyList()"
        return {"type": "array", "items": items, "default": []}, [mark]
    if kind.base in SCALARS:
        path = SCALARS[kind.base][0 if kind.required else 1]
        return {"customTypePath": f"{MODEL}.{path}", "default": None}, []
    marks: list[str] = []
    choices = [_reference(spec, kind.base, shape.module)]
    if kind.base in spec.enums:
        if spec.enums[kind.base].get("kind") != "int":
            choices.append({"type": "string"})
            marks.append("STR" if kind.required else "STR_OR_NONE")
        elif not kind.required:
            marks.append("EmptyIsNone()")
    if kind.wrapper:
        if kind.base not in spec.enums:
            raise SpecError(
                shape.file, f"shapes.{shape.name}.{one.key}", f"has {kind.base} in `{CONTENT}`, which accepts only enumerations"
            )
        marks.append(f'Wrapped("{kind.wrapper}")')
    if one.none_if_zero_id:
        marks.append("NoneIfZeroId()")
    if not kind.required:
        choices.append({"type": "null"})
    return ({"anyOf": choices, "default": None} if len(choices) > 1 else choices[0]), marks


def _definition(spec: Spec, shape: Shape) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the JSON Schema of a shape, and the data that the template needs beyond it."""
    properties: dict[str, Any] = {}
    required: list[str] = []
    fields: dict[str, dict[str, Any]] = {}
    own = shape.fields
    if shape.item:
        assert shape.item_key
        own = (Field(shape.item_key, "items", TypeRef(shape.item, repeated=True), "The items of this page."), *own)
    for one in own:
        properties[one.name], marks = _property(spec, shape, one)
        if one.type.required and not one.type.repeated:
            required.append(one.name)
        if shape.gives and one.name == "items":
            given = ", ".join(f'{source}="{target}"' for source, target in shape.gives)
            marks.append(f"GivenByPage({given})")
        fields[one.name] = {
            "marks": marks,
            "doc": docstring(one.doc, 4) if one.doc else "",
            "alias": one.key if one.key != one.name else "",
        }
    definition: dict[str, Any] = {"type": "object", "properties": properties, "required": required}
    if shape.item:
        definition["customBasePath"] = f"{MODEL}.Page"
    elif shape.parent:
        parent = spec.shapes[shape.parent]
        if parent.module == shape.module:
            definition = {"allOf": [{"$ref": f"#/$defs/{parent.name}"}, definition]}
        else:
            definition["customBasePath"] = f"{SIBLINGS}.{parent.module}.{parent.name}"
    elif shape.base:
        definition["customBasePath"] = f"{MODEL}.{shape.base}"
    return definition, {
        "doc": docstring(shape.doc, 4),
        "own_fields": fields,
        "item": PLAIN.get(shape.item, shape.item) if shape.item else None,
        # datamodel-code-generator supports one base; the template adds the second.
        "second_base": shape.base if shape.parent else None,
        "open": SCALARS[shape.open][0] if shape.open else None,
        "identity": _identity(spec, shape),
    }


def _identity(spec: Spec, shape: Shape) -> dict[str, str] | None:
    """Return the property with which a model can be passed in place of its id."""
    identity = spec.identities.get(shape.name)
    if identity is None:
        return None
    article = f"an {identity.kind}" if identity.kind[0] in "aeiou" else f"a {identity.kind}"
    doc = f"The id, for arguments that name {article}."
    return {"attribute": KINDS[identity.kind].attribute, "field": identity.field, "doc": doc}


def _render(spec: Spec, module: str, shapes: list[Shape]) -> str:
    definitions: dict[str, Any] = {}
    extra: defaultdict[str, dict[str, Any]] = defaultdict(dict)
    for shape in _ordered(shapes):
        definitions[shape.name], extra[shape.name] = _definition(spec, shape)
    marks = {mark.partition("(")[0] for entry in extra.values() for one in entry["own_fields"].values() for mark in one["marks"]}
    aliased = any(one["alias"] for entry in extra.values() for one in entry["own_fields"].values())
    imports = [f"{MODEL}.{mark}" for mark in sorted(marks)]
    imports += ["typing.Annotated"] if marks else []
    imports += ["pydantic.Field"] if aliased else []
    imports += [f"{MODEL}.{entry[key]}" for entry in extra.values() for key in ("open", "second_base") if entry[key]]
    source = generate(
        json.dumps({"$schema": "http://json-schema.org/draft-07/schema#", "$defs": definitions}),
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        base_class=f"{MODEL}.FlickrModel",
        additional_imports=imports,
        custom_template_dir=TEMPLATES,
        extra_template_data=extra,
        custom_file_header=f'"""Response models: {module}."""',
        disable_timestamp=True,
        formatters=[],
        skip_root_model=True,
        strict_nullable=True,
        use_standard_collections=True,
        use_union_operator=True,
    )
    if not isinstance(source, str):
        raise SpecError(spec.home / "types", module, "datamodel-code-generator did not return a module")
    return source.replace(f"from {SIBLINGS}.enums ", "from ..enums ").replace(f"from {SIBLINGS}.", "from .")
