"""The metadata of the distributions: their description has no link without a target."""

from __future__ import annotations

import importlib.util
import re
import sys
import tomllib
from types import ModuleType
from typing import Any

import pytest

from .conftest import ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
README = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.fixture
def hook(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The module `hatch_build`, with a stand-in for the package that is installed only while a distribution is built."""
    interface = ModuleType("hatchling.metadata.plugin.interface")
    monkeypatch.setattr(interface, "MetadataHookInterface", object, raising=False)
    for name in ("hatchling", "hatchling.metadata", "hatchling.metadata.plugin"):
        monkeypatch.setitem(sys.modules, name, ModuleType(name))
    monkeypatch.setitem(sys.modules, interface.__name__, interface)
    spec = importlib.util.spec_from_file_location("hatch_build", ROOT / "hatch_build.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def targets(text: str) -> list[str]:
    return re.findall(r"\]\(([^)]+)\)", text)


def test_description_has_no_relative_links_and_names_the_files(hook: Any) -> None:
    built = hook.DescriptionHook()
    built.root = str(ROOT)
    metadata: dict[str, Any] = {}
    built.update(metadata)
    text = metadata["readme"]["text"]
    assert metadata["readme"]["content-type"] == "text/markdown"
    assert "readme" in PROJECT["project"]["dynamic"]
    assert "custom" in PROJECT["tool"]["hatch"]["metadata"]["hooks"]
    assert targets(text)
    assert all(target.startswith("https://") for target in targets(text))
    relative = {target.partition("#")[0] for target in targets(README) if not target.startswith("https://")}
    assert len(relative) > 10
    shipped = PROJECT["tool"]["hatch"]["build"]["targets"]["sdist"]["include"]
    for path in relative:
        assert (f"`{path}`" in text) != path.endswith(".svg")  # a picture is left out
        assert (ROOT / path).is_file()
        assert path in shipped or path.partition("/")[0] in shipped, f"{path} is not in the source distribution"
    assert "hatch_build.py" in shipped


@pytest.mark.parametrize(
    ("link", "expected"),
    [
        ("[Arguments](docs/arguments.md)", "Arguments (`docs/arguments.md`)"),
        ("[a](docs/a.md#b) and [c](d)", "a (`docs/a.md`) and c (`d`)"),
        ("[LICENSE](LICENSE)", "`LICENSE`"),
        ("[two\nlines](docs/a.md)", "two\nlines (`docs/a.md`)"),
        ("[a](https://example.org/b), [c](http://d), [e](mailto:f@example.org), [g](#h)",) * 2,
        ("Text.\n\n![A picture](docs/one.svg)\n\n## Next", "Text.\n\n## Next"),
    ],
)
def test_relative_link_becomes_its_text_and_its_path(hook: Any, link: str, expected: str) -> None:
    assert hook.describe(link) == expected


def test_urls_of_the_project_exist() -> None:
    assert PROJECT["project"]["urls"] == {"Flickr API": "https://www.flickr.com/services/api/"}
