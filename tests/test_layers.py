"""The architecture: the packages that each package may import, including imports for type checkers and stubs."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from .conftest import ROOT

SRC = ROOT / "src" / "flickr_sdk"

# From the bottom up. A package imports its own modules and packages of lower layers.
LAYERS = [
    {"_version"},
    {"_utils"},
    {"errors"},
    {"types", "urls"},
    {"shorturl", "_model"},
    {"_method"},
    {"_wire"},
    {"_generated/enums", "_generated/errors", "_generated/values"},
    {"_generated/models"},
    {"_generated/endpoints"},
    {"_generated/catalog"},
    {"models", "enums", "config"},
    {"_pipeline"},
    {"_http"},
    {"rate_limit"},
    {"cache"},
    {"auth"},
    {"uploads"},
    {"data"},
    {"walk"},
    {"harvest"},
    {"downloads"},
    {"backup"},
    {"_generated/walks", "_generated/async_walks"},
    {"_generated/methods", "_generated/async_methods"},
    {"client"},
    {"__init__", "_generated/__init__"},
    {"cli", "compat", "contrib", "pytest_plugin"},
]
EMULATOR = "emulator"
"""The emulator is not a layer: it shares no code with the client, and only the pytest plugin and the program import it."""
HEAVY = {
    "httpcore": {"_http"},
    "httpx": {"_http", "emulator/browser", "emulator/transport", "pytest_plugin"},
    "pydantic": {"_model", "_wire", "_pipeline", "_generated"},
    "pydantic_core": {"_model", "_wire"},
    "pyarrow": {"_model", "data", "contrib/_engines", "contrib/dask", "contrib/ray", "contrib/spark"},
}


def files() -> list[Path]:
    found = sorted([*SRC.rglob("*.py"), *SRC.rglob("*.pyi")])
    assert len(found) > 300
    return found


def layer_of(parts: tuple[str, ...]) -> str:
    """Return the entry of `LAYERS` that contains a module below `flickr_sdk`."""
    if not parts:
        return "__init__"
    if parts[0] == "_generated":
        return f"_generated/{parts[1] if len(parts) > 1 else '__init__'}"
    return parts[0]


def module_parts(file: Path) -> tuple[str, ...]:
    parts = file.relative_to(SRC).with_suffix("").parts
    return parts[:-1] if parts[-1] == "__init__" else parts


MODULES = {module_parts(file): file for file in sorted(SRC.rglob("*.py"))}


def imports(file: Path) -> Iterator[tuple[str, bool]]:
    """Yield the absolute name of every import of a file, and whether it is for type checkers only."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    typed = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and isinstance(block.test, ast.Name) and block.test.id == "TYPE_CHECKING"
        for child in block.body
        for node in ast.walk(child)
    }
    package = ["flickr_sdk", *file.relative_to(SRC).parts[:-1]]
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, node in typed) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            path = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                whole = f"{path}.{alias.name}"
                is_module = tuple(whole.split(".")[1:]) in MODULES and whole.startswith("flickr_sdk.")
                yield whole if is_module else path, node in typed


def own_imports(file: Path) -> Iterator[tuple[str, ...]]:
    for name, _ in imports(file):
        parts = name.split(".")
        if parts[0] == "flickr_sdk":
            yield tuple(parts[1:])


def test_every_module_belongs_to_a_layer() -> None:
    known = set.union(*LAYERS) | {EMULATOR}
    assert {layer_of(module_parts(file)) for file in files()} <= known


def test_packages_import_only_lower_layers() -> None:
    rank = {name: number for number, layer in enumerate(LAYERS) for name in layer}
    checked = 0
    upward = []
    for file in files():
        here = layer_of(module_parts(file))
        if here == EMULATOR:
            continue
        for parts in own_imports(file):
            there = layer_of(parts)
            if there == EMULATOR:
                assert here in ("cli", "pytest_plugin"), f"{file.relative_to(SRC)} imports the emulator"
                continue
            checked += 1
            if rank[there] > rank[here] or (rank[there] == rank[here] and there != here):
                upward.append(f"{file.relative_to(SRC)} imports {'.'.join(parts)}")
    assert checked > 1000
    assert upward == []


def test_there_are_no_circular_imports() -> None:
    graph = {parts: set(own_imports(file)) & MODULES.keys() - {parts} for parts, file in MODULES.items()}
    # Importing a module runs the `__init__` of its package first, whose own imports are in the graph too.
    done: set[tuple[str, ...]] = set()

    def visit(one: tuple[str, ...], path: tuple[tuple[str, ...], ...]) -> None:
        assert one not in path, " -> ".join(".".join(parts) for parts in (*path[path.index(one) :], one))
        if one not in done:
            for other in sorted(graph[one]):
                visit(other, (*path, one))
            done.add(one)

    for one in sorted(graph):
        visit(one, ())
    assert len(done) == len(MODULES)


def test_only_drivers_import_httpx_and_only_models_import_pydantic() -> None:
    seen = set()
    for parts, file in MODULES.items():
        for name, typed in imports(file):
            library = name.split(".")[0]
            if library in HEAVY and not typed:
                seen.add(library)
                assert {*parts[:1], "/".join(parts[:2])} & HEAVY[library], f"{file.relative_to(SRC)} imports {name}"
    assert seen == set(HEAVY)


def test_emulator_shares_no_code_with_the_client() -> None:
    checked = 0
    for parts, file in MODULES.items():
        if parts[:1] == (EMULATOR,):
            checked += 1
            assert {one[:1] for one in own_imports(file)} <= {(EMULATOR,)}, file
    assert checked > 50


def test_integrations_and_the_program_import_the_public_api_only() -> None:
    checked = 0
    for parts, file in MODULES.items():
        if parts[:1] in (("contrib",), ("cli",)):
            checked += 1
            for one in own_imports(file):
                # The program runs the emulator as its own command does.
                if one[:1] not in (parts[:1], (EMULATOR,)) and one != ("_generated", "catalog"):
                    assert not any(name.startswith("_") for name in one), f"{file.relative_to(SRC)}: {one}"
                    assert len(one) < 2, f"{file.relative_to(SRC)} imports {'.'.join(one)}"
    assert checked > 20


def test_package_has_few_entries() -> None:
    assert len([one for one in SRC.iterdir() if one.name != "__pycache__"]) <= 32


def test_hand_written_modules_stay_short() -> None:
    written = [file for file in MODULES.values() if "_generated" not in file.parts]
    written += [*(ROOT / "codegen").glob("*.py"), *(ROOT / "tests").rglob("*.py"), *(ROOT / "benchmarks").rglob("*.py")]
    assert len(written) > 300
    long = {file.relative_to(ROOT).as_posix(): count for file in written if (count := len(file.read_bytes().splitlines())) > 400}
    assert long == {}
