"""`flickr login`, `logout`, `whoami` and `accounts`: the account of a run."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ..client import default_account, token_variable
from ..completion import complete_accounts
from ..config_file import DEFAULT_PROFILE, config_path, read_profiles, write_profiles
from ..context import Cli
from ..errors import CliError, ExitCode
from ..lazy_group import CommandApp, Group
from ..parameters import flag, option
from ..settings import SETTINGS
from ..terminal_text import quoted

if TYPE_CHECKING:
    from ...types import Token

app: CommandApp = CommandApp()


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

    --user NAME stores it under another name. The account becomes the default, unless flickr accounts use NAME or the setting
    user selects another one.

    Without a browser, the command prints a URL to open on any machine, and asks for the code that Flickr shows. Without a
    terminal, a login has two steps: flickr login --no-browser > login.txt writes a URL and a state, and flickr login --code
    CODE < login.txt finishes the login with Flickr's code.
    """
    from ..sign_in import sign_in

    cli = Cli.of(ctx)
    if perms not in ("read", "write", "delete"):
        raise typer.BadParameter(f"--perms is invalid: {perms!r}; use read, write or delete", ctx=ctx)
    if wait <= 0:
        raise typer.BadParameter(f"--wait is invalid: {wait:g}; pass a positive number of seconds", ctx=ctx)
    user, source = cli.settings.get_with_source("user")
    name = user if source.startswith("--") else None
    if cli.dry_run:
        cli.guard.plan("login", {"perms": perms, **({"account": name} if name else {})})
        return
    client = cli.create_client(token_store=cli.token_store)
    token = sign_in(cli, client, perms, no_browser=no_browser, code=code, wait=wait)
    if token is None:
        return
    before = default_account(cli.settings, cli.token_store)
    client.save_token(token, name)
    account = _account_of(cli, token, name)
    is_default = _report_default(cli, account, before)
    cli.output.item({"id": token.user_nsid, "username": token.username, "account": account, "default": is_default})


def _account_of(cli: Cli, token: Token, name: str | None) -> str:
    """Return the name under which the token of a login has been stored."""
    wanted = name or token.username or token.user_nsid
    return cli.find_account(wanted)[0] if wanted else cli.token_store.users(cli.api_key)[-1]


def _report_default(cli: Cli, account: str, before: str | None) -> bool:
    """Warn if the default account has changed or is another one, and return whether it is this account."""
    after = default_account(cli.settings, cli.token_store)
    switch = f"flickr accounts use {quoted(account)}"
    if variable := token_variable():
        cli.warn(f"{variable} overrides the stored token; unset it to use this account")
    elif after is None:
        user, source = cli.settings.get_with_source("user", options=False)
        cli.warn(f"{source} selects the account {user!r}, which has no token; to use {account!r}, run {switch}")
    elif after != account:
        cli.warn(f"the default account is still {after!r}; to use {account!r}, pass --user {quoted(account)}, or run {switch}")
    elif before not in (None, account):
        cli.warn(
            f"the default account is now {account!r}, and was {before!r}; to change it, run flickr accounts use {quoted(before)}"
        )
    return after == account


@app.command()
def logout(ctx: typer.Context) -> None:
    """Remove the stored token of --user, or of the default account. The token stays valid until you revoke it on Flickr."""
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
    chosen, source = cli.settings.get_with_source("user", options=False)
    if chosen and default_account(cli.settings, cli.token_store) is None and not token_variable():
        unset = "flickr config unset user" if source != SETTINGS["user"].variable else f"unset {source}"
        cli.warn(f"{source} still selects {chosen!r}, which has no token; run flickr accounts use NAME, or {unset}")
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


class AccountGroup(Group):
    """`flickr accounts` alone lists the accounts."""

    runs_alone = True


accounts: CommandApp = CommandApp(
    help="List the accounts with a stored access token for this API key, and select the default one.\n\n"
    "Without a command, flickr accounts lists them.",
    cls=AccountGroup,
    invoke_without_command=True,
)


@accounts.callback()
def list_without_command(ctx: typer.Context) -> None:
    """List the accounts without a command."""
    if ctx.invoked_subcommand is None:
        list_accounts(ctx)


@accounts.command("list")
def list_accounts(ctx: typer.Context) -> None:
    """List the accounts, and show which one is the default.

    flickr accounts use NAME selects the default account. Until then, it is the account of the last login. The variables
    FLICKR_OAUTH_TOKEN and FLICKR_OAUTH_TOKEN_SECRET override it.
    """
    cli = Cli.of(ctx)
    key = cli.api_key
    default = default_account(cli.settings, cli.token_store)
    rows: list[dict[str, Any]] = []
    for name in cli.token_store.users(key):
        token = cli.token_store.get(key, name)
        if token is not None:
            rows.append({"id": token.user_nsid, "username": token.username, "account": name, "default": name == default})
    cli.output.items(rows, ["id", "username", "account", "default"])
    if variable := token_variable():
        cli.output.note(f"no account is the default, because {variable} is set; --user NAME selects an account")
    elif rows and default is None:
        user, source = cli.settings.get_with_source("user", options=False)
        cli.output.note(f"no account is the default: {source} selects {user!r}, which has no token; run flickr accounts use NAME")


@accounts.command()
def use(
    ctx: typer.Context,
    name: Annotated[
        str,
        typer.Argument(
            metavar="NAME",
            help="The account: its name in the list, its username or its NSID.",
            autocompletion=complete_accounts,
        ),
    ],
) -> None:
    """Set the default account, which commands without --user use. The setting user stores it, and logins do not change it."""
    cli = Cli.of(ctx)
    account, token = cli.find_account(name)
    if cli.dry_run:
        cli.guard.plan("accounts use", {"account": account})
        return
    profiles = read_profiles(config_path())
    profiles.setdefault(cli.settings.profile or DEFAULT_PROFILE, {})["user"] = account
    write_profiles(config_path(), profiles)
    variable = SETTINGS["user"].variable
    other = os.environ.get(variable, "").strip()
    if winner := token_variable() or (variable if other and other != account else None):
        cli.warn(f"{winner} overrides the default account; unset it, or pass --user {quoted(account)}")
    cli.output.item({"id": token.user_nsid, "username": token.username, "account": account, "status": "default"})
