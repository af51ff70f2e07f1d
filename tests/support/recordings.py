"""Write recordings of API responses, and read the report of `check-traffic`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen.cli import main

REST = "https://api.flickr.com/services/rest/"
LOGIN = {"user": {"id": "10000001@N01", "username": {"_content": "Ada"}}, "stat": "ok"}
FAIL = {"stat": "fail", "code": 99, "message": "User not logged in / Insufficient permissions"}
PHOTO = {"id": "1", "owner": "10000001@N01", "secret": "s", "server": "2", "farm": 66, "title": "t"}


def photos(**more: Any) -> dict[str, Any]:
    return {"photos": {"page": 1, "photo": [PHOTO, {**PHOTO, **more}]}, "stat": "ok"}


def own(folder: Path, name: str, method: str, body: object, **more: Any) -> None:
    """Store a response in the format of this project."""
    text = body if isinstance(body, str) else json.dumps(body)
    file = folder / method / f"{name}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"method": method, "body": text, **more}))


def cassette(folder: Path, name: str, *interactions: tuple[str, str, object]) -> None:
    """Store calls, each a URL, a form and a response body, in the format of vcrpy."""
    stored = [
        {
            "request": {"method": "GET", "uri": uri, "body": form or None, "headers": {"Accept": ["*/*"]}},
            "response": {"status": {"code": 200, "message": "OK"}, "headers": {}, "body": {"string": body}},
        }
        for uri, form, body in interactions
    ]
    (folder / name).write_text(yaml.safe_dump({"version": 1, "interactions": stored}, allow_unicode=True))


def har(folder: Path, name: str, *entries: tuple[str, str, dict[str, Any]]) -> None:
    """Store calls, each a URL, a form and the content of the response, in the HAR format of browsers."""
    stored = [
        {
            "request": {"method": "POST", "url": url, **({"postData": {"text": form}} if form else {})},
            "response": {"status": 200, "content": content},
        }
        for url, form, content in entries
    ]
    (folder / name).write_text(json.dumps({"log": {"version": "1.2", "entries": stored}}))


def report(folder: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, dict[str, Any]]]:
    """Run the check and return the exit code and the methods with recordings."""
    code = main(["check-traffic", str(folder), "--format", "json"])
    printed = json.loads(capsys.readouterr().out)
    assert printed["clean"] is (code == 0)
    assert {one["method"] for one in printed["methods"]} >= {"flickr.test.login", "flickr.photos.search"}
    return code, {one["method"]: one for one in printed["methods"] if one["answers"]}


def counts(one: dict[str, Any]) -> tuple[int, int, int]:
    return one["answers"], one["successes"], one["failures"]


GZIP_HAR = json.dumps(
    {
        "log": {
            "entries": [
                {
                    "request": {"url": f"{REST}?method=flickr.test.null"},
                    "response": {"status": 200, "content": {"encoding": "base64", "text": "H4sIAAAA"}},
                }
            ]
        }
    }
).encode()
"""A compressed response that is truncated."""

FINDINGS = ("drifts", "unknown_keys", "unexpected")
