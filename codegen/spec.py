"""The input of the generator: reflection, documentation, types and samples."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import load
from .evidence import Evidence
from .identities import Identity
from .paging_notes import PagingNotes
from .repeats import Repeat
from .schema import Response, Shape

__all__ = ["Spec"]


@dataclass(frozen=True)
class Spec:
    """The input of the generator.

    Attributes:
        folder: The folder that contains reflection.
        home: The spec that contains documentation, types and samples.
        own: Whether `home` describes this reflection, so that every entry has to match.
        methods: The methods, sorted by name.
        undescribed: The methods that reflection lists, but does not describe; they are not generated.
        argument_docs: The descriptions of arguments by name.
        method_docs: Summaries, details, and descriptions of arguments and errors by method.
        namespace_docs: The descriptions of namespaces.
        error_docs: The error codes that all methods share.
        error_classes: The errors that several methods share, but with different codes.
        enums: The enumerations.
        argument_types: The types of arguments by name.
        argument_overrides: The types of arguments by method, where they differ from `argument_types`.
        method_facts: Properties of methods that reflection lacks or has wrong.
        repeats: Whether repeating a write is harmless, by method.
        responses: The responses by method.
        shapes: The objects of all responses by name.
        identities: The ids that shapes pass to arguments, by shape.
        samples: Invented responses by method.
        evidence: The evidence for the response models by method.
        optional_fields: The reasons for optional fields that every recorded response has, by `Model.field`.
        paging: Properties of paginated methods.
        digests: The hashes of the input files.
        files: The file of each entry, by kind (`docs`, `responses` or `samples`) and method.
    """

    folder: Path
    home: Path
    own: bool
    methods: list[load.Method]
    undescribed: frozenset[str] = frozenset()
    argument_docs: dict[str, str] = field(default_factory=dict)
    method_docs: dict[str, dict[str, Any]] = field(default_factory=dict)
    namespace_docs: dict[str, str] = field(default_factory=dict)
    error_docs: dict[int, dict[str, Any]] = field(default_factory=dict)
    error_classes: dict[str, dict[str, Any]] = field(default_factory=dict)
    enums: dict[str, dict[str, Any]] = field(default_factory=dict)
    argument_types: dict[str, Any] = field(default_factory=dict)
    argument_overrides: dict[str, dict[str, Any]] = field(default_factory=dict)
    method_facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    repeats: dict[str, Repeat] = field(default_factory=dict)
    responses: dict[str, Response] = field(default_factory=dict)
    shapes: dict[str, Shape] = field(default_factory=dict)
    identities: dict[str, Identity] = field(default_factory=dict)
    samples: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    optional_fields: dict[str, str] = field(default_factory=dict)
    paging: PagingNotes = field(default_factory=PagingNotes)
    digests: dict[str, str] = field(default_factory=dict)
    files: dict[tuple[str, str], Path] = field(default_factory=dict)
