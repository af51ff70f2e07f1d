"""The documentation is true: its examples run, its links lead somewhere, its tables say what the code says."""

from __future__ import annotations

import ast
import io
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any, get_args

import pytest

from flickr_sdk import models
from flickr_sdk._generated.errors import BY_CODE
from flickr_sdk._http.sync_driver import Driver
from flickr_sdk.emulator import KINDS, Emulator

from .conftest import ROOT

PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = [
    "python3 -m pip install --quiet nox && python3 -m nox -s demo",
    "python3 -m pip install --quiet nox && python3 -m nox",
]
CHECKOUT = "/home/you/flickr-sdk"
"""Where the pages say that the project lies."""

# Read, but not run: they need a network or a repository, or take long.
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
)


@dataclass(frozen=True)
class Block:
    """A fenced block of a page: the words after the fence, where its text begins, the text, and the comment before it."""

    page: Path
    words: list[str]
    line: int
    text: str
    comment: str

    @property
    def language(self) -> str:
        return self.words[0] if self.words else ""

    @property
    def not_run(self) -> bool:
        return "no-run" in self.words

    @property
    def in_checkout(self) -> bool:
        """Whether the example needs what the page's commands have made."""
        return "checkout" in self.words

    def option(self, name: str) -> str:
        found = [word.partition("=")[2] for word in self.words if word.startswith(f"{name}=")]
        return found[0] if found else ""


def blocks(page: Path) -> list[Block]:
    found = []
    text: list[str] | None = None
    words: list[str] = []
    start, before = 0, ""
    indented: list[tuple[int, str]] = []
    for number, line in enumerate(page.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("```"):
            if text is None:
                words, text, start = shlex.split(line[3:]), [], number
            else:
                found.append(Block(page, words, start, "\n".join(text) + "\n", before))
                text, before = None, ""
        elif text is not None:
            text.append(line)
        elif line.startswith("    ") and page.name == "README.md":
            # Its first fenced blocks are the set-up commands, so the first example is an indented block.
            indented.append((number, line[4:]))
        elif line.strip():
            before = line.strip()
    assert text is None, f"{page.name}: the block of line {start} has no end"
    if indented:
        # Blank lines inside are not indented.
        first, last = indented[0][0], indented[-1][0]
        lines = page.read_text(encoding="utf-8").splitlines()[first - 1 : last]
        found.append(Block(page, ["python"], first - 1, "\n".join(line[4:] for line in lines) + "\n", ""))
    return found


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


def with_blocks(language: str) -> list[Path]:
    return [
        page for page in PAGES if any(one.language == language and not (one.not_run or one.in_checkout) for one in blocks(page))
    ]


def fits(expected: str, actual: str) -> bool:
    """Compare what a page shows with what came, `...` standing for anything."""
    pattern = ".*?".join(re.escape(part) for part in expected.split("..."))
    return re.fullmatch(pattern, actual, re.DOTALL) is not None


class Expectations(ast.NodeTransformer):
    """Turns `value  # -> what comes` into a check; of a `print` call the printed text is meant, of all else the `repr`."""

    def __init__(self, block: Block) -> None:
        self.block = block
        self.expected: dict[int, str] = {}
        self.reached: set[int] = set()
        self.placed: set[int] = set()
        for token in tokenize.generate_tokens(io.StringIO(block.text).readline):
            if token.type == tokenize.COMMENT and token.string.startswith("# -> "):
                self.expected[token.start[0]] = token.string[5:]

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        line = node.end_lineno
        if line not in self.expected:
            return node
        self.placed.add(line)
        call = node.value
        printed = isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "print"
        values = call.args if printed and isinstance(call, ast.Call) else [call]
        checked = ast.Call(
            func=ast.Name(id="__expect__", ctx=ast.Load()),
            args=[ast.Constant(line), ast.Constant(printed), *values],
            keywords=[],
        )
        return ast.copy_location(ast.Expr(checked), node)

    def check(self, line: int, printed: bool, *values: object) -> None:
        actual = " ".join(map(str, values)) if printed else repr(values[0])
        expected = self.expected[line]
        assert fits(expected, actual), f"{name(self.block.page)}:{self.block.line + line}: {actual}, not {expected}"
        self.reached.add(line)

    def run(self, namespace: dict[str, Any]) -> None:
        tree = ast.increment_lineno(ast.fix_missing_locations(self.visit(ast.parse(self.block.text))), self.block.line)
        exec(compile(tree, str(self.block.page), "exec"), namespace)


def run_python(block: Block, namespace: dict[str, Any]) -> int:
    """Run a block and give how many of its values were checked."""
    expectations = Expectations(block)
    namespace["__expect__"] = expectations.check
    expectations.run(namespace)
    where = f"{name(block.page)}:{block.line}"
    assert expectations.placed == set(expectations.expected), f"{where}: an arrow stands at no expression"
    assert expectations.reached == set(expectations.expected), f"{where}: an arrow was never reached"
    return len(expectations.expected)


@pytest.fixture
def environment(emulator: Emulator, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, str]]:
    """Give the pages' examples an emulator to talk to, and the token of somebody logged in."""
    monkeypatch.setenv("FLICKR_API_KEY", emulator.api_key)
    monkeypatch.setenv("FLICKR_API_SECRET", emulator.api_secret)
    monkeypatch.setenv("FLICKR_BASE_URL", emulator.base_url)
    # A drift is warned of once in a process, and other tests may have met the same one.
    monkeypatch.setattr("flickr_sdk._pipeline.response_parser._warned", set())
    made: list[Driver] = []
    make = Driver.__init__

    def recorded(driver: Driver, *arguments: Any, **options: Any) -> None:
        make(driver, *arguments, **options)
        made.append(driver)

    monkeypatch.setattr(Driver, "__init__", recorded)
    yield emulator.access_token(perms="delete")
    # A page may give one name to several clients, and does not close them all.
    for driver in made:
        driver.close()


