"""Render response schemas as pydantic models, by way of JSON Schema and datamodel-code-generator."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from datamodel_code_generator import InputFileType, generate
from datamodel_code_generator.enums import DataModelType
from datamodel_code_generator.format import PythonVersion

from . import names
from .identities import KINDS
from .problems import SpecError
from .schema import CONTENT, PLAIN, SCALARS, Field, Shape, TypeRef
from .spec import Spec
from .text import docstring

__all__ = ["model_modules"]

MODEL: Final = "flickr_sdk._model"
SIBLINGS: Final = "siblings"
"""A placeholder for the package of the generated models, whose name the schema cannot express."""
TEXTS: Final[Mapping[str, str]] = {
    "text": "str", "int_text": "int", "flag_text": "flag", "float_text": "float", "time_text": "time", "taken_text": "taken"
}  # fmt: skip
"""The scalar in the text of an element."""
PYTHON: Final[Mapping[str, str]] = {
    "id": "str", "str": "str", "url": "str", "int": "int", "pixels": "int", "float": "float", "flag": "bool",
    "time": "dt.datetime", "taken": "dt.datetime", "date": "dt.date", "lots": 'int | Literal["lots"] | None',
}  # fmt: skip
"""The Python type of each scalar."""
MODEL_IMPORTS: Final = frozenset(
    [
        *("EmptyIsNone", "GivenByPage", "JsonOrNone", "NoneIfZeroId", "NoneIsEmptyList", "Wrapped"),
        *(names.snake(name).upper() for pair in SCALARS.values() for name in pair),
    ]
)
"""The names of `flickr_sdk._model` in annotations."""
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


def scalar_hint(base: str, *, required: bool) -> tuple[str, list[str]]:
    """Return the Python type of a scalar, which editors show, and the metadata with its schema."""
    name = SCALARS[base][0 if required else 1]
    python = PYTHON.get(TEXTS.get(base, base), "")
    if not python:
        return name, []
    if TEXTS.get(base):
        name = SCALARS[TEXTS[base]][0 if required else 1]
    is_optional = name.endswith("OrNone") and not python.endswith("None")
    marks = [names.snake(name).upper(), *([f'Wrapped("{CONTENT}")'] if base in TEXTS else [])]
    return f"{python} | None" if is_optional else python, marks


def _property(spec: Spec, shape: Shape, one: Field) -> tuple[dict[str, Any], str, list[str]]:
    """Return the JSON Schema of a field, its type if that is a scalar, and the metadata of its annotation, innermost first."""
    kind = one.type
    if kind.repeated:
        mark = f'Wrapped("{kind.wrapper}")' if kind.wrapper else "NoneIsEmptyList()"
        if kind.base not in SCALARS:
            return {"type": "array", "items": _reference(spec, kind.base, shape.module), "default": []}, "", [mark]
        hint, marks = scalar_hint(kind.base, required=True)
        hint = f"Annotated[{', '.join([hint, *marks])}]" if marks else hint
        return {"type": "array", "items": {"type": "string"}, "default": []}, f"list[{hint}]", [mark]
    if kind.base in SCALARS:
        hint, marks = scalar_hint(kind.base, required=kind.required)
        return {"type": "string", "default": None}, hint, marks
    marks = []
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
    return ({"anyOf": choices, "default": None} if len(choices) > 1 else choices[0]), "", marks


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
        properties[one.name], hint, marks = _property(spec, shape, one)
        if one.type.required and not one.type.repeated:
            required.append(one.name)
        if shape.gives and one.name == "items":
            given = ", ".join(f'{source}="{target}"' for source, target in shape.gives)
            marks.append(f"GivenByPage({given})")
        fields[one.name] = {
            "hint": hint,
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
    fields = [one for entry in extra.values() for one in entry["own_fields"].values()]
    used = {word for one in fields for part in (one["hint"], *one["marks"]) for word in re.findall(r"\b[A-Za-z]\w*", part)}
    aliased = any(one["alias"] for one in fields)
    imports = [f"{MODEL}.{name}" for name in sorted(used & MODEL_IMPORTS)]
    imports += ["typing.Literal"] if "Literal" in used else []
    imports += ["typing.Annotated"] if any(one["marks"] for one in fields) else []
    imports += ["pydantic.Field"] if aliased else []
    imports += [f"{MODEL}.{entry[key]}" for entry in extra.values() for key in ("open", "second_base") if entry[key]]
    header = f'"""Response models: {module}."""'
    source = generate(
        json.dumps({"$schema": "http://json-schema.org/draft-07/schema#", "$defs": definitions}),
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        base_class=f"{MODEL}.FlickrModel",
        additional_imports=imports,
        custom_template_dir=TEMPLATES,
        extra_template_data=extra,
        custom_file_header=header,
        disable_timestamp=True,
        disable_future_imports=True,  # pydantic is slower to evaluate strings, one for each field
        formatters=[],
        skip_root_model=True,
        strict_nullable=True,
        use_standard_collections=True,
        use_union_operator=True,
    )
    if not isinstance(source, str):
        raise SpecError(spec.home / "types", module, "datamodel-code-generator did not return a module")
    if "dt" in used:
        # Fields may have names such as `date`.
        source = source.replace(header, f"{header}\n\nimport datetime as dt\n", 1)
    return source.replace(f"from {SIBLINGS}.enums ", "from ..enums ").replace(f"from {SIBLINGS}.", "from .")
