"""The command line of the generator."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from .problems import SpecError

__all__ = ["main"]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m codegen", description="Generate flickr-sdk from the reflection of Flickr's API."
    )
    commands = parser.add_subparsers(dest="command", required=True)

    fetch = commands.add_parser("fetch", help="fetch reflection from a server into a folder")
    source = fetch.add_mutually_exclusive_group()
    source.add_argument("--base-url", metavar="URL", help="origin of the server (default: FLICKR_BASE_URL, or Flickr)")
    source.add_argument("--from", metavar="DIR", type=Path, dest="folder", help="copy a reflection folder instead")
    fetch.add_argument("--api-key", metavar="KEY", help="the API key (default: FLICKR_API_KEY)")
    fetch.add_argument("--out", metavar="DIR", type=Path, required=True, help="folder to write")
    fetch.add_argument("--facts", action="store_true", help="omit the descriptions; keep names, flags and codes")

    generate = commands.add_parser("generate", help="generate the package from a spec")
    generate.add_argument("--spec", metavar="DIR", type=Path, help="spec or reflection folder (default: spec/)")
    generate.add_argument("--out", metavar="DIR", type=Path, help="package to write (default: src/flickr_sdk/_generated)")
    generate.add_argument("--check", action="store_true", help="write nothing; exit with 1 if the package is out of date")

    diff = commands.add_parser("diff", help="list the changes between two reflection folders")
    diff.add_argument("old", metavar="OLD", type=Path)
    diff.add_argument("new", metavar="NEW", type=Path)
    diff.add_argument("--format", choices=("text", "json", "markdown"), default="text")

    check = commands.add_parser("check-traffic", help="parse recorded responses and report what the models do not cover")
    check.add_argument("path", metavar="PATH", type=Path, help="folder of recordings, or one file")
    check.add_argument("--format", choices=("text", "json"), default="text")
    check.add_argument("--verbose", action="store_true", help="list the methods without a recording")

    presence = commands.add_parser("presence", help="count the fields of models in recorded responses")
    presence.add_argument("path", metavar="PATH", type=Path, help="folder of recordings, or one file")
    presence.add_argument(
        "--examples", metavar="DIR", type=Path, action="append", default=[], help="reflection folder with example responses"
    )
    presence.add_argument("--format", choices=("text", "json"), default="text")

    commands.add_parser("evidence", help="write docs/evidence.md, the evidence for the response models")
    return parser


def _generate(arguments: argparse.Namespace) -> int:
    from .derive_sync import PACKAGE, check_sync_modules, write_sync_modules
    from .generate import OUT, check, generate, write
    from .load import read_partial_folder, undescribed_note
    from .placement import check_placed, split, write_placed
    from .read_spec import OWN

    spec: Path = arguments.spec or OWN
    files = generate(spec)
    reflection = spec / "reflection" if (spec / "reflection").is_dir() else spec
    _, undescribed = read_partial_folder(reflection)
    if undescribed:
        print(undescribed_note(reflection, undescribed, "and omitted"), file=sys.stderr)
    out: Path = arguments.out or OUT
    own = arguments.spec is None and arguments.out is None
    placed: dict[str, bytes] = {}
    if own:
        files, placed = split(files)
    if not arguments.check:
        write(files, out)
        if own:
            write_placed(placed, PACKAGE)
        for written in (out, *(PACKAGE / path for path in (write_sync_modules() if own else ()))):
            print(f"wrote {written}")
        return 0
    differences = check(files, out) + (check_placed(placed, PACKAGE) if own else [])
    sync_differences = check_sync_modules() if own else []
    for difference in (*differences, *sync_differences):
        print(difference, file=sys.stderr)
    if differences:
        print(f"{out} is out of date; run `python -m codegen generate`", file=sys.stderr)
    if sync_differences:
        print("the sync modules are out of date; run `python -m codegen generate`", file=sys.stderr)
    if differences or sync_differences:
        return 1
    print(f"{out} is up to date")
    return 0


def _fetch(arguments: argparse.Namespace) -> int:
    from .fetch import copy_folder, fetch

    if arguments.folder:
        copy_folder(arguments.folder, arguments.out, facts_only=arguments.facts)
        return 0
    fetch(arguments.out, base_url=arguments.base_url, api_key=arguments.api_key, facts_only=arguments.facts)
    return 0


def _diff(arguments: argparse.Namespace) -> int:
    from .diff import diff, read_snapshot, render
    from .load import undescribed_note

    snapshots = [read_snapshot(folder) for folder in (arguments.old, arguments.new)]
    print(render(diff(*snapshots), arguments.format))
    for folder, snapshot in zip((arguments.old, arguments.new), snapshots, strict=True):
        if snapshot.undescribed:
            print(undescribed_note(folder, sorted(snapshot.undescribed), "and compared by name only"), file=sys.stderr)
    return 0


def _check_traffic(arguments: argparse.Namespace) -> int:
    from .check_traffic import check_folder

    return check_folder(arguments.path, arguments.format, verbose=arguments.verbose)


def _presence(arguments: argparse.Namespace) -> int:
    from .presence import report_presence
    from .read_spec import OWN, read_spec

    return report_presence(arguments.path, arguments.examples, read_spec(OWN).optional_fields, arguments.format)


def _evidence(arguments: argparse.Namespace) -> int:
    from .evidence_page import PAGE, render_page
    from .read_spec import OWN, read_spec

    PAGE.write_text(render_page(read_spec(OWN)), encoding="utf-8")
    print(f"wrote {PAGE}")
    return 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        arguments: The command line without the program's name.

    Returns:
        The exit code: 0 for success, 1 for a failed check, 2 for invalid input, 130 after Ctrl-C, 141 if the reader of
        the output has closed it.
    """
    parsed = _parser().parse_args(arguments)
    commands = {
        "generate": _generate,
        "fetch": _fetch,
        "diff": _diff,
        "check-traffic": _check_traffic,
        "presence": _presence,
        "evidence": _evidence,
    }
    try:
        code = commands[parsed.command](parsed)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # The reader, such as `head`, has closed the pipe; flushing the buffer at exit must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    except (SpecError, OSError) as error:
        print(f"codegen: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("codegen: interrupted", file=sys.stderr)
        return 130