@pytest.mark.parametrize("page", with_blocks("python"), ids=name)
def test_the_python_examples_of_a_page_run_and_give_what_it_says(page: Path, environment: tuple[str, str]) -> None:
    namespace: dict[str, Any] = {"__name__": "page", "token": environment}
    runnable = [one for one in blocks(page) if one.language == "python" and not (one.not_run or one.in_checkout)]
    assert runnable
    for block in runnable:
        run_python(block, namespace)


def test_a_wrong_value_in_an_example_is_noticed() -> None:
    wrong = Block(ROOT / "README.md", ["python"], 0, "1 + 1  # -> 3\n", "")
    with pytest.raises(AssertionError, match="2, not 3"):
        run_python(wrong, {})
    unreached = Block(ROOT / "README.md", ["python"], 0, "if False:\n    print(1)  # -> 1\n", "")
    with pytest.raises(AssertionError, match="never reached"):
        run_python(unreached, {})


def test_a_block_that_does_not_run_says_why() -> None:
    idle = [one for page in PAGES for one in blocks(page) if one.not_run]
    assert idle
    for block in idle:
        assert re.fullmatch(r"<!-- not run: .{10,} -->", block.comment), f"{name(block.page)}:{block.line}"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the project to run the pages' commands in, with a reflection folder in which Flickr has changed."""
    for folder in ("codegen", "docs", "spec", "src"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    tomorrow = tmp_path / "tomorrow"
    shutil.copytree(ROOT / "spec" / "reflection", tomorrow)
    sizes = json.loads((tomorrow / "flickr.photos.getSizes.json").read_text(encoding="utf-8"))
    sizes["method"]["name"] = "flickr.photos.getSimilar"
    sizes["arguments"]["argument"] += [{"name": "per_page", "optional": 1}, {"name": "page", "optional": 1}]
    favorites = json.loads((tomorrow / "flickr.photos.getFavorites.json").read_text(encoding="utf-8"))
    favorites["arguments"]["argument"].append({"name": "min_fave_date", "optional": 1})
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
    """Part a console block into commands and what the page shows of their output."""
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


def known(command: str) -> bool:
    """Tell whether a command is only read, and check what it names."""
    if not command.startswith(NOT_RUN):
        return False
    session = re.search(r"nox -s ([a-z]+)", command)
    if session:
        assert f"\ndef {session[1]}(" in (ROOT / "noxfile.py").read_text(encoding="utf-8"), command
    for path in re.findall(r"(?:tests|src|spec|docs)/[\w./-]+", command):
        assert (ROOT / path).exists(), command
    return True


def run_command(command: str, checkout: Path) -> tuple[int, str]:
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


def plain(output: str) -> str:
    """Leave out what grows with Flickr's API: how many methods and files there are, and progress."""
    output = re.sub(r"^\d+ of \d+ methods\n", "", output, flags=re.MULTILINE)
    return re.sub(r"\d+(?= (files|methods\n))", "N", output)


def put(block: Block, checkout: Path) -> None:
    """Do with a block what the page tells its reader: write it as a file, or add it to one."""
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
def test_the_commands_of_a_page_run_and_print_what_it_shows(page: Path, environment: None, checkout: Path) -> None:
    read = 0
    for block in blocks(page):
        put(block, checkout)
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
            elif not known(command):
                assert code == 0, f"{name(page)}: the command before `{command}` failed with {code}"
                code, output = run_command(command, checkout)
                assert not shown or fits(plain(shown), plain(output)), f"{name(page)}: `{command}` prints\n{output}"
        assert code == 0, f"{name(page)}:{block.line}: the last command failed with {code}"
    assert read


def test_the_emulator_starts_as_its_page_shows() -> None:
    shown = next(one for one in blocks(ROOT / "docs" / "emulator.md") if one.language == "console")
    command, output = next(commands(shown))
    words = shlex.split(command)
    assert words[:3] == ["python", "-m", "flickr_sdk.emulator"]
    with subprocess.Popen([sys.executable, *words[1:3]], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        printed = [process.stdout.readline() for _ in output.splitlines()]
        process.terminate()
    assert [re.sub(r":\d+$|=\w+$", "", one.strip()) for one in printed] == [
        re.sub(r":\d+$|=\w+$", "", one) for one in output.splitlines()
    ]


def headings(page: Path) -> set[str]:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    titles = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).strip().replace(" ", "-") for title in titles}


