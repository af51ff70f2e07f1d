"""Write a page and a man page for each command of the program, from its own help: `python -m tests.support.cli_reference`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from flickr_sdk import __version__
from flickr_sdk.cli.app import build
from flickr_sdk.cli.command_table import COMMANDS, EXAMPLES, SECTIONS
from flickr_sdk.cli.errors import MEANINGS
from flickr_sdk.cli.examples import examples_of
from flickr_sdk.cli.global_options import GLOBAL_OPTIONS
from flickr_sdk.cli.lazy_group import METAVARS, load_command

ROOT = Path(__file__).resolve().parent.parent.parent
PAGES = ROOT / "docs" / "commands"
MAN_PAGES = ROOT / "docs" / "man"


class Row(NamedTuple):
    """A parameter: its names with its metavar, and its text."""

    names: str
    text: str


class Command(NamedTuple):
    """What the reference says about one command."""

    path: str
    text: str
    arguments: list[Row]
    options: list[Row]

    @property
    def usage(self) -> str:
        options = ["[OPTIONS]"] if self.options else []
        return " ".join([self.path, *options, *(row.names for row in self.arguments)])


def row_of(parameter: Any) -> Row:
    text = parameter.help or ""
    if parameter.param_type_name == "argument":
        many = "..." if parameter.nargs == -1 else ""
        name = (parameter.metavar or parameter.name.upper()).strip("[]")
        return Row(f"{name}{many}" if parameter.required else f"[{name}{many}]", text)
    names = ", ".join(sorted((*parameter.opts, *parameter.secondary_opts), key=lambda one: (len(one) > 2, one)))
    if parameter.required:
        text = f"{text} Required."
    if parameter.is_flag:
        return Row(names, text)
    kind = parameter.type_descriptor.annotation
    default = parameter.default
    if default not in (None, "", False) and not callable(default):
        text = f"{text} Default: `{default}`."
    kind_name = f"<{getattr(kind, '__name__', 'str')}>"
    return Row(f"{names} {parameter.metavar or METAVARS.get(kind_name, 'TEXT')}", text)


def command_of(path: str, command: Any) -> Command:
    rows = [(one, row_of(one)) for one in command.params if one.name not in GLOBAL_OPTIONS and not one.hidden]
    arguments = [row for one, row in rows if one.param_type_name == "argument"]
    return Command(path, command.help or "", arguments, [row for one, row in rows if one.param_type_name != "argument"])


def commands() -> Iterator[tuple[str, list[Command]]]:
    """Yield each command of the first level with the commands in it."""
    for name in COMMANDS:
        loaded = load_command(name)
        found = [command_of(f"flickr {name}", loaded)]
        found += [command_of(f"flickr {name} {inner}", one) for inner, one in getattr(loaded, "commands", {}).items()]
        yield name, found


def global_rows() -> list[Row]:
    return [row_of(one) for one in build().params if one.name in GLOBAL_OPTIONS]


def cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def table(title: str, rows: list[Row]) -> list[str]:
    if not rows:
        return []
    return ["", f"| {title} | Description |", "|---|---|", *(f"| `{cell(row.names)}` | {cell(row.text)} |" for row in rows)]


def markdown(name: str, found: list[Command]) -> str:
    lines = [f"# flickr {name}", ""]
    for number, command in enumerate(found):
        if number:
            lines += ["", f"## {command.path}", ""]
        # A group alone prints its help.
        is_group = number == 0 and len(found) > 1
        paragraphs = [" ".join(part.split()) for part in command.text.split("\n\n")]
        lines += ["\n\n".join(paragraphs)]
        if not is_group:
            lines += ["", f"`{command.usage}`"]
        lines += [*table("Argument", command.arguments), *table("Option", command.options)]
        if shown := examples_of(command.path):
            lines += ["", "```text", *shown, "```"]
    lines += ["", "Every command also accepts the [global options](README.md#global-options).", ""]
    return "\n".join(lines)


def index() -> str:
    intro = "`flickr COMMAND --help` prints the same. [Command line](../command-line.md) explains formats and settings."
    lines = ["# Commands", "", intro]
    for section in SECTIONS:
        rows = [f"| [{name}]({name}.md) | {entry.help} |" for name, entry in COMMANDS.items() if entry.section == section]
        lines += ["", f"## {section}", "", "| Command | Description |", "|---|---|", *rows]
    examples = [f"| {task} | `{line.replace('|', chr(92) + '|')}` |" for task, line in EXAMPLES]
    lines += ["", "## Examples", "", "| Task | Command line |", "|---|---|", *examples]
    lines += ["", "## Global options", "", "They can precede or follow the command name.", *table("Option", global_rows())]
    return "\n".join([*lines, ""])


def roff(text: str) -> str:
    text = " ".join(text.replace("`", "").split()).replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", text)


def definition(row: Row) -> list[str]:
    return [".TP", f"\\fB{roff(row.names)}\\fR", roff(row.text) or "\\&"]


def man_examples(path: str) -> list[str]:
    shown = examples_of(path)
    return [".PP", "Examples:", ".RS", ".nf", *(roff(line) for line in shown), ".fi", ".RE"] if shown else []


def man_page(name: str, found: list[Command]) -> str:
    title = f"flickr-{name}" if name else "flickr"
    lines = [f'.TH "{title.upper()}" "1" "" "flickr-sdk {__version__}" "flickr"', ".SH NAME"]
    if not name:
        summary = "use Flickr from the command line"
        lines += [f"flickr \\- {summary}", ".SH SYNOPSIS", "\\fBflickr\\fR [OPTIONS] COMMAND [ARGS]...", ".SH COMMANDS"]
        for one, entry in COMMANDS.items():
            lines += [".TP", f"\\fB{roff(one)}\\fR", f"{roff(entry.help)} See \\fBflickr\\-{roff(one)}\\fR(1)."]
        lines += [".SH OPTIONS"]
        for row in global_rows():
            lines += definition(row)
        lines += [".SH EXAMPLES"]
        for task, line in EXAMPLES:
            lines += [".TP", f"{roff(task)}:", f"\\fB{roff(line)}\\fR"]
        lines += [".SH EXIT STATUS"]
        for code, (_, meaning) in MEANINGS.items():
            lines += [".TP", f"\\fB{int(code)}\\fR", roff(meaning)]
        return "\n".join([*lines, ""])
    lines += [f"{roff(title)} \\- {roff(COMMANDS[name].help.rstrip('.'))}"]
    for number, command in enumerate(found):
        if number == 0 and len(found) > 1:
            lines += [".SH DESCRIPTION", roff(command.text), *man_examples(command.path)]
            continue
        lines += [f".SH {roff(command.path.upper())}", f"\\fB{roff(command.usage)}\\fR"]
        for part in command.text.split("\n\n"):
            lines += [".PP", roff(part)]
        for row in (*command.arguments, *command.options):
            lines += definition(row)
        lines += man_examples(command.path)
    return "\n".join([*lines, ".SH SEE ALSO", "\\fBflickr\\fR(1)", ""])


def files() -> dict[Path, str]:
    """Return all files with their content."""
    found = {PAGES / "README.md": index(), MAN_PAGES / "flickr.1": man_page("", [])}
    for name, inner in commands():
        found[PAGES / f"{name}.md"] = markdown(name, inner)
        found[MAN_PAGES / f"flickr-{name}.1"] = man_page(name, inner)
    return found


def main() -> None:
    for file, text in files().items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
