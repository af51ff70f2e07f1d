"""Development tasks of the project; `nox -l` lists them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor

import nox
from packaging.requirements import Requirement

nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
nox.options.reuse_venv = "yes"
nox.options.sessions = ["lint", "typing", "lowest", "tests"]

# Without the bytecode of an earlier process, each of the many programs that the tests start compiles all modules.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

THIS_PYTHON = f"3.{sys.version_info.minor}"
PYTHONS = ["3.11", "3.12", "3.13", "3.14"]
# If only a newer Python is installed, the tests run on it.
if sys.version_info >= (3, 15):
    PYTHONS.append(THIS_PYTHON)
PROJECT = nox.project.load_toml("pyproject.toml")
PROGRAMS = {
    "chromium": "chromium",
    "chromedriver": "chromium-driver",
    "fish": "fish",
    "node": "nodejs",
    "npm": "npm",
    "redis-server": "redis-server",
    "zsh": "zsh",
}
"""Programs that some tests run, with their Debian packages."""
LOWEST_TESTS = [
    *("tests/auth/test_keyring_store.py", "tests/auth/test_token_stores.py", "tests/contrib"),
    *("tests/downloads/test_download.py", "tests/http"),
    *("tests/known_failures", "tests/model"),
    *(
        f"tests/pipeline/test_{name}.py"
        for name in ("api_call", "events", "hostile_bodies", "response_problems", "retry", "tracing")
    ),
    *("tests/rate_limit", "tests/uploads/test_upload.py"),
    "tests/wire/test_long_pages.py",
]
"""The tests that run with the lowest versions of the dependencies; each dependency is used by one of them."""
ENGINES = ("dask", "ray", "spark")
"""The extras of data engines, which are large. Their tests run with one version only."""
BETWEEN_TESTS = [
    *("tests/auth", "tests/cache", "tests/client", "tests/downloads", "tests/harvest", "tests/http", "tests/known_failures"),
    *("tests/model", "tests/rate_limit", "tests/test_pickles.py", "tests/test_state_files.py"),
]
"""The tests that run on the Pythons between the oldest and the newest: the code that depends most on the version."""
TYPING_TESTS = ["tests/codegen/test_foreign_spec.py", "tests/compat/test_typing.py", "tests/typing"]
"""The files with tests of types."""
PARALLEL = ["-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal"]
"""One process more than cores, because some tests wait. Each begins with a part of the tests, so that those of a module share
their fixtures."""
CODE = ("src", "codegen", "tests", "examples", "benchmarks", "noxfile.py")


def offer_pyenv() -> None:
    """Make every Python that pyenv has installed available to nox."""
    if not shutil.which("pyenv"):
        return
    done = subprocess.run(["pyenv", "versions", "--bare"], capture_output=True, text=True, check=False)
    # If a shim of pyenv started nox, the variable contains the version of that shim.
    selected = [name for name in os.environ.get("PYENV_VERSION", "").split(":") if name]
    found = [name for name in done.stdout.split() if name.startswith(tuple(f"{python}." for python in PYTHONS))]
    if selected or found:
        os.environ["PYENV_VERSION"] = ":".join(dict.fromkeys((*selected, *found)))


def installer() -> str:
    """Return uv, which installs packages ten times faster than pip, if it is installed and reaches the index of pip."""
    command = [sys.executable, "-m", "pip", "config", "get", "global.index-url"]
    index = os.environ.get("PIP_INDEX_URL") or subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
    if index:
        os.environ.setdefault("UV_DEFAULT_INDEX", index)
    probe = [sys.executable, "-m", "uv", "pip", "compile", "--quiet", "--no-deps", "-"]
    try:
        found = subprocess.run(probe, input="pip", capture_output=True, text=True, check=False, timeout=30)
    except subprocess.TimeoutExpired:
        return "virtualenv"
    return "uv" if found.returncode == 0 else "virtualenv"


offer_pyenv()
os.environ.setdefault("UV_HTTP_TIMEOUT", "180")  # some wheels are large
nox.options.default_venv_backend = installer()


def run_together(session: nox.Session, *chains: list[list[str]]) -> None:
    """Run chains of commands at the same time, and print the output of each command when it ends."""

    def run(chain: list[list[str]]) -> None:
        for command in chain:
            session.log(str(session.run(*command, silent=True)).strip())

    with ThreadPoolExecutor() as pool:
        list(pool.map(run, chains))


def install(session: nox.Session, group: str) -> None:
    """Install the project and a dependency group at the pinned versions."""
    packages = nox.project.dependency_groups(PROJECT, group)
    session.install("--quiet", "--constraint", "constraints.txt", "--editable", ".", *packages)


def lower_bound(requirement: str) -> tuple[str, str]:
    """Return the name of a required package and its lowest version."""
    parsed = Requirement(requirement)
    return parsed.name, next(each.version for each in parsed.specifier if each.operator == ">=")


def offer_programs(session: nox.Session, programs: Mapping[str, str] = PROGRAMS) -> None:
    """Install the programs that some tests run, in CI on Debian."""
    missing = [package for program, package in programs.items() if not shutil.which(program)]
    if missing and os.environ.get("CI") and shutil.which("apt-get") and os.geteuid() == 0:
        # Without a network, the tests that need these programs are skipped.
        for order in (["update"], ["install", "--yes", "--no-install-recommends", *missing]):
            session.run(
                "apt-get",
                "-qq",
                *order,
                external=True,
                silent=True,
                success_codes=[0, 100],
                env={"DEBIAN_FRONTEND": "noninteractive"},
            )


@nox.session
def demo(session: nox.Session) -> None:
    """Fetch reflection data over HTTP, regenerate the package, and make typed calls."""
    install(session, "codegen")
    session.run("python", "-m", "examples.demo", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Check the style, and that the generated code is up to date."""
    install(session, "codegen")
    session.run("ruff", "check", *CODE)
    session.run("ruff", "format", "--check", *CODE)
    session.run("python", "-m", "codegen", "generate", "--check")