def links(page: Path) -> list[str]:
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return re.findall(r"\]\(([^()\s]+)\)", text)


def test_links_between_the_pages_lead_somewhere() -> None:
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


def test_the_index_links_every_page_and_every_picture_is_shown() -> None:
    linked = {link.partition("#")[0] for link in links(ROOT / "docs" / "index.md")}
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"index.md"}
    assert pages
    assert pages <= linked
    shown = {link for page in pages for link in links(ROOT / "docs" / page)}
    pictures = {picture.name for kind in ("*.png", "*.svg") for picture in (ROOT / "docs").glob(kind)}
    assert len(pictures) > 1
    assert pictures <= shown


def test_the_readme_begins_with_the_commands_that_run_the_demo_and_the_tests() -> None:
    assert [one.text.strip() for one in blocks(ROOT / "README.md")[:2]] == COMMANDS


def rows(page: Path) -> Iterator[list[str]]:
    """Give the cells of every table row of a page."""
    for line in page.read_text(encoding="utf-8").splitlines():
        if line.startswith("| "):
            yield [cell.strip() for cell in line.strip("|").split(" | ")]


def test_the_table_of_common_errors_is_that_of_the_code() -> None:
    shown: dict[int, str] = {}
    for cells in rows(ROOT / "docs" / "errors.md"):
        codes = re.findall(r"\d+", cells[0]) if re.fullmatch(r"[\d, ]+", cells[0]) else []
        shown.update({int(code): cells[1].strip("`") for code in codes})
    assert shown == {code: error.__name__ for code, error in BY_CODE.items()}


def test_the_table_of_faults_is_that_of_the_emulator() -> None:
    names = {f"`{kind}`": kind for kind in KINDS}
    shown = {names[cells[0]]: cells[1:] for cells in rows(ROOT / "docs" / "emulator.md") if cells[0] in names}
    effects = {"always": "yes", "optional": "if you say so"}
    assert shown == {kind: [about.description, effects[about.effect]] for kind, about in KINDS.items()}


def test_the_value_tables_are_those_of_the_code() -> None:
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
