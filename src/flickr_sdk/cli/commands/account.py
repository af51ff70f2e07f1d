"""`flickr login`, `logout`, `whoami` and `accounts`."""

from __future__ import annotations

import os
from typing import Annotated, Any, Final

import typer

from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp
from ..parameters import flag, option

app: CommandApp = CommandApp()
TOKEN_VARIABLES: Final = ("FLICKR_OAUTH_TOKEN", "FLICKR_OAUTH_TOKEN_SECRET")


@app.command()
def login(
    ctx: typer.Context,
    perms: Annotated[
        str, option("--perms", "read|write|delete", "The permission; write includes read, and delete includes both.")
    ] = "write",
    no_browser: Annotated[bool, flag("--no-browser", "Print a URL, and ask for the code that Flickr shows.")] = False,
    code: Annotated[str | None, option("--code", "CODE", "Flickr's code, to finish a login without a terminal.")] = None,
    wait: Annotated[float, option("--wait", "SECONDS", "Time limit of the sign-in in the browser.")] = 300.0,
) -> None:
    """Sign in with the browser, and store the access token.

    --user NAME stores it under another name. Without a browser, the command prints a URL to open on any machine, and asks for
    the code that Flickr shows. Without a terminal, flickr login --no-browser prints the URL and a state, and flickr login
    --code CODE reads this state from standard input.
    """
    from ..sign_in import sign_in

    cli = Cli.of(ctx)
    if perms not in ("read", "write", "delete"):
        raise typer.BadParameter(f"--perms is {perms!r}; use read, write or delete", ctx=ctx)
    if wait <= 0:
        raise typer.BadParameter(f"--wait is {wait:g}; pass a positive number of seconds", ctx=ctx)
    user, source = cli.settings.get_with_source("user")
    name = user if source.startswith("--") else None
    if cli.dry_run:
        cli.guard.plan("login", {"perms": perms, **({"account": name} if name else {})})
        return
    client = cli.create_client(token_store=cli.token_store)
    token = sign_in(cli, client, perms, no_browser=no_browser, code=code, wait=wait)
    if token is None:
        return
    client.save_token(token, name)
    if variable := next((one for one in TOKEN_VARIABLES if os.environ.get(one, "").strip()), None):
        cli.warn(f"{variable} overrides the stored token; unset it to use this account")
    cli.output.item({"id": token.user_nsid, "username": token.username, "account": name or token.username or token.user_nsid})


@app.command()
def logout(ctx: typer.Context) -> None:
    """Remove the stored token of --user, or of the last login. The token stays valid until you revoke it on Flickr."""
    cli = Cli.of(ctx)
    key = cli.api_key
    user = cli.settings.get("user")
    names = cli.token_store.users(key)
    if not user and not names:
        raise CliError(ExitCode.NOT_SIGNED_IN, "no token is stored", "run flickr login")
    name = cli.find_account(user)[0] if user else names[-1]
    if cli.dry_run:
        cli.guard.plan("logout", {"account": name})
        return
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
