"""Sign a small call, from its arguments to the `Authorization` header, and print the CPU seconds: `signing.py SIDE`."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
import sys
import time
from collections.abc import Callable
from urllib.parse import quote, urlencode

URL = "https://api.flickr.com/services/rest/"
PARAMS = {"method": "flickr.photos.getInfo", "photo_id": "52000000101", "format": "json", "nojsoncallback": "1"}
KEY, SECRET, TOKEN, TOKEN_SECRET = "1" * 32, "2" * 16, "72157600000000000-3333333333333333", "4444444444444444"
TIMES = 1000


def flickr_sdk() -> object:
    from flickr_sdk._wire.signing import Signer, authorization_header

    signer = Signer(KEY, SECRET, TOKEN, TOKEN_SECRET)

    def sign() -> str:
        signed = signer.sign("GET", URL, PARAMS.items(), nonce=secrets.token_hex(16), timestamp=int(time.time()))
        return authorization_header(signed.params)

    return sign


def oauthlib() -> object:
    from oauthlib.oauth1 import Client

    client = Client(KEY, SECRET, TOKEN, TOKEN_SECRET)
    return lambda: client.sign(f"{URL}?{urlencode(PARAMS)}")[1]["Authorization"]


def authlib() -> object:
    from authlib.oauth1.client import OAuth1Client

    client = OAuth1Client(KEY, SECRET, TOKEN, TOKEN_SECRET)
    return lambda: client.auth.sign("GET", f"{URL}?{urlencode(PARAMS)}", {}, b"")[1]["Authorization"]


def minimal() -> object:
    """Compute a signature with the least possible work."""
    key = f"{SECRET}&{TOKEN_SECRET}".encode()

    def sign() -> str:
        oauth = {
            "oauth_consumer_key": KEY, "oauth_nonce": secrets.token_hex(16), "oauth_signature_method": "HMAC-SHA1",
            "oauth_timestamp": str(int(time.time())), "oauth_token": TOKEN, "oauth_version": "1.0",
        }  # fmt: skip
        pairs = sorted((quote(name, safe="~"), quote(value, safe="~")) for name, value in (PARAMS | oauth).items())
        text = f"GET&{quote(URL, safe='~')}&{quote('&'.join(f'{name}={value}' for name, value in pairs), safe='~')}"
        made = base64.b64encode(hmac.digest(key, text.encode(), hashlib.sha1)).decode()
        header = ", ".join(f'{name}="{quote(value, safe="~")}"' for name, value in (oauth | {"oauth_signature": made}).items())
        return f"OAuth {header}"

    return sign


SIDES: dict[str, Callable[[], object]] = {side.__name__: side for side in (flickr_sdk, oauthlib, authlib, minimal)}

if __name__ == "__main__":
    sign = SIDES[sys.argv[1]]()
    assert callable(sign)
    assert "oauth_signature=" in sign()
    start = time.process_time()
    for _ in range(TIMES):
        sign()
    print(json.dumps({"cpu": (time.process_time() - start) / TIMES}))
