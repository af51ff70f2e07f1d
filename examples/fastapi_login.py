"""Sign in with Flickr in FastAPI; see docs/frameworks.md. Run it with `uvicorn examples.fastapi_login:app`."""

import os
import secrets
from html import escape
from typing import Annotated

from fastapi import Depends, FastAPI
from fastapi.responses import HTMLResponse
from starlette.middleware.sessions import SessionMiddleware

from flickr_sdk import AsyncFlickr
from flickr_sdk.contrib.fastapi import FlickrLogin

flickr_login = FlickrLogin()
app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50))
app.include_router(flickr_login.router)

SignedIn = Annotated[AsyncFlickr, Depends(flickr_login.required("read"))]
PAGE = """<p>You are <b>{name}</b>.</p>
<form method="post" action="/flickr/logout"><button>Sign out</button></form>"""


@app.get("/me", response_class=HTMLResponse)
async def me(flickr: SignedIn) -> str:
    """Show the name of the user."""
    user = await flickr.test.login()
    return PAGE.format(name=escape(user.username or ""))
