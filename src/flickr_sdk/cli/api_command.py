"""`flickr api`: any method of the API, with help, types and completion from the catalog."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any, Final

import typer
from typer.core import TyperCommand
from typer.main import get_group

from .api_call import call_method
from .api_catalog import METHODS, Argument, Method, close_methods, find_method, load_method, search_methods
from .completion import complete_albums, complete_groups
from .context import Cli
from .global_options import GLOBAL_OPTIONS
from .lazy_group import CommandApp, Group

ACCOUNT_KINDS: Final = {"album": complete_albums, "group": complete_groups}
"""The kinds of arguments whose values are ids of the account."""
MAX_SHOWN_VALUES: Final = 12
"""The maximum number of values that the help of an argument lists. Completion offers all."""


class MethodGroup(Group):
    """The methods of the API as commands, in any spelling."""

    def find_command(self, ctx: Any, cmd_name: str) -> Any:
        """Return the command of a method. A method that is not in the catalog is called with the given name and arguments."""
        if cmd_name in self.commands:
            return self.commands[cmd_name]
        if cmd_name == "help":
            return None
        known = find_method(cmd_name)
        if known is not None:
            return method_command(cmd_name, load_method(known))
        if ctx.resilient_parsing or cmd_name.startswith("-"):
            return None
        close = close_methods(cmd_name)
        if close or "." not in cmd_name:
            remedy = f"did you mean {' or '.join(close)}?" if close else "see flickr api --search WORD"
            ctx.fail(f"unknown method {cmd_name!r}; {remedy}")
        return method_command(cmd_name, Method(cmd_name, "", "Call a method that this version does not know.", "", False, (), ()))

    def fail_without_command(self, ctx: Any) -> None:
        """Raise the usage error of a command line without a method."""
        ctx.fail("the method is missing; pass METHOD, --list or --search WORD, or see flickr api --help")

    def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
        """Complete the names of methods, in the spelling that the user has started."""
        names = [name.removeprefix("flickr.") for name in METHODS]
        if incomplete.startswith("flickr."):
            names = list(METHODS)
        elif "_" in incomplete:
            names = list(METHODS.values())
        loaded = dict(self.commands)
        # The base class asks the commands for their names and help only.
        self.commands.update({name: TyperCommand(name) for name in names})
        try:
            return super().shell_complete(ctx, incomplete)
        finally:
            self.commands.clear()
            self.commands.update(loaded)


app: CommandApp = CommandApp(
    cls=MethodGroup,
    invoke_without_command=True,
    help="Call any method of the Flickr API.\n\nEach method has its help, such as flickr api photos.search --help.",
    subcommand_metavar="METHOD [NAME=VALUE]...",
)


@app.callback()
def api(
    ctx: typer.Context,
    list_all: Annotated[bool, typer.Option("--list", help="Print the full names of all methods, one per line.")] = False,
    search: Annotated[
        str | None, typer.Option("--search", metavar="WORD", help="Find methods by a word in their name or description.")
    ] = None,
) -> None:
    """Call any method of the Flickr API."""
    if list_all or search is not None:
        cli = Cli.of(ctx)
        if search is None and cli.output.format in ("table", "tsv") and not cli.output.fields:
            cli.output.text("\n".join(cli.limited(METHODS, default=0)))
        elif search is None:
            names = cli.limited(METHODS, default=0)
            cli.output.items([{"id": name, "python": METHODS[name]} for name in names], ["id", "python"])
        else:
            found = cli.limited(search_methods(search), default=0)
            rows = [{"id": name, "description": text} for name, text in found]
            cli.output.items(rows, ["id", "description"])
        raise typer.Exit(0)
    if ctx.invoked_subcommand is None:
        group: Any = ctx.command
        group.fail_without_command(ctx)


def method_command(name: str, method: Method) -> Any:
    """Return the command that calls a method: an option for each argument, or `NAME=VALUE`."""

    def run(ctx: typer.Context, pairs: list[str] | None = None, **options: Any) -> None:
        cli = Cli.of(ctx)
        all_pages, raw = options.pop("all_pages"), options.pop("raw")
        arguments = {key: value for key, value in options.items() if value is not None}
        call_method(
            cli, method, [*(pairs or ()), *(f"{key}={value}" for key, value in arguments.items())], all_pages=all_pages, raw=raw
        )

    parameters = [
        inspect.Parameter("ctx", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=typer.Context),
        _parameter("pairs", list[str] | None, _pairs(method)),
        _parameter("all_pages", bool, typer.Option(False, "--all", help="Request all pages, and print the items.")),
        _parameter("raw", bool, typer.Option(False, "--raw", help="Print Flickr's response unchanged.")),
        # An argument with the name of a global option, such as limit, can only be passed as NAME=VALUE.
        *(_parameter(one.name, str | None, _option(one)) for one in method.arguments if one.name not in GLOBAL_OPTIONS),
    ]
    run.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # read by typer
    run.__annotations__ = {one.name: one.annotation for one in parameters}
    commands = CommandApp()
    commands.command(name, help=_help(method), epilog=_errors(method))(run)
    command: Any = get_group(commands).commands[name]
    command.examples = _examples(method)
    return command


def _examples(method: Method) -> tuple[str, ...]:
    words = ["flickr", "api", method.name.removeprefix("flickr.")]
    words += [f"{one.name}={one.metavar}" for one in method.arguments if one.required]
    line = " ".join(words)
    is_list = any(one.name == "per_page" for one in method.arguments)
    return (line, f"{line} --all --limit 1000") if is_list else (line, f"{line} --json")


def _parameter(name: str, kind: Any, info: Any) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=info, annotation=kind)


def _pairs(method: Method) -> Any:
    return typer.Argument(
        None,
        metavar="NAME=VALUE",
        help="Arguments of the method; NAME@FILE reads the value from a file, and NAME@- from standard input.",
        show_default=False,
        autocompletion=_pair_completion(method),
    )


def _option(argument: Argument) -> Any:
    text = argument.help
    if argument.values:
        shown = ", ".join(value for value, _ in argument.values[:MAX_SHOWN_VALUES])
        text += f" Values: {shown}{', ...' if len(argument.values) > MAX_SHOWN_VALUES else ''}."
    if argument.required:
        text += " [required]"
    name = f"--{argument.name.replace('_', '-')}"
    complete = _value_completion(argument)
    return typer.Option(None, name, metavar=argument.metavar, help=text, show_default=False, autocompletion=complete)


Completion = Callable[[typer.Context, str], list[tuple[str, str]]]


def _value_completion(argument: Argument, prefix: str = "") -> Completion:
    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        if argument.kind in ACCOUNT_KINDS:
            # The ids of the account, but not its titles, which Flickr does not know as values.
            found = ACCOUNT_KINDS[argument.kind](ctx, incomplete)
            return [(f"{prefix}{id}", title) for id, title in found if id[:1].isdigit()]
        values = argument.values or ((("true", ""), ("false", "")) if argument.kind == "bool" else ())
        before = ""
        if argument.is_list and "," in incomplete:
            before = incomplete[: incomplete.rindex(",") + 1]
        return [(f"{prefix}{before}{value}", text) for value, text in values]

    return complete


def _pair_completion(method: Method) -> Completion:
    def complete(ctx: typer.Context, incomplete: str) -> list[tuple[str, str]]:
        name, separator, value = incomplete.partition("=")
        if not separator:
            return [(f"{one.name}=", one.help) for one in method.arguments]
        argument = next((one for one in method.arguments if one.name == name), None)
        return [] if argument is None else _value_completion(argument, f"{name}=")(ctx, value)

    return complete


def _help(method: Method) -> str:
    notes = []
    if method.writes:
        notes.append("This method changes data.")
    if method.permission:
        notes.append(f"It requires a token with {method.permission} permission.")
    return " ".join([method.help, *notes, f"\n\n{method.name}"])


def _errors(method: Method) -> str | None:
    if not method.errors:
        return None
    return "Error codes: " + " ".join(f"{code}: {text}" for code, text in method.errors)
