"""A minimal client of a language server, which requests completions and hovers."""

from __future__ import annotations

import json
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import Any, Self


class LanguageServer:
    """A language server that communicates over standard input and output.

    Args:
        command: The program and its arguments.
        folder: The workspace.
        settings: The configuration of the server.
    """

    def __init__(self, command: list[str | Path], folder: Path, settings: Mapping[str, object]) -> None:
        self._config = settings
        self._process = subprocess.Popen(
            [str(part) for part in command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=folder
        )
        self._last = 0
        root = {"rootUri": folder.as_uri(), "workspaceFolders": [{"uri": folder.as_uri(), "name": "bench"}]}
        text_document = {"completion": {}, "hover": {"contentFormat": ["plaintext"]}}
        capabilities = {"workspace": {"configuration": True}, "textDocument": text_document}
        self.request("initialize", {"processId": None, **root, "capabilities": capabilities})
        self.notify("initialized", {})
        self.notify("workspace/didChangeConfiguration", {"settings": settings})

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None) -> None:
        self._process.kill()
        self._process.communicate()

    def _write(self, message: Mapping[str, object]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise RuntimeError("the language server has exited")
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message

    def notify(self, method: str, parameters: Mapping[str, object]) -> None:
        """Send a notification."""
        self._write({"method": method, "params": parameters})

    def request(self, method: str, parameters: Mapping[str, object]) -> Any:
        """Send a request and return its result. Requests of the server are answered meanwhile."""
        self._last += 1
        self._write({"id": self._last, "method": method, "params": parameters})
        while True:
            message = self._read()
            if "method" in message and "id" in message:
                self._write({"id": message["id"], "result": self._respond(message)})
            elif message.get("id") == self._last:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message.get("result")

    def _respond(self, message: Mapping[str, Any]) -> object:
        if message["method"] != "workspace/configuration":
            return None
        found = []
        for item in message["params"]["items"]:
            value: Any = self._config
            for part in item.get("section", "").split("."):
                value = value.get(part, {}) if isinstance(value, dict) else {}
            found.append(value)
        return found

    def open(self, file: Path, text: str) -> None:
        """Open a document."""
        document = {"uri": file.as_uri(), "languageId": "python", "version": 1, "text": text}
        self.notify("textDocument/didOpen", {"textDocument": document})

    def change(self, file: Path, text: str, version: int) -> None:
        """Replace the text of a document."""
        document = {"uri": file.as_uri(), "version": version}
        self.notify("textDocument/didChange", {"textDocument": document, "contentChanges": [{"text": text}]})

    def complete(self, file: Path, text: str) -> tuple[float, list[str]]:
        """Complete the end of a document, and return the duration in seconds and the completions."""
        start = time.perf_counter()
        result = self._at_end("textDocument/completion", file, text)
        seconds = time.perf_counter() - start
        items = result["items"] if isinstance(result, dict) else result or []
        return seconds, [item["label"] for item in items]

    def hover(self, file: Path, text: str) -> str:
        """Return the description of the name at the end of a beginning of a document."""
        result = self._at_end("textDocument/hover", file, text)
        return str(result["contents"]["value"]) if result else ""

    def _at_end(self, method: str, file: Path, text: str) -> Any:
        lines = text.split("\n")
        position = {"line": len(lines) - 1, "character": len(lines[-1])}
        return self.request(method, {"textDocument": {"uri": file.as_uri()}, "position": position})
