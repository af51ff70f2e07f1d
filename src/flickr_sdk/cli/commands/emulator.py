"""`flickr emulator`: run the emulator."""

from __future__ import annotations

from typing import Annotated, Any

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import flag, option
from ..streams import flush_output

app: CommandApp = CommandApp()


@app.command()
def emulator(
    ctx: typer.Context,
    host: Annotated[str, option("--host", "HOST", "The host name or IP address to listen on.")] = "127.0.0.1",
    port: Annotated[int, option("--port", "N", "The port; 0 for any free port.")] = 0,
    data: Annotated[str | None, option("--data", "FILE", "Store all data in this file; by default, in memory.")] = None,
    seed: Annotated[str | None, option("--seed", "FILE", "Load the initial data from a JSON file.")] = None,
    empty: Annotated[bool, flag("--empty", "Load only the people of the sample data, without photos.")] = False,
    api_key: Annotated[
        str | None, option("--api-key", "KEY", "The API key, 32 hexadecimal digits; by default, a new one.")
    ] = None,
    api_secret: Annotated[str | None, option("--api-secret", "SECRET", "The API secret, 16 hexadecimal digits.")] = None,
    allow_host: Annotated[
        list[str] | None, option("--allow-host", "NAME", "A host name with a dot that browsers use for the emulator.")
    ] = None,
    legacy_callback: Annotated[
        str | None, option("--legacy-callback", "URL", "The callback URL of the API key, for legacy authentication.")
    ] = None,
    ticket_delay: Annotated[float, option("--ticket-delay", "SECONDS", "The duration of an asynchronous upload.")] = 0.0,
    no_quirks: Annotated[bool, flag("--no-quirks", "Disable the limits and quirks of Flickr's search.")] = False,
) -> None:
    """Run a local emulator of Flickr, and print the environment variables for it. Ctrl+C ends it.

    Copy these lines into another terminal, and run flickr or your program there. You need no API key.
    """
    from ...emulator import Quirks
    from ...emulator.__main__ import StartError, invalid_option, serve, startup_lines, variables

    cli = Cli.of(ctx)
    if seed is not None and empty:
        raise CliError(ExitCode.USAGE, "--seed and --empty cannot be combined", "use one of them")
    if problem := invalid_option(legacy_callback, ticket_delay):
        problem, _, expected = problem.partition(", expected ")
        raise CliError(ExitCode.USAGE, problem.replace(" is ", " is invalid: ", 1), f"pass {expected}")

    def announce(running: Any, url: str) -> None:
        if cli.output.format in ("table", "tsv"):
            cli.output.text("\n".join(startup_lines(running, url)))
        else:
            cli.output.item(variables(running, url))
        flush_output()

    try:
        serve(
            announce,
            host=host,
            port=port,
            data=data,
            seed=seed,
            empty=empty,
            api_key=api_key,
            api_secret=api_secret,
            allowed_hosts=allow_host or (),
            legacy_callback=legacy_callback,
            ticket_delay=ticket_delay,
            quirks=Quirks.none() if no_quirks else None,
        )
    except StartError as error:
        problem, _, remedy = str(error).replace("expected", "pass").partition("; ")
        remedy = remedy or "pass another --host or --port, or see flickr emulator --help"
        # An unreadable file or a port in use is not a usage error.
        is_usage = isinstance(error.__cause__, (ValueError, OverflowError))
        raise CliError(ExitCode.USAGE if is_usage else ExitCode.OTHER, problem, remedy) from error