@nox.session
def typing(session: nox.Session) -> None:
    """Check the types with mypy and basedpyright, the programs that they must reject, and the completions of editors."""
    install(session, "dev")
    run_together(
        session,
        [["mypy"], ["python", "-m", "tests.typing.check", "mypy"], ["pytest", "-m", "typing", *TYPING_TESTS]],
        [["basedpyright"], ["python", "-m", "tests.typing.check", "pyright"]],
    )


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """Run the tests: those marked `once` on the Python of nox only, and some on the Pythons between the oldest and the newest."""
    install(session, "test")
    offer_programs(session)
    once = "" if session.python == THIS_PYTHON or THIS_PYTHON not in PYTHONS else " and not once"
    newest = max((python for python in PYTHONS if shutil.which(f"python{python}")), key=PYTHONS.index, default="")
    between = [] if session.python in (PYTHONS[0], newest, THIS_PYTHON) else BETWEEN_TESTS
    session.run("pytest", *(session.posargs or [*PARALLEL, "-m", f"not typing{once}", *between]))


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """Run the tests of the code that calls dependencies, with the lowest versions that pyproject.toml allows."""
    project = PROJECT["project"]
    extras = [each for name, extra in project["optional-dependencies"].items() if name not in ENGINES for each in extra]
    ranges = [*project["dependencies"], *extras]
    lowest = [f"{name}=={version}" for name, version in map(lower_bound, ranges)]
    session.install("--quiet", *lowest, *nox.project.dependency_groups(PROJECT, "lowest"))
    session.install("--quiet", "--no-deps", "--editable", ".")
    session.run("pytest", *(session.posargs or [*PARALLEL, "-m", "not once", *LOWEST_TESTS]))
    if not session.posargs:
        # These are marked `once`, because they depend little on the version of Python.
        session.run("pytest", "tests/cli/test_albums.py", "tests/cli/test_output.py")


@nox.session
def fuzz(session: nox.Session) -> None:
    """Fuzz the parser with corrupted responses for a minute, or with libFuzzer options: `nox -s fuzz -- -max_total_time=600`."""
    install(session, "test")
    # atheris has no wheels for some systems and Python versions.
    session.install("--quiet", "--constraint", "constraints.txt", "--only-binary", ":all:", "atheris", success_codes=[0, 1, 2])
    found = session.run("python", "-c", "import importlib.util as u; print(u.find_spec('atheris'))", silent=True)
    if str(found).strip() == "None":
        session.skip("atheris is not available for this system and Python version")
    session.run("python", "-m", "tests.fuzz", *(session.posargs or ["-max_total_time=60"]))


@nox.session
def torture(session: nox.Session) -> None:
    """Kill programs at random instants, 100 times each: `nox -s torture -- downloads --kills 1000 --seed 7`."""
    install(session, "test")
    session.run("python", "-m", "tests.torture", *session.posargs)


@nox.session
def round_trip(session: nox.Session) -> None:
    """Save, restore and compare an account of 200 photos, or as many as `nox -s round_trip -- 50` says."""
    install(session, "test")
    photos = session.posargs[0] if session.posargs else "200"
    session.run("pytest", "tests/backup/test_round_trip.py", env={"FLICKR_SDK_ROUND_TRIP_PHOTOS": photos})


@nox.session
def engines(session: nox.Session) -> None:
    """Run the tests of Spark, which needs Java, Ray and Dask, and the examples of their page."""
    install(session, "engines")
    offer_programs(session, {"java": "default-jre-headless"})
    session.run("pytest", *(session.posargs or ["tests/engines"]))


@nox.session
def hostile(session: nox.Session) -> None:
    """Send 2,000 requests to a hostile server, or as many as `nox -s hostile -- --count 500 --seed 2` says."""
    install(session, "test")
    session.run("python", "-m", "tests.support.hostile", *session.posargs)


@nox.session
def mutants(session: nox.Session) -> None:
    """Check that the tests notice mutations of the code: `nox -s mutants -- --sample 400 --seed 2 --module _wire/xml`."""
    install(session, "mutants")
    session.run("python", "-m", "tests.mutants", *session.posargs)


@nox.session
def screenshots(session: nox.Session) -> None:
    """Update the screenshots of the documentation."""
    install(session, "test")
    offer_programs(session)
    session.run("python", "-m", "tests.screenshots")


@nox.session
def regenerate(session: nox.Session) -> None:
    """Regenerate the generated code."""
    install(session, "codegen")
    session.run("python", "-m", "codegen", "generate")


@nox.session(venv_backend="virtualenv")  # builds a wheel with pip
def bench(session: nox.Session) -> None:
    """Run all benchmarks, or some with `nox -s bench -- import page`, and write docs/benchmarks.md."""
    install(session, "bench")
    session.run("python", "-m", "benchmarks", *session.posargs)


@nox.session
def budget(session: nox.Session) -> None:
    """Compare counts of requests, instructions, modules, bytes and lines with their budgets; `-- --update` stores them."""
    install(session, "budget")
    session.run("python", "-m", "benchmarks.budget", *session.posargs)
