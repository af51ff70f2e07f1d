"""The pages on which people give their consent; they need no script, and no mouse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

from .accounts import User
from .messages import Response

__all__ = ["code_page", "consent_page", "message_page", "permissions_page", "redirect"]

STYLE: Final = """
body { font: 1rem/1.5 system-ui, sans-serif; margin: 3rem auto; max-width: 34rem; padding: 0 1rem; color: #222; }
fieldset { border: 1px solid #999; border-radius: .3rem; margin: 1rem 0; }
label { display: block; padding: .25rem 0; }
button { font: inherit; padding: .5rem 1rem; margin-right: .5rem; border: 1px solid #666; border-radius: .3rem; }
button[value=yes] { background: #0b57d0; border-color: #0b57d0; color: #fff; }
:focus-visible { outline: 3px solid #f29900; outline-offset: 2px; }
.code { font: 2rem/1.5 ui-monospace, monospace; }
"""

MEANING: Final[Mapping[str, str]] = {
    "read": "see your private photos",
    "write": "see your private photos, upload photos, and change what is there",
    "delete": "see your private photos, upload photos, change what is there, and delete it",
}


def _page(title: str, body: str, status: int = 200) -> Response:
    text = (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>{STYLE}</style>\n</head>\n'
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )
    return Response(text.encode(), "text/html; charset=utf-8", status, (("Cache-Control", "no-store"),))


def consent_page(action: str, hidden: Mapping[str, str], users: Iterable[User], perms: str) -> Response:
    """Ask for a person's consent.

    Args:
        action: The path that the form goes to.
        hidden: What the form has to bring along.
        users: The people to choose from.
        perms: What the application wants.

    Returns:
        The page.
    """
    fields = "\n".join(f'<input type="hidden" name="{escape(name)}" value="{escape(hidden[name])}">' for name in hidden)
    choices = "\n".join(
        f'<label><input type="radio" name="user" value="{escape(one.nsid)}"{" checked autofocus" if number == 0 else ""}> '
        f"{escape(str(one))} <small>({escape(one.username)})</small></label>"
        for number, one in enumerate(users)
    )
    body = f"""<p>An application wants to <strong>{escape(MEANING[perms])}</strong> ({escape(perms)}).</p>
<p>This is an emulator: nobody has to give a password.</p>
<form method="post" action="{escape(action)}">
{fields}
<fieldset>
<legend>Answer as</legend>
{choices}
</fieldset>
<button type="submit" name="decision" value="yes">OK, I'll authorize it</button>
<button type="submit" name="decision" value="no">No thanks</button>
</form>"""
    return _page("Authorize an application", body)


def permissions_page(action: str, permitted: Mapping[User, str]) -> Response:
    """List who lets the application do something, each with a button that ends it.

    Args:
        action: The path that the forms go to.
        permitted: The permission by person.

    Returns:
        The page.
    """
    rows = "\n".join(
        f'<form method="post" action="{escape(action)}">{escape(str(one))} ({escape(perms)})\n'
        f'<button name="user" value="{escape(one.nsid)}">Remove permission of {escape(one.username)}</button></form>'
        for one, perms in permitted.items()
    )
    return _page("Who lets the application in", rows or "<p>Nobody does.</p>")


def code_page(code: str) -> Response:
    """Show the code that a person carries to the application.

    Args:
        code: The code.

    Returns:
        The page.
    """
    body = f'<p>Type this code into the application:</p>\n<p class="code"><output id="code">{escape(code)}</output></p>'
    return _page("The application is authorized", body)


def message_page(title: str, text: str, status: int = 200) -> Response:
    """Tell a person something.

    Args:
        title: What it is about.
        text: What to say.
        status: The HTTP status.

    Returns:
        The page.
    """
    return _page(title, f"<p>{escape(text)}</p>", status)


def redirect(url: str) -> Response:
    """Send a browser elsewhere.

    Args:
        url: Where to.

    Returns:
        The answer.
    """
    return Response(b"", "text/plain; charset=utf-8", 302, (("Location", url), ("Cache-Control", "no-store")))
