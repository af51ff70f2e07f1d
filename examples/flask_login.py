"""Sign in with Flickr in Flask; see docs/frameworks.md. Run it with `flask --app examples.flask_login run`."""

import os
import secrets

from flask import Flask, render_template_string

from flickr_sdk import Flickr
from flickr_sdk.contrib.flask import FlickrLogin

app = Flask(__name__)
app.secret_key = os.environ.get("SECRET_KEY") or secrets.token_urlsafe(50)
app.config["SESSION_COOKIE_SAMESITE"] = "Lax"
flickr_login = FlickrLogin(app)

PAGE = """<p>You are <b>{{ name }}</b>.</p>
<form method="post" action="{{ url_for('flickr.logout') }}"><button>Sign out</button></form>"""


@app.get("/me")
@flickr_login.login_required
def me(flickr: Flickr) -> str:
    """Show the name of the user."""
    return render_template_string(PAGE, name=flickr.test.login().username)
