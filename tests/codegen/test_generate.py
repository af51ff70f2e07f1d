"""The generated package depends only on the spec, and `generate --check` reports every difference."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from codegen.cli import main
from codegen.derive_sync import PACKAGE
from codegen.folders import swap
from codegen.generate import OUT, check, generate, write
from codegen.load import read_folder, to_json, without_example
from codegen.placement import check_placed, split, write_placed

from ..conftest import ROOT
from ..support.codegen_input import content, refusal, small_spec

SPEC = ROOT / "spec"


@pytest.fixture(scope="module")
def rendered() -> dict[str, bytes]:
    return generate()


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return generate(small_spec(tmp_path_factory.mktemp("small") / "spec"))


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(shutil.copytree(OUT, tmp_path / "_generated", ignore=shutil.ignore_patterns("__pycache__")))


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SPEC, tmp_path / "spec"))


def one_byte_off(file: Path) -> None:
    body = file.read_bytes()
    file.write_bytes(body[:-2] + bytes([body[-2] ^ 1]) + body[-1:])


def run(folder: Path, *arguments: object, seed: str = "0") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "codegen", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "src"))), "PYTHONHASHSEED": seed},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


def test_committed_package_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", "--check"]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    assert captured.out.endswith("is up to date\n")


def test_output_does_not_depend_on_hash_seed_and_working_directory(tmp_path: Path, rendered: dict[str, bytes]) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "ruff.toml").write_text("line-length = 60\n")
    (elsewhere / "pyproject.toml").write_text("[tool.black]\nline-length = 60\n[tool.isort]\nforce_single_line = true\n")
    done = run(elsewhere, "generate", "--out", "package", seed="4711")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "wrote package\n"
    assert content(elsewhere / "package") == rendered


def test_output_does_not_depend_on_the_location_of_the_spec(spec: Path, rendered: dict[str, bytes]) -> None:
    assert generate(spec) == rendered


def test_package_contains_the_hash_of_every_spec_file(rendered: dict[str, bytes]) -> None:
    hashes = json.loads(rendered["data/spec.json"])
    files = [file for part in ("docs", "types", "samples") for file in sorted((SPEC / part).rglob("*")) if file.is_file()]
    expected = {file.relative_to(SPEC).as_posix(): file.read_bytes() for file in files}
    methods = read_folder(SPEC / "reflection")
    expected |= {f"reflection/{method.name}": to_json(without_example(method)) for method in methods}
    assert len(files) > 50
    assert hashes == {path: hashlib.sha256(body).hexdigest()[:16] for path, body in expected.items()}
    assert list(hashes) == sorted(hashes)


def test_changed_byte_in_any_generated_file_is_reported(package: Path, rendered: dict[str, bytes]) -> None:
    stay, _ = split(rendered)
    assert check(stay, package) == []
    for path, body in stay.items():
        one_byte_off(package / path)
        assert check(stay, package) == [f"{path}: is out of date"]
        (package / path).write_bytes(body)
    assert check(stay, package) == []


def test_changed_missing_and_stray_files_outside_of_the_generated_folder_are_reported(
    tmp_path: Path, rendered: dict[str, bytes]
) -> None:
    _, placed = split(rendered)
    stubs = "compat/flickrapi/_generated"
    assert {path.rpartition("/")[0] for path in placed} == {"errors", stubs}
    write_placed(placed, tmp_path)
    assert check_placed(placed, tmp_path) == check_placed(placed, PACKAGE) == []
    one_byte_off(tmp_path / "errors" / "api_errors.py")
    (tmp_path / stubs / "photos.pyi").unlink()
    (tmp_path / stubs / "boats.pyi").touch()
    assert check_placed(placed, tmp_path) == [
        f"{stubs}/boats.pyi: is not generated",
        f"{stubs}/photos.pyi: is missing",
        "errors/api_errors.py: is out of date",
    ]
    write_placed(placed, tmp_path)
    assert check_placed(placed, tmp_path) == []
    assert not (tmp_path / stubs / "boats.pyi").exists()


@pytest.mark.parametrize(
    ("change", "output"),
    [
        (lambda package: one_byte_off(package / "methods" / "boats.py"), "methods/boats.py: is out of date"),
        (lambda package: one_byte_off(package / "data" / "spec.json"), "data/spec.json: is out of date"),
        (lambda package: (package / "enums.py").unlink(), "enums.py: is missing"),
        (lambda package: (package / "models" / "crew.py").touch(), "models/crew.py: is not generated"),
        (lambda package: (package / "py.typed").touch(), "py.typed: is not generated"),
    ],
    ids=["edited source", "edited data", "missing", "additional", "additional and empty"],
)
def test_check_fails_and_names_the_file(
    change: Callable[[Path], object],
    output: str,
    small: dict[str, bytes],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    package = tmp_path / "package"
    arguments = ["generate", "--check", "--spec", str(small_spec(tmp_path / "spec")), "--out", str(package)]
    write(small, package)
    assert main(arguments) == 0
    change(package)
    before = content(tmp_path)
    capsys.readouterr()
    assert main(arguments) == 1
    assert capsys.readouterr().err.splitlines() == [
        output,
        f"{package} is out of date; run `python -m codegen generate`",
    ]
    assert content(tmp_path) == before


def test_check_reports_every_file_of_a_missing_package(
    small: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec = small_spec(tmp_path / "spec")
    assert main(["generate", "--check", "--spec", str(spec), "--out", str(tmp_path / "package")]) == 1
    assert capsys.readouterr().err.splitlines()[:-1] == sorted(f"{path}: is missing" for path in small)
    assert not (tmp_path / "package").exists()


def test_additional_byte_in_any_spec_file_is_reported(
    small: dict[str, bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spec, package = small_spec(tmp_path / "spec"), tmp_path / "package"
    write(small, package)
    files = [file for file in sorted(spec.rglob("*")) if file.is_file()]
    assert len(files) > 12
    for file in files:
        body = file.read_bytes()
        file.write_bytes(body + b"\n")
        code = main(["generate", "--check", "--spec", str(spec), "--out", str(package)])
        output = capsys.readouterr().err
        if file.parent.name == "reflection":
            assert (code, f"{file}: is not formatted as `fetch --facts` writes it" in output) == (2, True)
        else:
            assert code == 1
            assert "data/spec.json: is out of date" in output
        file.write_bytes(body)
    assert main(["generate", "--check", "--spec", str(spec), "--out", str(package)]) == 0


@pytest.mark.parametrize(
    ("path", "old", "new", "changed"),
    [
        ("docs/methods/boats.yaml", "List boats.", "List boats!", {"methods/boats.py", "async_methods/boats.py"}),
        ("docs/arguments.yaml", "The boat's id", "the boat's id", {"methods/boats.py", "data/reflection/boats.json"}),
        ("types/arguments.yaml", "# Comments", "#  Comments", {"data/spec.json"}),
        ("types/arguments.yaml", "why: Several", "why: several", {"data/spec.json"}),
        ("types/arguments.yaml", "boat_id: id", "boat_id:  id", {"data/spec.json"}),
        ("types/enums.yaml", "Like a rose", "like a rose", {"enums.py", "data/values.json"}),
        ("types/shapes/boat.yaml", "id: id!", "id: id", {"models/boat.py"}),
        ("types/responses/boats.yaml", "root: boats", "root: boat", {"endpoints/boats.py"}),
        ("samples/boats.json", '"b1"', '"b2"', {"data/samples/boats.json"}),
        ("samples/boats.json", '"b1"', '  "b1"', {"data/spec.json"}),
    ],
)
def test_spec_change_is_reported_for_the_affected_files(
    path: str,
    old: str,
    new: str,
    changed: set[str],
    small: dict[str, bytes],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    spec, package = small_spec(tmp_path / "spec"), tmp_path / "package"
    write(small, package)
    text = (spec / path).read_text()
    assert old in text
    (spec / path).write_text(text.replace(old, new, 1))
    assert main(["generate", "--check", "--spec", str(spec), "--out", str(package)]) == 1
    differing = {line.partition(": ")[0] for line in capsys.readouterr().err.splitlines()[:-1]}
    assert changed | {"data/spec.json"} <= differing


def test_changed_fact_of_the_committed_reflection_is_reported(spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = spec / "reflection" / "flickr.cameras.getBrands.json"
    body = file.read_bytes()
    file.write_bytes(body.replace(b'"requiredperms": 0', b'"requiredperms": 1'))
    assert file.read_bytes() != body
    assert main(["generate", "--check", "--spec", str(spec)]) == 1
    output = capsys.readouterr().err
    for path in ("methods/cameras.py", "endpoints/cameras.py", "data/reflection/cameras.json", "data/spec.json"):
        assert f"{path}: is out of date" in output


@pytest.mark.parametrize("name", ["flickr.cameras.getBrands.json", "getMethods.json"])
def test_changed_whitespace_in_the_reflection_is_rejected(name: str, spec: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = spec / "reflection" / name
    file.write_bytes(file.read_bytes() + b"\n")
    assert f"{name}: is not formatted as `fetch --facts` writes it" in refusal(capsys, "generate", "--check", "--spec", spec)


def test_write_replaces_the_whole_package(small: dict[str, bytes], tmp_path: Path) -> None:
    write({**small, "models/gone.py": b""}, tmp_path / "package")
    write(small, tmp_path / "package")
    assert content(tmp_path) == {f"package/{path}": body for path, body in small.items()}


def test_failed_swap_restores_the_folder(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "catalog.py").write_text("mine")
    with pytest.raises(FileNotFoundError):
        swap(tmp_path / "nowhere", tmp_path / "out", tmp_path / "old")
    assert content(tmp_path) == {"out/catalog.py": b"mine"}


def test_package_is_written_to_empty_and_missing_folders(small: dict[str, bytes], tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for out in (tmp_path / "empty", tmp_path / "new" / "below"):
        write(small, out)
        assert content(out) == small


def test_package_is_written_to_the_working_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small: dict[str, bytes]
) -> None:
    (tmp_path / "package").mkdir()
    monkeypatch.chdir(tmp_path / "package")
    write(small, Path("."))
    assert content(tmp_path) == {f"package/{path}": body for path, body in small.items()}


@pytest.mark.parametrize("name", ["notes.txt", "__init__.py", "data/other.json"])
def test_folder_with_other_files_is_not_touched(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out"
    (out / name).parent.mkdir(parents=True)
    (out / name).write_text("mine")
    spec = small_spec(tmp_path / "spec")
    before = content(tmp_path)
    message = refusal(capsys, "generate", "--spec", spec, "--out", out)
    assert message == f"codegen: {out}: contains files that are not generated; choose an empty folder\n"
    assert content(tmp_path) == before


def test_invalid_output_folder_is_rejected(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    spec = small_spec(tmp_path / "spec")
    file = tmp_path / "file"
    file.write_text("mine")
    assert f"{file}: is not a folder" in refusal(capsys, "generate", "--spec", spec, "--out", file)
    assert f"{file / 'out'}: cannot be written" in refusal(capsys, "generate", "--spec", spec, "--out", file / "out")
    assert "File name too long" in refusal(capsys, "generate", "--spec", spec, "--out", tmp_path / ("x" * 300))
    assert sorted(one.name for one in tmp_path.iterdir()) == ["file", "spec"]
    assert file.read_text() == "mine"


def test_unknown_command_is_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["regenerate"])
    assert caught.value.code == 2
    assert "invalid choice: 'regenerate'" in capsys.readouterr().err


def test_invalid_spec_exits_with_code_2_and_one_message(tmp_path: Path) -> None:
    spec = small_spec(tmp_path / "spec")
    (spec / "types" / "methods.yaml").write_text("flickr.boats.sink: {signed: true, why: It hurts.}\n")
    done = run(tmp_path, "generate", "--spec", "spec", "--out", "out")
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "codegen: spec/types/methods.yaml: flickr.boats.sink: matches no method of the reflection; correct or remove it\n"
    )
    assert [file.name for file in tmp_path.iterdir()] == ["spec"]
