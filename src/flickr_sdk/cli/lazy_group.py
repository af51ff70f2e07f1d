"""Commands and groups of commands: loaded when they are used, with help in sections.

typer defines its context and formatter in private modules, so the methods that it calls here have untyped parameters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from importlib import import_module
from typing import Any, Final, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_group

from .command_hints import GROUP_SYNONYMS, MEANT_COMMANDS, SYNONYMS
from .command_table import COMMANDS, EXAMPLES, SECTIONS, UNLISTED
from .global_options import GLOBAL_OPTIONS
from .parameters import HelpOption, without_validation

__all__ = ["CommandApp", "LazyGroup"]

F = TypeVar("F", bound=Callable[..., Any])

CONTEXT_SETTINGS: Final = {"help_option_names": ["-h", "--help"]}


MAX_LISTED: Final = 16
"""The maximum number of commands that an error lists."""
MAX_SUGGESTIONS: Final = 4
MIN_PREFIX: Final = 3
WORDS: Final = "flickr_sdk.cli.words"
"""The key of `Context.meta` for the words after the name of a command."""
NARROW: Final = 50
"""In narrower help, descriptions are below the terms."""
METAVARS: Final = {
    "<str>": "TEXT",
    "<int>": "N",
    "<float>": "NUMBER",
    "<path>": "PATH",
    "<file>": "FILE",
    "<directory>": "FOLDER",
}
"""The metavars of types, for options without their own."""


def _is_global(parameter: Any) -> bool:
    return parameter.name in GLOBAL_OPTIONS and not parameter.expose_value


def _record(parameter: Any, ctx: Any) -> tuple[str, str] | None:
    """Return a row of the help: the names of a parameter with its metavar, and its description."""
    record = parameter.get_help_record(ctx)
    if record is None:
        return None
    names, text = record
    if parameter.param_type_name == "argument":
        return names.partition(" <")[0], text
    for kind, metavar in METAVARS.items():
        names = names.replace(kind, metavar)
    return names, text


def _write_options(command: Any, ctx: Any, formatter: Any, titles: Sequence[str]) -> None:
    """Write sections of parameters: the arguments, the command's own options, or the global options."""
    sections: dict[str, list[tuple[str, str]]] = {"Arguments": [], "Options": [], "Global options": []}
    for parameter in command.get_params(ctx):
        record = _record(parameter, ctx)
        if record is not None:
            own = "Arguments" if parameter.param_type_name == "argument" else "Options"
            sections["Global options" if _is_global(parameter) else own].append(record)
    for title in titles:
        if rows := sections[title]:
            with formatter.section(title):
                write_rows(formatter, rows)


def write_rows(formatter: Any, rows: list[tuple[str, str]]) -> None:
    """Write terms and their descriptions; on a narrow terminal, descriptions are below the terms."""
    formatter.write_dl(rows, col_max=30 if formatter.width >= NARROW else 4, col_spacing=2)


def other_commands(name: str) -> list[str]:
    """Return the commands that have this name in other groups or other programs."""
    if name in SYNONYMS:
        return [SYNONYMS[name]]
    groups = [group for group, entry in COMMANDS.items() if entry.group and group != "api"]
    found = [f"flickr {group} {name}" for group in groups if name in load_command(group).commands]
    found += [f"flickr {name}"] if name in COMMANDS else []
    return found if len(found) <= MAX_SUGGESTIONS else []


def write_examples(ctx: Any, formatter: Any, lines: Sequence[str] = ()) -> None:
    """Write the examples of a command. Command lines are not wrapped, so that they can be copied."""
    from .examples import examples_of

    lines = lines or examples_of(ctx.command_path)
    if lines:
        with formatter.section("Examples"):
            for line in lines:
                formatter.write(f"{'':{formatter.current_indent}}{line}\n")


class Command(HelpOption, TyperCommand):
    """A command that also accepts the global options after its name."""

    examples: tuple[str, ...] = ()
    """The examples in the help; by default, those of `examples`."""

    def __init__(self, name: str | None, *, params: list[Any] | None = None, **settings: Any) -> None:
        super().__init__(name, params=without_validation(params), **settings)

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters of the command and the global options of the program."""
        own = super().get_params(ctx)
        names = {name for parameter in own for name in parameter.opts}
        options = [one for one in ctx.find_root().command.params if _is_global(one) and names.isdisjoint(one.opts)]
        return [*own, *options]

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the arguments, the command's options, the examples and the global options."""
        _write_options(self, ctx, formatter, ("Arguments", "Options"))
        write_examples(ctx, formatter, self.examples)
        _write_options(self, ctx, formatter, ("Global options",))

    def collect_usage_pieces(self, ctx: Any) -> list[str]:
        """Return the parts of the usage line, with optional arguments in brackets."""
        return [re.sub(r"^\{(.*)\}", r"\1", piece) for piece in super().collect_usage_pieces(ctx)]


