"""`generate`: write the package, or check that it is up to date."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from . import load
from .folders import swap
from .problems import SpecError
from .read_spec import OWN, read_spec
from .render import render
from .spec import Spec

__all__ = ["OUT", "check", "generate", "write"]

OUT: Final = Path(__file__).resolve().parent.parent / "src" / "flickr_sdk" / "_generated"
"""The generated package of the project."""

PLACES: Final[Mapping[str, tuple[str, ...]]] = {
    "docs": ("arguments.yaml", "error_classes.yaml", "errors.yaml", "namespaces.yaml"),
    "docs/methods": ("*.yaml",),
    "samples": ("*.json",),
    "types": (
        "arguments.yaml",
        "enums.yaml",
        "evidence.yaml",
        "identities.yaml",
        "methods.yaml",
        "optional.yaml",
        "paging.yaml",
        "repeats.yaml",
    ),
    "types/responses": ("*.yaml",),
    "types/shapes": ("*.yaml",),
}
"""The files of a spec besides its reflection, by folder."""


def generate(spec_folder: Path = OWN) -> dict[str, bytes]:
    """Render the package of a spec.

    Args:
        spec_folder: A spec or a reflection folder.

    Returns:
        The content of each file.

    Raises:
        SpecError: The spec is invalid.
    """
    spec = read_spec(spec_folder)
    if spec.own:
        _require_complete(spec)
    return render(spec)


def _require_complete(spec: Spec) -> None:
    """Require that every method, argument and response is described."""
    for method in spec.methods:
        entry = spec.method_docs.get(method.name) or {}
        if not entry.get("summary"):
            raise SpecError(spec.home / "docs" / "methods", method.name, "has no summary; add `summary:`")
        if method.name not in spec.responses:
            file = spec.home / "types" / "responses"
            raise SpecError(file, method.name, "has no response; write `none` if the response is empty")
        for argument in method.arguments:
            described = argument.name in spec.argument_docs and argument.name in spec.argument_types
            if argument.name not in load.SENT_BY_CLIENT and not described:
                where = f"{method.name}: {argument.name}"
                raise SpecError(spec.home, where, "is missing from docs/arguments.yaml or types/arguments.yaml")
    folder = spec.folder / "reflection"
    for method in spec.methods:
        file = folder / f"{method.name}.json"
        if file.read_bytes() != load.to_json(load.facts(method)):
            raise SpecError(
                file, "", "is not formatted as `fetch --facts` writes it; run `fetch --facts` again, with `--from` for a folder"
            )
    list_file = folder / load.LIST_FILE
    if list_file.read_bytes() != load.to_json(load.method_list([*(one.name for one in spec.methods), *spec.undescribed])):
        raise SpecError(
            list_file, "", "is not formatted as `fetch --facts` writes it; run `fetch --facts` again, with `--from` for a folder"
        )
    _reject_unknown_files(spec)


def _reject_unknown_files(spec: Spec) -> None:
    """Reject files that nothing reads; a misspelled name would silently drop a description."""
    methods = {f"reflection/{one.name}.json" for one in spec.methods} | {f"reflection/{load.LIST_FILE}"}
    for file in sorted(spec.folder.rglob("*")):
        path = file.relative_to(spec.folder)
        known = path.as_posix() in methods or any(path.match(one) for one in PLACES.get(path.parent.as_posix(), ()))
        if not file.is_dir() and not known:
            raise SpecError(file, "", "is not part of a spec; remove it")


def write(files: dict[str, bytes], out: Path) -> None:
    """Write a rendered package atomically.

    Args:
        files: The content of each file.
        out: The folder of the package; an earlier package is replaced.

    Raises:
        SpecError: The folder contains other files, or cannot be written.
    """
    shown, out = out, out.resolve()
    if out.exists() and not out.is_dir():
        raise SpecError(shown, "", "is not a folder; pass the folder of the package")
    if out.is_dir() and any(out.iterdir()) and not (out / "data" / "spec.json").exists():
        raise SpecError(shown, "", "contains files that are not generated; choose an empty folder")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as scratch:
            new, old = Path(scratch, "new"), Path(scratch, "old")
            for path, content in files.items():
                file = new / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            swap(new, out, old)
    except OSError as error:
        raise SpecError(shown, "", f"cannot be written: {error}") from None


def check(files: dict[str, bytes], out: Path) -> list[str]:
    """Compare a rendered package with the files in `out`, and return one line for each file that differs."""
    there = {
        file.relative_to(out).as_posix(): file for file in out.rglob("*") if file.is_file() and "__pycache__" not in file.parts
    }
    differences = [f"{path}: is missing" for path in files if path not in there]
    differences += [f"{path}: is not generated" for path in there if path not in files]
    differences += [
        f"{path}: is out of date" for path, file in there.items() if path in files and file.read_bytes() != files[path]
    ]
    return sorted(differences)
