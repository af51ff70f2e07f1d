"""`flickr`, the command-line program. `pip install "flickr-sdk[cli]"` installs it.

One module has one task. Nothing is imported before a command needs it: `flickr --help` imports typer, but no model, no HTTP
library and no rich.

| Module | Task |
|---|---|
| `app` | Run a command line: parse, run, report the outcome, return the exit code |
| `command_table` | The names, modules and help of all commands |
| `parameters` | Options and arguments with strings and numbers, parsed without pydantic |
| `lazy_group` | Groups that import the module of a command when it is used; the layout of help |
| `examples` | The examples in the help of each command |
| `help_command` | `flickr help` and `flickr version` |
| `global_options` | The options that every command accepts, before or after its name |
| `settings`, `config_file` | Options override variables, variables override the TOML file |
| `context` | `Cli`, the context of a command: the client, the output, prompts, limits |
| `write_guard` | Read-only mode and dry runs: a hook that sees every call before it is sent |
| `interrupts` | Ctrl+C and other signals, from the start of the process to its end |
| `log_handler`, `streams` | The library's log; the standard streams and closed pipes |
| `output`, `renderers`, `table`, `template`, `pager` | Results in all formats |
| `thumbnail` | Photos in terminals that show images |
| `progress` | Progress bars, and events as JSON lines |
| `values`, `field_paths` | Models as plain values, strings for table cells, dotted paths |
| `fields` | The fields that `--fields` and `--template` select |
| `terminal_text`, `counts` | Strings without control characters; counts such as `2 photos` |
| `sign_in` | `flickr login`: with a browser, with a code, or in two steps |
| `completion`, `completion_scripts` | Completion of albums and groups from a short-lived cache; the scripts for the shells |
| `errors` | Exit codes, and errors as text or JSON |
| `setting_errors` | The settings that cause errors: a rejected key or token, an unreachable origin |
| `parser_errors`, `argument_errors`, `remedies`, `command_hints` | Messages and remedies for invalid command lines |
| `search_options`, `photo_list`, `photo_rows`, `photo_view`, `photo_sources` | Shared code of the commands about photos |
| `sorting` | Lists in the order of `--sort` |
| `identifiers`, `names`, `licenses`, `dates`, `standard_input` | Values of arguments: ids, URLs, names, dates |
| `batch` | Run one action on many ids, and report failures |
| `api_catalog`, `api_command`, `api_arguments`, `api_call` | `flickr api`, built from the catalog |
| `commands` | One module per command group |

How to add a command:

1. Write it in a module of `commands`. A module has one `CommandApp`, called `app`. It imports only typer and modules of this
   package at its top, and the SDK's names inside functions, or under `TYPE_CHECKING`.
2. List it in `command_table.COMMANDS`, with its section and its one-line help.
3. Use `Cli.of(ctx)` for everything that has an effect::

    app = CommandApp(help="Show and change albums.")

    @app.command()
    def delete(
        ctx: typer.Context,
        albums: Annotated[list[str], typer.Argument(metavar="ALBUM", help="Ids, URLs or titles; - reads them.")],
    ) -> None:
        \"\"\"Delete albums, but not their photos.\"\"\"
        cli = Cli.of(ctx)
        ids = cli.ids(albums, "album")
        cli.confirm(f"Delete {counted(len(ids), 'album')}?")
        run_each(cli, ids, lambda album_id: cli.flickr.photosets.delete(album_id), "deleted")

   - Ids go through `cli.id(value, kind)` or `cli.ids(values, kind)`, which accept names and check ids before a request.
   - Results go through `cli.output.items(...)` or `cli.output.item(...)`, never through `print`. Columns have the names of
     fields; the id of a thing is the column `id`.
   - Lists go through `cli.limited(...)`, which applies `--limit`.
   - A write goes through `cli.flickr`, whose guard rejects it with `--read-only` and lists it with `--dry-run`. If the next call
     needs the result of the write, use `cli.write(call, placeholder=...)`.
   - A failure of the command itself is a `CliError` with one of the exit codes in `errors.ExitCode`.
   - A long task reports to `cli.progress(...)`.
4. Test it in `tests/cli`: the fixture `flickr_cli` runs a command line in this process against the emulator and returns exit
   code, standard output and standard error; `run_program` and `run_in_terminal` run a real process. Add a row to
   `WRITES` or `READS` in `tests/cli/command_lines.py`, which `test_processes.py` runs as processes in every format, and two
   examples to `examples.EXAMPLES`.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line, and return its exit code.

    Args:
        arguments: The command line without the program name. By default, the command line of the process, whose signal handlers
            are then replaced.
    """
    interrupts = None
    if arguments is None:
        # Before all other imports, which take longer than many commands.
        from .interrupts import Interrupts

        interrupts = Interrupts()
        interrupts.install()
    try:
        import typer as typer
    except ModuleNotFoundError as error:
        if error.name is None or not error.name.startswith("typer"):
            raise
        print("error: the command line requires typer and rich; run pip install 'flickr-sdk[cli]'", file=sys.stderr)
        return 1
    from .app import run, run_program

    if interrupts is None:
        return run(arguments or ())
    return interrupts.run(lambda: run_program(sys.argv[1:], interrupts))
