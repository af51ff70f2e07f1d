"""The virtual environments of the sides, created once and kept in a cache folder."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
from datetime import date
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).parent
ROOT = HERE.parent
PEERS = HERE / "peers"
SIDES = HERE / "sides"
CONSTRAINTS = ROOT / "constraints.txt"
CACHE = Path(os.environ.get("FLICKR_SDK_BENCH_CACHE") or Path.home() / ".cache" / "flickr-sdk-bench")


def _run(*command: str | Path, cwd: Path | None = None) -> None:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False, cwd=cwd)
    if done.returncode:
        raise RuntimeError(f"{' '.join(map(str, command))} failed with exit code {done.returncode}:\n{done.stdout}{done.stderr}")


class Environments:
    """The environments of all sides, each created on first use."""

    def __init__(self, folder: Path = CACHE) -> None:
        self.folder = folder
        self._pythons: dict[str, Path] = {}

    def python(self, side: str) -> Path:
        """Return the Python of a side: the name of a file in `peers`, or `sdk` for the wheel of this project.

        `sdk-cli` is the wheel with typer and rich, and `sdk-tables` that with pyarrow and pandas.
        """
        if side not in self._pythons:
            packages = {"sdk": [], "sdk-cli": ["rich", "typer"], "sdk-tables": ["pandas", "pyarrow"]}.get(side)
            self._pythons[side] = self._peer(side) if packages is None else self._sdk(side, packages)
        return self._pythons[side]

    def packages(self, side: str) -> Path:
        """Return the folder of the installed packages of a side."""
        code = "import sysconfig; print(sysconfig.get_path('purelib'))"
        return Path(subprocess.check_output([self.python(side), "-c", code], text=True).strip())

    def versions(self, side: str) -> list[str]:
        """Return the installed packages of a side with their versions."""
        command = [self.python(side), "-m", "pip", "freeze", "--disable-pip-version-check"]
        # The line of this project contains the path of its wheel.
        return [line.split(" @ ")[0] for line in subprocess.check_output(command, text=True).splitlines()]

    @cached_property
    def node_modules(self) -> Path | None:
        """The packages of the Node side; `None` if npm is not installed."""
        if not shutil.which("npm") or not shutil.which("node"):
            return None
        lock = PEERS / "package-lock.json"
        folder = self.folder / f"npm-{_digest(lock)}"
        if not (folder / "ready").exists():
            folder.mkdir(parents=True, exist_ok=True)
            for name in ("package.json", "package-lock.json"):
                shutil.copy(PEERS / name, folder / name)
            _run("npm", "ci", "--silent", "--no-audit", "--no-fund", cwd=folder)
            (folder / "ready").touch()
        return folder / "node_modules"

    @cached_property
    def wheel(self) -> Path:
        """A wheel of the current checkout."""
        out = self.folder / "wheel"
        shutil.rmtree(out, ignore_errors=True)
        _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", out, ROOT)
        return next(out.glob("*.whl"))

    def scratch(self) -> TemporaryDirectory[str]:
        """Create a temporary folder."""
        self.folder.mkdir(parents=True, exist_ok=True)
        return TemporaryDirectory(dir=self.folder)

    def _sdk(self, side: str, packages: list[str]) -> Path:
        python = self._environment(side, _digest(CONSTRAINTS), "--constraint", CONSTRAINTS, self.wheel, *packages)
        # The file name of the wheel does not depend on its content.
        _run(python, "-m", "pip", "install", "--quiet", "--force-reinstall", "--no-deps", self.wheel)
        return python

    def _peer(self, side: str) -> Path:
        pins = PEERS / f"{side}.txt"
        exact = all("==" in line for line in pins.read_text(encoding="utf-8").split())
        # Packages that the file does not pin have the versions of this project's tests.
        if exact:
            return self._environment(side, _digest(pins), "--no-deps", "--requirement", pins)
        return self._environment(side, _digest(pins, CONSTRAINTS), "--constraint", CONSTRAINTS, "--requirement", pins)

    def _environment(self, side: str, digest: str, *packages: str | Path) -> Path:
        version = ".".join(platform.python_version_tuple()[:2])
        folder = self.folder / f"{side}-{version}-{digest}"
        python = folder / "bin" / "python"
        if not (folder / "ready").exists():
            shutil.rmtree(folder, ignore_errors=True)
            _run(sys.executable, "-m", "venv", folder)
            _run(python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages)
            (folder / "ready").touch()
        return python


def _digest(*files: Path) -> str:
    return hashlib.sha256(b"".join(file.read_bytes() for file in files)).hexdigest()[:10]


def machine() -> dict[str, str]:
    """Describe the machine, and when it was used."""
    model = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.exists():
        lines = [line for line in info.read_text(encoding="utf-8").splitlines() if line.startswith("model name")]
        model = lines[0].partition(": ")[2] if lines else model
    node = subprocess.check_output(["node", "--version"], text=True).strip() if shutil.which("node") else "none"
    return {
        "processor": f"{model}, {os.cpu_count()} cores",
        "system": f"{platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        "Python": platform.python_version(),
        "Node": node,
        "date": date.today().isoformat(),
    }
