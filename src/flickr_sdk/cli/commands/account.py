"""`flickr login`, `logout`, `whoami` and `accounts`."""

from __future__ import annotations

import sys
from typing import Annotated, Any

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import flag, option

app: CommandApp = CommandApp()


@app.command()
def login(
    ctx: typer.Context,
    perms: Annotated[str, option("--perms", "PERMISSION", "read, write, or delete, which allows all.")] = "write",
    no_browser: Annotated[bool, flag("--no-browser", "Print a URL and ask for Flickr's code.")] = False,
    code: Annotated[str | None, option("--code", "CODE", "Flickr's code, to finish a login without a terminal.")] = None,
    wait: Annotated[float, option("--wait", "SECONDS", "Time limit of the sign-in in the browser.")] = 300.0,
) -> None:
    """Sign in with the browser, and store the access token.

    --user NAME stores it under another name. Without a terminal, run the command with --no-browser; it prints the URL to open
    and the state to finish the login with: flickr login --code CODE reads that state from standard input.
    """
    cli = Cli.of(ctx)
    if perms not in ("read", "write", "delete"):
        raise typer.BadParameter(f"--perms is {perms!r}; use read, write or delete", ctx=ctx)
    user, source = cli.settings.get_with_source("user")
    name = user if source.startswith("--") else None
    client = cli.create_client(token_store=cli.token_store)
    interactive = sys.stdin.isatty() and sys.stderr.isatty()
    if code is not None:
        token = client.finish_login(sys.stdin.readline().strip(), code)
        client.save_token(token, name)
    elif no_browser and not interactive:
        request = client.start_login("oob", perms)  # type: ignore[arg-type]  # checked above
        cli.output.item({"url": request.url, "state": request.state}, ["url", "state"])
        return
    else:
        token = client.login(
            perms,  # type: ignore[arg-type]  # checked above
            headless=no_browser,
            timeout=wait,
            keep=False,
            ask=lambda prompt: cli.ask(prompt, "--code"),
        )
        client.save_token(token, name)
    cli.output.item({"id": token.user_nsid, "username": token.username, "account": name or token.username or token.user_nsid})


@app.command()
def logout(ctx: typer.Context) -> None:
    """Remove the stored token of --user, or of the last login. It stays valid until you revoke it at Flickr."""
    cli = Cli.of(ctx)
    key = cli.api_key
    user = cli.settings.get("user")
    names = cli.token_store.users(key)
    if not user and not names:
        raise CliError(ExitCode.NOT_SIGNED_IN, "no token is stored", "run flickr login")
    name = cli.find_account(user)[0] if user else names[-1]
    if not cli.dry_run:
        cli.token_store.delete(key, name)
    cli.output.item({"account": name, "status": "signed out", "revoke": "https://www.flickr.com/services/auth/list.gne"})


@app.command()
def whoami(ctx: typer.Context) -> None:
    """Show the account and permission of the access token. The command calls Flickr, so it also checks the token."""
    cli = Cli.of(ctx)
    if cli.flickr.token is None:
        raise CliError(ExitCode.NOT_SIGNED_IN, "no access token is stored or set", "run flickr login")
    checked = cli.flickr.auth.oauth.check_token(cli.flickr.token.oauth_token)
    user = checked.user
    cli.output.item({"id": user.nsid, "username": user.username, "name": user.fullname, "permission": checked.perms})


@app.command()
def accounts(ctx: typer.Context) -> None:
    """List the accounts with a stored access token for this API key. The last one is the default."""
    cli = Cli.of(ctx)
    key = cli.api_key
    names = cli.token_store.users(key)
    rows: list[dict[str, Any]] = []
    for name in names:
        token = cli.token_store.get(key, name)
        if token is not None:
            rows.append({"id": token.user_nsid, "username": token.username, "account": name, "default": name == names[-1]})
    cli.output.items(rows, ["id", "username", "account", "default"])
