"""Call a method of the API with arguments from the command line, and print its result."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice
from typing import Any, Final

from .api_arguments import parse_arguments
from .api_catalog import Method
from .context import Cli
from .counts import counted
from .errors import CliError, ExitCode
from .values import URL_PARTS, plain

__all__ = ["call_method"]

MAX_COLUMNS: Final = 6
ECHO: Final = "flickr.test.echo"
SIGNED: Final = ("api_sig", "auth_token", "oauth_nonce", "oauth_signature")
"""Secret fields of a signed request, in addition to the key and the token."""
HIDDEN: Final = "(hidden)"
NAMES: Final = ("id", "nsid", "title", "name", "username")
"""The first columns of a table."""


def call_method(cli: Cli, method: Method, pairs: Sequence[str], *, all_pages: bool, raw: bool) -> None:
    """Call a method with arguments such as `photo_id=1`, and print the result, all items, or the unchanged response."""
    arguments = parse_arguments(cli, method, pairs)
    missing = [one.name for one in method.arguments if one.required and one.name not in arguments]
    if missing:
        problem = f"{method.name} requires {', '.join(missing)}"
        raise CliError(ExitCode.USAGE, problem, f"pass {missing[0]}=VALUE, or see flickr api {method.name} --help")
    if _deletes(method):
        cli.confirm(f"Send {' '.join((method.name, *pairs))}?")
    if raw:
        # With several pages, each raw response would be a document of its own.
        if all_pages:
            raise CliError(ExitCode.USAGE, "--all and --raw cannot be combined", "use one of them")
        cli.output.data(cli.flickr.raw(cli.flickr.call)(method.name, **arguments).content)
    elif all_pages:
        if "page" in arguments:
            raise CliError(ExitCode.USAGE, "page has no effect with --all", "omit one of them")
        rows = _rows(cli.limited(_walk(cli, method, arguments), default=0))
        first = list(islice(rows, 1))
        cli.output.items(chain(first, rows), _columns(first))
    else:
        result = cli.flickr.call(method.name, **arguments)
        _print_result(cli, _without_secrets(cli, plain(result), echoes=method.name == ECHO))


def _without_secrets(cli: Cli, value: Any, *, echoes: bool) -> Any:
    """Return a result without the secrets of the request, which some responses repeat.

    New tokens, such as those of a login, are results. A response that `echoes` the request has a signature and a nonce too.
    """
    token = cli.flickr.token
    secrets = {cli.api_key, cli.settings.get("api_secret")}
    if token is not None:
        secrets |= {token.oauth_token, token.oauth_token_secret}

    def hide(one: Any, name: str = "") -> Any:
        if isinstance(one, dict):
            return {key: hide(inner, key) for key, inner in one.items()}
        if isinstance(one, list):
            return [hide(inner) for inner in one]
        return HIDDEN if isinstance(one, str) and one and (one in secrets or (echoes and name in SIGNED)) else one

    return hide(value)


def _deletes(method: Method) -> bool:
    # Of unknown methods, only the name is known.
    return method.permission == "delete" or method.name.rpartition(".")[2].startswith("delete")


def _walk(cli: Cli, method: Method, arguments: dict[str, Any]) -> Iterable[Any]:
    walk: Any = cli.flickr.walk
    try:
        for name in method.python_name.split("."):
            # Names of namespaces and methods, from the catalog.
            walk = getattr(walk, name)
    except AttributeError:
        raise CliError(ExitCode.USAGE, f"{method.name} has no pages", "omit --all") from None
    if str(arguments.get("per_page", "1")).isdecimal() and "per_page" in arguments:
        arguments["per_page"] = int(arguments["per_page"])
    items: Iterable[Any] = walk(**arguments)
    return items


def _print_result(cli: Cli, value: Any) -> None:
    if value is None:
        if cli.output.format not in ("table", "tsv", "template"):
            cli.output.item({"stat": "ok"})
        return
    items = value.get("items") if isinstance(value, dict) else value
    if not isinstance(items, list):
        cli.output.item(_with_id(value))
        return
    shown = [_with_id(item) for item in cli.limited(items, default=0)]
    rows = list(_rows(shown))
    if isinstance(value, dict):
        cli.output.page({**value, "items": shown}, rows, _columns(rows))
    else:
        cli.output.items(rows, _columns(rows))
    if isinstance(value, dict) and (value.get("pages") or 1) > 1:
        total = counted(value.get("total") or len(items), "item")
        cli.output.note(f"page {value.get('page')} of {value['pages']}, {total}; --all prints all")


def _rows(items: Iterable[Any]) -> Iterator[dict[str, Any]]:
    # The items of some lists are strings.
    return (_with_id(value) if isinstance(value, dict) else {"value": value} for value in map(plain, items))


def _with_id(value: Any) -> Any:
    # In some responses, people and groups have only an NSID. In the results of all commands, the id is the column `id`.
    return {"id": value["nsid"], **value} if isinstance(value, dict) and "nsid" in value and "id" not in value else value


def _columns(items: list[Any]) -> list[str]:
    """Return the columns of a table: names first, then other simple fields of the first item."""
    if not items:
        return ["id"]
    simple = [name for name, value in items[0].items() if not isinstance(value, (dict, list)) and not name.endswith(URL_PARTS)]
    if "nsid" in simple and items[0].get("id") == items[0]["nsid"]:
        simple.remove("nsid")
    first = [name for name in NAMES if name in simple]
    return [*first, *(name for name in simple if name not in first)][:MAX_COLUMNS]
