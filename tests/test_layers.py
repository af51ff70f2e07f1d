"""The architecture: who may import whom."""

from __future__ import annotations

import ast
from pathlib import Path

from .conftest import ROOT

SRC = ROOT / "src" / "flickr_sdk"

# From the bottom up; a layer may import itself and those before it.
LAYERS = [
    {
        "_shown",
        "_unpicklable",
        "errors",
        "network",
        "photo_urls",
        "shorturl",
        "tokens",
        "download_errors",
        "upload_errors",
        "url_parts",
    },
    {"_endpoint", "_model", "_wire", "_namespace"},
    {"_generated"},
    {"_core"},
    {"_drivers"},
    {"stores"},
    {
        "async_many_uploads",
        "async_uploads",
        "auth_flows",
        "capabilities",
        "client",
        "downloads",
        "dynamic",
        "harvests",
        "legacy_auth",
        "login",
        "many_uploads",
        "models",
        "parsing",
        "plugs",
        "tickets",
        "uploading",
        "uploads",
        "walkers",
        "walking",
    },
    {"compat"},
    {"emulator"},
    {"pytest_plugin"},
]
HEAVY = {
    "httpcore": {"_drivers"},
    "httpx": {"_drivers", "emulator/transport", "pytest_plugin"},
    "pydantic": {"_model", "_wire", "_core", "_generated"},
    "pydantic_core": {"_model", "_wire"},
}


# Loads the generated error classes when one of them is first asked for: to users they are errors like all others.
LATE = {("errors.py", "flickr_sdk._generated")}


def modules() -> list[tuple[str, Path]]:
    found = []
    for file in sorted(SRC.rglob("*.py")):
        top = file.relative_to(SRC).parts[0].removesuffix(".py")
        if top != "__init__":
            found.append((top, file))
    return found


def imports(file: Path) -> list[tuple[str, bool]]:
    """List what a file imports, absolute, with whether it is imported for types only."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    typed = {
        node
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and isinstance(block.test, ast.Name) and block.test.id == "TYPE_CHECKING"
        for child in block.body
        for node in ast.walk(child)
    }
    package = ["flickr_sdk", *file.relative_to(SRC).parts[:-1]]
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(alias.name, node in typed) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            path = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{path}.{alias.name}" for alias in node.names] if path == "flickr_sdk" else [path]
            found += [(name, node in typed) for name in names]
    return found


def test_every_module_belongs_to_a_layer() -> None:
    known = set.union(*LAYERS)
    assert {top for top, _ in modules()} <= known


def test_imports_point_down() -> None:
    rank = {name: number for number, layer in enumerate(LAYERS) for name in layer}
    checked = 0
    for top, file in modules():
        for name, typed in imports(file):
            parts = name.split(".")
            if parts[0] != "flickr_sdk" or len(parts) < 2 or parts[1] not in rank or typed:
                continue
            if (file.name, name) in LATE:
                continue
            checked += 1
            assert rank[parts[1]] <= rank[top], f"{file.relative_to(SRC)} imports {name} from above"
    assert checked > 100


def test_generated_code_never_imports_decisions() -> None:
    for top, file in modules():
        if top == "_generated":
            assert not [name for name, _ in imports(file) if "._core" in name or "._drivers" in name]


def test_only_the_hands_import_httpx_and_only_shapes_import_pydantic() -> None:
    seen = set()
    for top, file in modules():
        for name, typed in imports(file):
            library = name.split(".")[0]
            if library in HEAVY and not typed:
                seen.add(library)
                assert {top, f"{top}/{file.stem}"} & HEAVY[library], f"{file.relative_to(SRC)} imports {name}"
    assert seen == set(HEAVY)


def test_the_emulator_shares_no_code_with_the_client() -> None:
    own = {"flickr_sdk.emulator"}
    for top, file in modules():
        if top == "emulator":
            ours = {name for name, _ in imports(file) if name.startswith("flickr_sdk")}
            assert {name for name in ours if not name.startswith(tuple(own))} == set(), file


def test_hand_written_modules_stay_short() -> None:
    files = [file for top, file in modules() if top != "_generated"] + list((ROOT / "codegen").glob("*.py"))
    assert len(files) > 30
    for file in files:
        assert len(file.read_text(encoding="utf-8").splitlines()) <= 420, f"{file} has grown too long"
