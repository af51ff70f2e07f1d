"""The input of the generator: reflection, documentation, types and samples."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import load
from .evidence import Evidence
from .paging_notes import PagingNotes
from .schema import Response, Shape

__all__ = ["Spec"]


@dataclass(frozen=True)
class Spec:
    """The generator's whole input.

    Attributes:
        folder: Where reflection was read from.
        home: The spec that documentation, types and samples were read from, for messages.
        own: Whether documentation and types belong to this reflection, so that every entry has to match.
        methods: The methods, sorted by name.
        argument_docs: What each argument is, by name.
        method_docs: Summary, details, argument exceptions and error explanations by method.
        namespace_docs: One sentence a namespace.
        error_docs: The common error codes.
        enums: The value tables.
        argument_types: The type of each argument, by name.
        argument_overrides: Types by method and argument, where they differ.
        method_facts: What reflection leaves out, by method.
        responses: What each method answers.
        shapes: All objects of all answers, by name.
        samples: Made-up answers by method.
        evidence: What proves the answers, by method.
        paging: How lists are walked, beyond what signatures tell.
        digests: A hash of every file of the input.
        files: The file of each entry that stands in one of several: `docs`, `responses` or `samples`, and the method.
    """

    folder: Path
    home: Path
    own: bool
    methods: list[load.Method]
    argument_docs: dict[str, str] = field(default_factory=dict)
    method_docs: dict[str, dict[str, Any]] = field(default_factory=dict)
    namespace_docs: dict[str, str] = field(default_factory=dict)
    error_docs: dict[int, dict[str, Any]] = field(default_factory=dict)
    enums: dict[str, dict[str, Any]] = field(default_factory=dict)
    argument_types: dict[str, Any] = field(default_factory=dict)
    argument_overrides: dict[str, dict[str, Any]] = field(default_factory=dict)
    method_facts: dict[str, dict[str, Any]] = field(default_factory=dict)
    responses: dict[str, Response] = field(default_factory=dict)
    shapes: dict[str, Shape] = field(default_factory=dict)
    samples: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    evidence: dict[str, Evidence] = field(default_factory=dict)
    paging: PagingNotes = field(default_factory=PagingNotes)
    digests: dict[str, str] = field(default_factory=dict)
    files: dict[tuple[str, str], Path] = field(default_factory=dict)
