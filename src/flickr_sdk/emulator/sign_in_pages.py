"""HTML pages of the sign-in flow. They work without JavaScript and with the keyboard alone."""

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

HEADERS: Final = (("Cache-Control", "no-store"), ("Content-Security-Policy", "frame-ancestors 'none'"))
"""Other sites cannot show the pages in a frame."""

PERMISSION_TEXTS: Final[Mapping[str, str]] = {
    "read": "see your private photos",
    "write": "see your private photos, upload photos, and edit your photos",
    "delete": "see your private photos, upload photos, and edit and delete your photos",
}


def _page(title: str, body: str, status: int = 200) -> Response:
    text = (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{escape(title)}</title>\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<style>{STYLE}</style>\n</head>\n'
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )
    return Response(text.encode(), "text/html; charset=utf-8", status, HEADERS)


def consent_page(action: str, hidden: Mapping[str, str], users: Iterable[User], perms: str) -> Response:
    """Ask a user to authorize an application.

    Args:
        action: The path that the form is sent to.
        hidden: The hidden fields of the form.
        users: The users to choose from.
        perms: The permission that the application requests.
    """
    fields = "\n".join(f'<input type="hidden" name="{escape(name)}" value="{escape(hidden[name])}">' for name in hidden)
    choices = "\n".join(
        f'<label><input type="radio" name="user" value="{escape(user.nsid)}"{" checked autofocus" if number == 0 else ""}> '
        f"{escape(str(user))} <small>({escape(user.username)})</small></label>"
        for number, user in enumerate(users)
    )
    body = f"""<p>An application wants to <strong>{escape(PERMISSION_TEXTS[perms])}</strong> ({escape(perms)}).</p>
<p>This is an emulator: no password is required.</p>
<form method="post" action="{escape(action)}">
{fields}
<fieldset>
<legend>Sign in as</legend>
{choices}
</fieldset>
<button type="submit" name="decision" value="yes">OK, I'll authorize it</button>
<button type="submit" name="decision" value="no">No thanks</button>
</form>"""
    return _page("Authorize an application", body)


def permissions_page(action: str, permitted: Mapping[User, str]) -> Response:
    """List the users who have authorized the application, each with a button to revoke the permission.

    Args:
        action: The path that the forms are sent to.
        permitted: The permission of each user.
    """
    rows = "\n".join(
        f'<form method="post" action="{escape(action)}">{escape(str(user))} ({escape(perms)})\n'
        f'<button name="user" value="{escape(user.nsid)}">Remove permission of {escape(user.username)}</button></form>'
        for user, perms in permitted.items()
    )
    return _page("Users who authorized the application", rows or "<p>No user has authorized the application.</p>")


def code_page(code: str) -> Response:
    """Show the verifier code that the user enters in the application."""
    body = f'<p>Enter this code in the application:</p>\n<p class="code"><output id="code">{escape(code)}</output></p>'
    return _page("The application is authorized", body)


def message_page(title: str, text: str, status: int = 200) -> Response:
    """Show a message."""
    return _page(title, f"<p>{escape(text)}</p>", status)


def redirect(url: str) -> Response:
    """Redirect the browser to a URL."""
    return Response(b"", "text/plain; charset=utf-8", 302, (("Location", url), ("Cache-Control", "no-store")))
