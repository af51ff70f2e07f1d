"""Run a notebook with IPython, and render its outputs: `python -m tests.support.notebook NOTEBOOK PAGE`."""

from __future__ import annotations

import base64
import json
import re
import sys
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import httpx

STYLE: Final = """
body { margin: 0; padding: 8px 32px; font: 14px/1.5 system-ui, "DejaVu Sans", sans-serif; background: #fff; color: #111; }
.source { font: 12.5px/1.5 "DejaVu Sans Mono", monospace; background: #f5f5f5; border: 1px solid #e0e0e0; padding: 8px 12px; }
.source, .text { white-space: pre-wrap; margin: 12px 0 8px; }
.output { margin: 0 0 16px 12px; }
a { color: #1565c0; }
"""
"""The style of JupyterLab's light theme, as far as it concerns the outputs."""
IMAGE: Final = re.compile(r'(?<=src=")(https://[\w.]+\.staticflickr\.com|http://127\.0\.0\.1:\d+)/[^"]+')


@dataclass(frozen=True)
class Cell:
    """A cell of a notebook that has run: its source, and its result in the formats of IPython."""

    kind: str
    source: str
    result: dict[str, str]


def cells(notebook: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    assert found
    return found


def execute(notebook: Path) -> list[Cell]:
    """Run all cells in this process, and raise the first error. Images come from the notebook's `emulator`."""
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Config

    shell = InteractiveShell(config=Config({"HistoryManager": {"enabled": False}}))
    done = []
    for cell in cells(notebook):
        source, result = "".join(cell["source"]), dict[str, str]()
        if cell["cell_type"] == "code":
            outcome = shell.run_cell(source)
            outcome.raise_error()
            if outcome.result is not None:
                result = {name: str(value) for name, value in shell.display_formatter.format(outcome.result)[0].items()}
        if "text/html" in result:
            result["text/html"] = _with_images(result["text/html"], shell.user_ns["emulator"].base_url)
        done.append(Cell(cell["cell_type"], source, result))
    return done


def _with_images(html: str, origin: str) -> str:
    """Embed the images of an emulator, in place of those of Flickr."""

    def embed(match: re.Match[str]) -> str:
        response = httpx.get(origin + urlsplit(match[0]).path)
        content = response.content if response.status_code == 200 else b""
        return f"data:image/jpeg;base64,{base64.b64encode(content).decode()}"

    return IMAGE.sub(embed, html)


def page(done: list[Cell]) -> str:
    """Return a page that shows the cells."""
    parts = []
    for cell in done:
        if cell.kind == "markdown":
            title, *text = cell.source.splitlines()
            parts.append(f"<h2>{escape(title.lstrip('# '))}</h2><p>{escape(' '.join(text))}</p>")
            continue
        parts.append(f'<div class="source">{escape(cell.source)}</div>')
        if "text/html" in cell.result:
            parts.append(f'<div class="output">{cell.result["text/html"]}</div>')
        elif "image/jpeg" in cell.result:
            parts.append(f'<div class="output"><img src="data:image/jpeg;base64,{cell.result["image/jpeg"]}"></div>')
        elif "text/plain" in cell.result:
            parts.append(f'<div class="output text">{escape(cell.result["text/plain"])}</div>')
    body = "\n".join(parts)
    return f"<!doctype html><meta charset='utf-8'><title>Notebook</title><style>{STYLE}</style>{body}"


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(page(execute(Path(sys.argv[1]))), encoding="utf-8")