class Group(HelpOption, TyperGroup):
    """A group of commands that prints its help if it is called without a command."""

    runs_alone: bool = False
    """Whether the group runs a function without a command, instead of printing its help."""

    def __init__(self, *, params: list[Any] | None = None, **settings: Any) -> None:
        super().__init__(params=without_validation(params), **settings)

    def get_params(self, ctx: Any) -> list[Any]:
        """Return the parameters of the group and the global options of the program."""
        own = super().get_params(ctx)
        root = ctx.find_root().command
        return own if root is self else [*own, *(one for one in root.params if _is_global(one))]

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Print the help if the command line has only the name of the group, as gh does. With options, a command is missing."""
        if not args and not self.runs_alone and not ctx.resilient_parsing:
            if ctx.obj is not None and ctx.obj.settings.options:
                self.fail_without_command(ctx)
            typer.echo(ctx.get_help())
            ctx.exit(0)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command, or report that it is missing."""
        try:
            return super().invoke(ctx)
        except typer.TyperException as error:
            if getattr(error, "ctx", None) is ctx and error.format_message().startswith("Missing command"):
                self.fail_without_command(ctx)
            raise

    def fail_without_command(self, ctx: Any) -> None:
        """Raise the usage error of a command line without a command."""
        names = self.list_commands(ctx)
        listed = f"use {', '.join(names)}, or " if 0 < len(names) <= MAX_LISTED else ""
        ctx.fail(f"the command is missing; {listed}see {ctx.command_path} --help")

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command. An unknown name is a usage error that suggests commands."""
        command = self.find_command(ctx, cmd_name)
        if command is not None or ctx.resilient_parsing or cmd_name.startswith("-"):
            return command
        if cmd_name == "help":
            return load_command("help")
        names = self.list_commands(ctx)
        inner = [GROUP_SYNONYMS[cmd_name]] if GROUP_SYNONYMS.get(cmd_name) in names else []
        if line := MEANT_COMMANDS.get(f"{ctx.command_path} {cmd_name}"):
            inner = [line]
        begun = self._begun(ctx, cmd_name, names)
        close = inner or begun or other_commands(cmd_name) or get_close_matches(cmd_name, names, 3)
        listed = f"use {', '.join(names)}, or " if 0 < len(names) <= MAX_LISTED else ""
        remedy = f"did you mean {' or '.join(close)}?" if close else f"{listed}see {ctx.command_path} --help"
        return ctx.fail(f"unknown command {cmd_name!r}; {remedy}")

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Return the command of a command line. Suggestions contain the words after its name."""
        ctx.meta[WORDS] = args[1:]
        return super().resolve_command(ctx, args)

    def _begun(self, ctx: Any, name: str, names: Sequence[str]) -> list[str]:
        """Return the commands for a name in the singular or plural, or else the commands that the name abbreviates."""
        if name in SYNONYMS:
            return []
        forms = (f"{name}s", name.removesuffix("s"), re.sub("y$", "ies", name), re.sub("ies$", "y", name))
        found = [one for one in names if one in forms]
        if not found:
            return [one for one in names if len(name) >= MIN_PREFIX and one.startswith(name)][:MAX_SUGGESTIONS]
        words = ctx.meta.get(WORDS) or [""]
        entry = COMMANDS.get(found[0]) if ctx.parent is None else None
        if entry is None or not entry.group or found[0] == "api" or words[0] not in load_command(found[0]).commands:
            return [f"{ctx.command_path} {found[0]}"]
        return [f"{ctx.command_path} {found[0]} {words[0]}"]

    def find_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return a command; `None` for an unknown name."""
        return super().get_command(ctx, cmd_name)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Write the commands before the options."""
        self.format_commands(ctx, formatter)
        is_root = ctx.parent is None
        _write_options(self, ctx, formatter, ("Arguments", "Options", *(["Global options"] if is_root else [])))
        if not is_root:
            write_examples(ctx, formatter)
            formatter.write_paragraph()
            formatter.write_text("Every command also accepts the global options; see flickr --help.")


class CommandApp(typer.Typer):
    """The commands of one module."""

    def __init__(self, *, help: str = "", cls: type[Group] = Group, **settings: Any) -> None:
        super().__init__(
            cls=cls,
            help=help,
            rich_markup_mode=None,
            pretty_exceptions_enable=False,
            suggest_commands=False,
            add_completion=False,
            context_settings=CONTEXT_SETTINGS,
            **settings,
        )

    def command(self, name: str | None = None, **settings: Any) -> Callable[[F], F]:
        """Register a function as a command; see `typer.Typer.command`."""
        settings.setdefault("cls", Command)
        settings["context_settings"] = {**CONTEXT_SETTINGS, **settings.get("context_settings", {})}
        return super().command(name, **settings)


class LazyGroup(Group):
    """The commands of `command_table`. The module of a command is imported when the command is used."""

    def list_commands(self, ctx: Any) -> list[str]:
        """Return the names of all commands."""
        return list(COMMANDS)

    def find_command(self, ctx: Any, cmd_name: str) -> Any:
        """Import a command; `None` for an unknown name."""
        if cmd_name not in self.commands and cmd_name in COMMANDS:
            self.commands[cmd_name] = load_command(cmd_name)
        if cmd_name == "version":
            return load_command("version")
        return self.commands.get(cmd_name)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands in sections, without importing them."""
        for section in SECTIONS:
            rows = [(name, entry.help) for name, entry in COMMANDS.items() if entry.section == section]
            if rows:
                with formatter.section(section):
                    write_rows(formatter, rows)

    def format_epilog(self, ctx: Any, formatter: Any) -> None:
        """Write the examples, without wrapping, and the exit codes."""
        with formatter.section("Examples"):
            for task, line in EXAMPLES:
                formatter.write(f"{'':{formatter.current_indent}}{task}:\n{'':{formatter.current_indent + 2}}{line}\n")
        super().format_epilog(ctx, formatter)

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete the names of commands without importing them."""
        loaded = dict(self.commands)
        # The base class asks the commands for their help only.
        self.commands.update({name: TyperCommand(name, help=entry.help) for name, entry in COMMANDS.items()})
        try:
            return super().shell_complete(ctx, incomplete)
        finally:
            self.commands.clear()
            self.commands.update(loaded)


def load_command(name: str) -> Any:
    """Import the module of a command, and return the command."""
    entry = COMMANDS.get(name) or UNLISTED[name]
    app: CommandApp = getattr(import_module(f".{entry.module}", __package__), entry.app)
    group = get_group(app)
    if entry.group:
        group.name = name
        return group
    return group.commands[name]
