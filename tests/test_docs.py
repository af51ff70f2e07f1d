"""The documentation: its examples run, its links have targets, and its tables match the code."""

from __future__ import annotations

import inspect
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stderr, redirect_stdout
from enum import IntEnum
from pathlib import Path
from typing import Any, get_args

import pytest

from flickr_sdk import AsyncFlickr, Flickr, models
from flickr_sdk._generated.errors import BY_CODE, BY_METHOD
from flickr_sdk._http.sync_driver import Driver
from flickr_sdk.cli.app import run as run_program
from flickr_sdk.emulator import KINDS, Emulator

from .conftest import ROOT
from .support.pages import PAGES, Block, blocks, fits, name, run_python, with_blocks

COMMANDS = [
    "python3 -m pip install --quiet nox uv && python3 -m nox -s demo",
    "python3 -m pip install --quiet nox uv && python3 -m nox",
]
CHECKOUT = "/home/you/flickr-sdk"
"""The folder of the checkout in the examples."""

# Commands that are checked but not run: they need a network or a repository, or take long.
NOT_RUN = (
    "git ",
    "nox ",
    "pip ",
    "python -m mypy",
    "python -m nox ",
    "python -m pip ",
    "python -m pytest",
    "pytest ",
    "ruff ",
    "export ",
    "flickr login",
)


