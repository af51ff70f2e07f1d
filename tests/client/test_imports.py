"""The modules that an import loads. `benchmarks/budgets.json` limits its instructions."""

from __future__ import annotations

import subprocess
import sys

import pytest


def loaded_after(code: str) -> set[str]:
    """Run code in a fresh interpreter and list the modules that are loaded after it."""
    script = f"import sys\n{code}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_package_import_loads_only_the_package() -> None:
    assert {name for name in loaded_after("import flickr_sdk") if name.startswith("flickr_sdk")} == {
        "flickr_sdk",
        "flickr_sdk._utils",
        "flickr_sdk._utils.lazy_names",
        "flickr_sdk._version",
    }


def test_client_import_loads_no_models_httpx_or_pydantic() -> None:
    loaded = loaded_after("from flickr_sdk import Flickr")
    assert "flickr_sdk.client.sync_client" in loaded
    heavy = {"httpx", "oauthlib", "pydantic", "pydantic_core", "asyncio", "ssl", "urllib.parse"}
    # `dataclasses` loads `inspect` and all that it needs, and every dataclass is compiled when its module is loaded.
    heavy |= {"dataclasses", "inspect", "ipaddress", "difflib", "flickr_sdk._pipeline.call", "flickr_sdk.config"}
    assert not loaded & heavy
    lazy = ("models", "endpoints", "errors", "walks")
    assert not [name for name in loaded if name.startswith(tuple(f"flickr_sdk._generated.{module}" for module in lazy))]


def test_client_import_loads_few_modules_of_the_standard_library() -> None:
    added = loaded_after("from flickr_sdk import Flickr") - loaded_after("")
    assert "flickr_sdk.client.sync_client" in added
    assert len({name for name in added if not name.startswith("flickr_sdk")}) <= 40


def test_config_loads_no_pydantic() -> None:
    loaded = loaded_after("from flickr_sdk.config import Hooks, Retries, Timeout")
    assert "flickr_sdk.config" in loaded
    assert not {name for name in loaded if name.startswith("pydantic")}


def test_unsigned_call_loads_no_oauthlib() -> None:
    code = """
import httpx
from flickr_sdk import Flickr
http = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(200, content=b'{"stat": "ok"}')))
Flickr("key", http_client=http).call("flickr.test.newThing")
"""
    loaded = loaded_after(code)
    assert "flickr_sdk._pipeline.api_call" in loaded
    assert "oauthlib" not in loaded


def test_namespace_loads_only_its_own_modules() -> None:
    loaded = loaded_after("from flickr_sdk import Flickr\nFlickr('key').photos")
    assert "flickr_sdk._generated.methods.photos" in loaded
    assert "flickr_sdk._generated.endpoints.photos" in loaded
    strangers = [name for name in loaded if name.startswith(("flickr_sdk._generated.methods.p", "flickr_sdk._generated.models"))]
    assert strangers == ["flickr_sdk._generated.methods.photos"]


@pytest.mark.parametrize("name", ["Flickr", "AsyncFlickr", "parse_response", "FlickrError", "Page", "BBox"])
def test_public_names_are_listed(name: str) -> None:
    import flickr_sdk

    assert name in dir(flickr_sdk)
    assert getattr(flickr_sdk, name).__name__ == name


def test_unknown_public_name_raises_attribute_error() -> None:
    import flickr_sdk
    import flickr_sdk.models

    with pytest.raises(AttributeError):
        _ = flickr_sdk.Flicker  # type: ignore[attr-defined]  # the point of the test
    with pytest.raises(AttributeError):
        _ = flickr_sdk.models.Photoo  # type: ignore[attr-defined]  # the point of the test


def test_response_loads_few_models_that_it_does_not_contain() -> None:
    code = """
from flickr_sdk._generated.endpoints.photos import GET_INFO
getattr(GET_INFO.models(), GET_INFO.response.type)
"""
    prefix = "flickr_sdk._generated.models."
    loaded = {name.removeprefix(prefix) for name in loaded_after(code) if name.startswith(prefix)}
    assert loaded == {"photo_info", "photo_parts", "person", "place"}
