"""The package in a zip file and in programs that PyInstaller freezes: its data files are found through importlib."""

from __future__ import annotations

import subprocess
import sys
import tomllib
import types
import zipfile
from pathlib import Path
from typing import Any

import pytest

from flickr_sdk.contrib._pyinstaller import hook_folders

from ..conftest import ROOT

SRC = ROOT / "src"
PACKAGE = SRC / "flickr_sdk"

SERVE = """
import sys
import flickr_sdk
assert flickr_sdk.__file__.startswith(sys.argv[1]), flickr_sdk.__file__
import httpx
from flickr_sdk import Flickr
from flickr_sdk.emulator import Emulator

emulator = Emulator()
with httpx.Client(transport=emulator.transport, base_url="http://localhost") as http:
    flickr = Flickr(emulator.api_key, http_client=http)
    print(flickr.photos.get_info(photo_id="52000000101").title)
    for path in ("/", "/services/api/explore/flickr.photos.getInfo", "/_explorer/explorer.css", "/_emulator/coverage"):
        print(http.get(path).status_code)
"""


def data_files() -> list[Path]:
    return [one for one in PACKAGE.rglob("*") if one.is_file() and one.suffix not in (".py", ".pyc", ".pyi")]


def test_emulator_runs_from_a_zip_file(tmp_path: Path) -> None:
    archive = tmp_path / "program.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for one in PACKAGE.rglob("*"):
            if one.is_file() and one.suffix != ".pyc":
                file.write(one, one.relative_to(SRC))
    code = f"import sys; sys.path.insert(0, {str(archive)!r})\n{SERVE}"
    run = subprocess.run([sys.executable, "-c", code, str(archive)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stdout.split("\n")[:5]) == (0, ["Aurora over the fjord", *["200"] * 4]), run.stderr


def test_pyinstaller_finds_the_hook() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pyinstaller40"] == {"hook-dirs": "flickr_sdk.contrib._pyinstaller:hook_folders"}
    assert [[one.name for one in Path(folder).glob("hook-*.py")] for folder in hook_folders()] == [["hook-flickr_sdk.py"]]


def test_hook_collects_all_data_files_and_modules(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[tuple[Any, ...]] = []
    hooks = types.ModuleType("PyInstaller.utils.hooks")
    hooks.collect_data_files = lambda *given: calls.append(("data", *given)) or ["data"]  # type: ignore[attr-defined,func-returns-value]  # a stand-in
    hooks.collect_submodules = lambda *given, **options: calls.append(("modules", *given, options)) or ["modules"]  # type: ignore[attr-defined,func-returns-value]  # a stand-in
    for name in ("PyInstaller", "PyInstaller.utils"):
        monkeypatch.setitem(sys.modules, name, types.ModuleType(name))
    monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
    found: dict[str, Any] = {}
    exec((Path(hook_folders()[0]) / "hook-flickr_sdk.py").read_text(encoding="utf-8"), found)
    assert (found["datas"], found["hiddenimports"]) == (["data"], ["modules"])
    assert calls == [("data", "flickr_sdk"), ("modules", "flickr_sdk", {"on_error": "ignore"})]


def test_every_data_file_is_in_a_package() -> None:
    """PyInstaller and importlib.resources find only files below a package."""
    names = {one.name for one in data_files()}
    assert {"schema.sql", "seed.json", "replayed.json", "explorer.css", "page.html", "methods.json"} <= names
    for file in data_files():
        assert any((folder / "__init__.py").exists() for folder in file.parents if folder.is_relative_to(PACKAGE)), file