@pytest.fixture
def environment(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Set the environment of the examples to an emulator, and return the access token that they use."""
    monkeypatch.setenv("FLICKR_API_KEY", emulator.api_key)
    monkeypatch.setenv("FLICKR_API_SECRET", emulator.api_secret)
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)
    # Drift is reported once per process, and other tests may have caused the same.
    monkeypatch.setattr("flickr_sdk._pipeline.response_parser._warned", set())
    made: list[Driver] = []
    make = Driver.__init__

    def recorded(driver: Driver, *arguments: Any, **options: Any) -> None:
        make(driver, *arguments, **options)
        made.append(driver)

    monkeypatch.setattr(Driver, "__init__", recorded)
    yield emulator.access_token(perms="delete")
    # Pages assign several clients to the same name and do not close all of them.
    for driver in made:
        driver.close()


@pytest.mark.parametrize("page", with_blocks("python"), ids=name)
def test_python_examples_run_and_show_the_actual_values(page: Path, environment: tuple[str, str]) -> None:
    namespace: dict[str, Any] = {"__name__": "page", "token": environment}
    runnable = [one for one in blocks(page) if one.language == "python" and not (one.not_run or one.in_checkout)]
    assert runnable
    for block in runnable:
        run_python(block, namespace)


def test_wrong_value_in_an_example_is_detected() -> None:
    wrong = Block(ROOT / "README.md", ["python"], 0, "1 + 1  # -> 3\n", "")
    with pytest.raises(AssertionError, match="2, not 3"):
        run_python(wrong, {})
    unreached = Block(ROOT / "README.md", ["python"], 0, "if False:\n    print(1)  # -> 1\n", "")
    with pytest.raises(AssertionError, match="never reached"):
        run_python(unreached, {})


def test_block_that_is_not_run_states_the_reason() -> None:
    idle = [one for page in PAGES for one in blocks(page) if one.not_run]
    assert idle
    for block in idle:
        assert re.fullmatch(r"<!-- not run: .{10,} -->", block.comment), f"{name(block.page)}:{block.line}"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the checkout, with a second reflection folder that has a new method and a new argument."""
    for folder in ("codegen", "docs", "spec", "src"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    tomorrow = tmp_path / "tomorrow"
    shutil.copytree(ROOT / "spec" / "reflection", tomorrow)
    sizes = json.loads((tomorrow / "flickr.photos.getSizes.json").read_text(encoding="utf-8"))
    sizes["method"]["name"] = "flickr.photos.getSimilar"
    sizes["arguments"]["argument"] += [{"name": "per_page", "optional": 1}, {"name": "page", "optional": 1}]
    favorites = json.loads((tomorrow / "flickr.photos.getFavorites.json").read_text(encoding="utf-8"))
    favorites["arguments"]["argument"].append({"name": "min_fave_date", "optional": 1})
    favorites["errors"]["error"].insert(1, {"code": 2, "message": "Favorites are hidden"})
    listed = json.loads((tomorrow / "getMethods.json").read_text(encoding="utf-8"))
    listed["methods"]["method"].append({"_content": "flickr.photos.getSimilar"})
    listed["methods"]["method"].sort(key=lambda one: one["_content"])
    for file, content in (
        ("flickr.photos.getSimilar", sizes),
        ("flickr.photos.getFavorites", favorites),
        ("getMethods", listed),
    ):
        text = json.dumps(content, indent=1, ensure_ascii=False) + "\n"
        (tomorrow / f"{file}.json").write_text(text, encoding="utf-8")
    return tmp_path


def commands(block: Block) -> Iterator[tuple[str, str]]:
    """Split a console block into commands and their output on the page."""
    command, shown = "", ""
    for line in block.text.splitlines(keepends=True):
        if line.startswith("$ "):
            if command:
                yield command, shown
            command, shown = line[2:].strip(), ""
        else:
            assert command, f"{name(block.page)}:{block.line}: a console block begins with `$ `"
            shown += line
    yield command, shown


def is_not_run(command: str) -> bool:
    """Return whether a command is not run; check the nox session and the paths in it."""
    if not command.startswith(NOT_RUN):
        return False
    session = re.search(r"nox -s ([a-z]+)", command)
    if session:
        assert f"\ndef {session[1]}(" in (ROOT / "noxfile.py").read_text(encoding="utf-8"), command
    for path in re.findall(r"(?:tests|src|spec|docs)/[\w./-]+", command):
        assert (ROOT / path).exists(), command
    return True


def run_command(command: str, checkout: Path) -> tuple[int, str]:
    if command.startswith("flickr ") and "|" not in command:
        # In this process, because a start takes longer than most commands.
        stream = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)
        with chdir(checkout), redirect_stdout(stream), redirect_stderr(stream):
            code = run_program(shlex.split(command)[1:])
        return code, stream.buffer.getvalue().decode()  # type: ignore[attr-defined]  # a BytesIO
    if command.startswith("flickr "):
        # A pipe of several programs needs a shell.
        program = f'flickr() {{ "{sys.executable}" -m flickr_sdk.cli "$@"; }}\n{command}'
        return run_in(checkout, ["bash", "-c", program])
    words = shlex.split(command)
    assert words[0] in ("cp", "mv", "python", "rm"), f"{command}: run it or list it in NOT_RUN"
    return run_in(checkout, [sys.executable, *words[1:]] if words[0] == "python" else words)


def run_in(checkout: Path, words: list[str]) -> tuple[int, str]:
    path = os.pathsep.join((str(checkout / "src"), str(checkout)))
    run = subprocess.run(
        words,
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": path, "COLUMNS": "80"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return run.returncode, run.stdout.replace(str(checkout), CHECKOUT)


def without_numbers(output: str) -> str:
    """Remove the numbers of methods and files, which change with Flickr's API, and the progress."""
    output = re.sub(r"^\d+ of \d+ methods\n", "", output, flags=re.MULTILINE)
    return re.sub(r"\d+(?= (files|methods\n))", "N", output)


def write_block(block: Block, checkout: Path) -> None:
    """Write a block to a file, or add it to one, as its options require."""
    if block.option("file"):
        file = checkout / block.option("file")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(block.text, encoding="utf-8")
    elif block.option("append"):
        with (checkout / block.option("append")).open("a", encoding="utf-8") as stream:
            stream.write(block.text)
    elif block.option("merge"):
        file = checkout / block.option("merge")
        content = {**json.loads(file.read_text(encoding="utf-8")), **json.loads(block.text)}
        file.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


@pytest.mark.once
@pytest.mark.parametrize("page", with_blocks("console"), ids=name)
def test_console_examples_run_and_show_the_actual_output(
    page: Path, environment: tuple[str, str], checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = 0
    if page.name.startswith("command-line"):
        # The user of these pages has signed in.
        monkeypatch.setenv("FLICKR_OAUTH_TOKEN", environment[0])
        monkeypatch.setenv("FLICKR_OAUTH_TOKEN_SECRET", environment[1])
        monkeypatch.setenv("FLICKR_CONFIG", str(checkout / "config.toml"))
    for block in blocks(page):
        write_block(block, checkout)
        if block.in_checkout:
            code, output = run_in(checkout, [sys.executable, "-c", block.text])
            assert (code, output.splitlines()) == (0, re.findall(r"# -> (.*)", block.text))
        if block.language != "console" or block.not_run:
            continue
        code = 0
        for command, shown in commands(block):
            read += 1
            if command == "echo $?":
                assert shown == f"{code}\n"
                code = 0
            elif not is_not_run(command):
                assert code == 0, f"{name(page)}: the command before `{command}` failed with {code}"
                code, output = run_command(command, checkout)
                assert not shown or fits(without_numbers(shown), without_numbers(output)), (
                    f"{name(page)}: `{command}` prints\n{output}"
                )
        assert code == 0, f"{name(page)}:{block.line}: the last command failed with {code}"
    assert read


def test_emulator_command_prints_the_documented_lines() -> None:
    shown = next(one for one in blocks(ROOT / "docs" / "emulator.md") if one.language == "console")
    command, output = next(commands(shown))
    words = shlex.split(command)
    assert words[:3] == ["python", "-m", "flickr_sdk.emulator"]
    with subprocess.Popen([sys.executable, *words[1:3]], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        printed = [process.stdout.readline() for _ in output.splitlines()]
        process.terminate()
    assert [re.sub(r":\d+$|=[\w-]+$", "", one.strip()) for one in printed] == [
        re.sub(r":\d+$|=[\w-]+$", "", one) for one in output.splitlines()
    ]


def headings(page: Path) -> set[str]:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def links(page: Path) -> list[str]:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"\]\(([^()\s]+)\)", text)


def test_links_between_pages_have_a_target() -> None:
    checked = 0
    for page in PAGES:
        for link in links(page):
            if re.match(r"[a-z]+:", link):
                continue
            path, _, heading = link.partition("#")
            target = (page.parent / path).resolve() if path else page
            assert target.exists(), f"{name(page)}: {link}"
            if heading:
                assert heading in headings(target), f"{name(page)}: {link}"
            checked += 1
    assert checked > 20


def test_index_links_every_page_and_pages_show_every_picture() -> None:
    linked = {link.partition("#")[0] for link in links(ROOT / "docs" / "index.md")}
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"index.md"}
    assert pages
    assert pages <= linked
    shown = {link for page in pages for link in links(ROOT / "docs" / page)}
    pictures = {picture.name for kind in ("*.png", "*.svg") for picture in (ROOT / "docs").glob(kind)}
    assert len(pictures) > 1
    assert pictures <= shown


def test_readme_begins_with_the_commands_of_the_demo_and_the_tests() -> None:
    assert [one.text.strip() for one in blocks(ROOT / "README.md")[:2]] == COMMANDS


def rows(page: Path) -> Iterator[list[str]]:
    """Yield the cells of every table row of a page."""
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def test_table_of_settings_matches_the_constructors() -> None:
    page = (ROOT / "docs" / "calls.md").read_text(encoding="utf-8")
    section = page.split("\n## Client settings\n")[1].split("\n## ")[0]
    table = [line.strip("|").split("|") for line in section.splitlines() if line.startswith("| `")]
    assert all(len(cells) == 3 and cells[2].strip() for cells in table)
    for client in (Flickr, AsyncFlickr):
        assert sorted(cells[0].strip(" `") for cells in table) == sorted(inspect.signature(client).parameters)
    variables = {name for cells in table for name in re.findall(r"FLICKR_\w+", cells[1])}
    modules = (ROOT / "src" / "flickr_sdk" / "_pipeline").glob("*.py")
    read = {name for file in modules for name in re.findall(r'"(FLICKR_\w+)"', file.read_text(encoding="utf-8"))}
    assert variables == read - {"FLICKR_LOG"}, "FLICKR_LOG sets no argument"
    options = page.split("\n## Options for one call\n")[1].split(".\n")[0]
    assert set(re.findall(r"`(\w+)`", options)) - {"options"} == inspect.signature(Flickr.options).parameters.keys() - {"self"}


def test_pages_contain_no_counts_of_methods_or_failures() -> None:
    # They become wrong with the next reflection or row. Another test compares the output of commands.
    number = r"\b(?:\d{2,3}|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?|hundred)"
    assert len(PAGES) > 20
    for page in PAGES:
        if page.name not in ("CHANGELOG.md", "benchmarks.md"):  # one change, and one measurement
            text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
            assert not re.findall(rf"{number} (?:methods|namespaces|failures|files)\b", text), name(page)


def test_table_of_common_errors_matches_the_code() -> None:
    shown: dict[int, str] = {}
    for cells in rows(ROOT / "docs" / "errors.md"):
        codes = re.findall(r"\d+", cells[0]) if re.fullmatch(r"[\d, ]+", cells[0]) else []
        shown.update({int(code): cells[1].strip("`") for code in codes})
    assert shown == {code: error.__name__ for code, error in BY_CODE.items()}


def test_table_of_error_classes_matches_the_classes() -> None:
    remedies = {f"`{error.__name__}`": error.remedy for error in BY_METHOD.values()}
    page = rows(ROOT / "docs" / "errors.md")
    assert {cells[0]: cells[-1] for cells in page if cells[0] in remedies} == remedies


def test_table_of_faults_matches_the_emulator() -> None:
    names = {f"`{kind}`": kind for kind in KINDS}
    shown = {names[cells[0]]: cells[1:] for cells in rows(ROOT / "docs" / "emulator.md") if cells[0] in names}
    effects = {"always": "yes", "optional": "optional"}
    assert shown == {kind: [about.description, effects[about.effect]] for kind, about in KINDS.items()}


def test_tables_of_enumerations_match_the_code() -> None:
    tables = 0
    for cells in rows(ROOT / "docs" / "arguments.md"):
        found = re.fullmatch(r"`([A-Z]\w+)`", cells[0])
        if not found:
            continue
        tables += 1
        table = getattr(models, found[1])
        if isinstance(table, type) and issubclass(table, IntEnum):
            shown: object = {int(value): key for value, key in re.findall(r"(\d+) `(\w+)`", cells[-1])}
            assert shown == {one.value: one.name for one in table}, found[1]
        else:
            assert re.findall(r"`([^`]+)`", cells[-1]) == list(get_args(table)), found[1]
    assert tables > 10
