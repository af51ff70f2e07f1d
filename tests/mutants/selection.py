"""The tests of each mutated module. The first ones are the most likely to kill a mutant.

`tests/auth/test_secrets.py` is in no list: it inspects all living objects, which takes minutes after other tests.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from .generation import ROOT

CALLS: Final = (
    "tests/pipeline/test_attempts.py",
    "tests/pipeline/test_retry.py",
    "tests/pipeline/test_api_call.py",
    "tests/pipeline/test_failure_class.py",
    "tests/pipeline/test_flow_steps.py",
    "tests/pipeline/test_events.py",
    "tests/pipeline/test_tracing.py",
    "tests/pipeline/test_status_errors.py",
    "tests/pipeline/test_response_problems.py",
    "tests/errors",
    "tests/known_failures/test_requests.py",
    "tests/known_failures/test_responses.py",
    "tests/rate_limit/test_throttle.py",
    "tests/cache/test_response_cache.py",
    "tests/known_failures/test_network.py",
    "tests/pipeline/test_prefetch.py",
    "tests/walk/test_prefetcher.py",
    "tests/client/test_dynamic_methods.py",
    "tests/uploads/test_upload_responses.py",
)
"""Tests of calls from their arguments to the result."""
CONNECTIONS: Final = (
    "tests/http/test_body_reader.py",
    "tests/http/test_proxy_and_client.py",
    "tests/http/test_own_connections.py",
    "tests/http/test_http2.py",
    "tests/known_failures/test_network.py",
    "tests/known_failures/test_limits.py",
    "tests/pipeline/test_events.py",
    "tests/http/test_connections.py",
    "tests/http/test_nested_calls.py",
    "tests/http/test_drivers.py",
    "tests/pipeline/test_retry.py",
    "tests/pipeline/test_api_call.py",
    "tests/uploads/test_upload_progress.py",
    "tests/downloads/test_download.py",
    "tests/downloads/test_invalid_responses.py",
    "tests/http/test_response_limits.py",
)
STATE_FILES: Final = ("tests/test_state_files.py", "tests/utils/test_private_file.py", "tests/known_failures/test_state.py")
LOCKED_FILES: Final = (
    "tests/utils/test_sqlite.py",
    "tests/cache/test_caches.py",
    *STATE_FILES,
    "tests/uploads/test_journal.py",
    "tests/utils/test_locked_files.py",
)
PAGES: Final = (
    "tests/wire/test_json.py",
    "tests/wire/test_payload_siblings.py",
    "tests/wire/test_times_and_places.py",
    "tests/wire/test_item_reader.py",
    "tests/wire/test_long_pages.py",
    "tests/wire/test_drift.py",
    "tests/wire/test_xml.py",
)
TESTS: Final[Mapping[str, tuple[str, ...]]] = {
    "_http": CONNECTIONS,
    "_http/connection_trace.py": ("tests/pipeline/test_parser_loading.py", *CONNECTIONS),
    "_http/content_decoder.py": ("tests/http/test_content_encoding.py", "tests/http/test_response_limits.py"),
    "_http/given_client.py": ("tests/http/test_content_encoding.py", *CONNECTIONS),
    "_http/environment.py": ("tests/http/test_environment.py", "tests/http/test_proxy_and_client.py"),
    "_pipeline": CALLS,
    "_pipeline/api_call.py": (
        "tests/pipeline/test_repeated_writes.py",
        "tests/client/test_flexible_ids.py",
        "tests/client/test_raw.py",
        *CALLS,
    ),
    "_pipeline/commands.py": (*CALLS, "tests/auth/test_legacy_auth.py"),
    "_pipeline/config_parser.py": (
        "tests/pipeline/test_configuration.py",
        "tests/auth/test_environment_token.py",
        "tests/auth/test_login_tokens.py",
        "tests/client/test_path_arguments.py",
        *CALLS,
    ),
    "_pipeline/lazy_token.py": ("tests/auth/test_token_stores.py", "tests/auth/test_login_tokens.py", *CALLS),
    "_pipeline/response_parser.py": (
        "tests/pipeline/test_response_problems.py",
        "tests/wire/test_item_reader.py",
        "tests/wire/test_json.py",
        "tests/wire/test_xml.py",
        "tests/wire/test_siblings.py",
        "tests/wire/test_payload_siblings.py",
        "tests/known_failures/test_responses.py",
        "tests/wire/test_times_and_places.py",
        "tests/model",
        "tests/wire/test_drift.py",
        *CALLS,
    ),
    "_pipeline/prefetch.py": (
        "tests/pipeline/test_prefetch.py",
        "tests/walk/test_prefetcher.py",
        "tests/walk",
        "tests/utils/test_fork.py",
    ),
    "_pipeline/request_builder.py": (*CALLS, "tests/auth/test_legacy_auth.py", "tests/auth/test_legacy_tokens.py"),
    "_pipeline/short_pages.py": (
        "tests/walk/test_short_pages.py",
        "tests/walk/test_doubtful_pages.py",
        "tests/walk/test_shrinking_lists.py",
        "tests/walk/test_every_list.py",
        "tests/backup/test_short_lists.py",
        "tests/harvest/test_sharding.py",
        "tests/walk",
    ),
    "_pipeline/extra_headers.py": ("tests/client/test_extra_headers.py", *CALLS),
    "_pipeline/log_setup.py": ("tests/pipeline/test_log_setup.py", "tests/auth/test_secret_errors.py", *CALLS),
    "_pipeline/raw_call.py": ("tests/client/test_raw.py", *CALLS),
    "_pipeline/url_lookup.py": ("tests/client/test_flexible_ids.py",),
    "_pipeline/parser_loading.py": ("tests/pipeline/test_parser_loading.py", *CALLS),
    "_utils": (
        "tests/utils/test_redaction.py",
        "tests/utils/test_record.py",
        "tests/utils/test_safe_repr.py",
        "tests/utils/test_private_file.py",
        "tests/errors",
        "tests/auth/test_token_stores.py",
        "tests/pipeline/test_attempts.py",
        "tests/pipeline/test_retry.py",
        "tests/pipeline/test_api_call.py",
        "tests/client/test_dynamic_methods.py",
        "tests/client/test_imports.py",
        "tests/wire/test_known_values.py",
    ),
    "_utils/http_headers.py": ("tests/client/test_raw.py",),
    "_utils/log_level.py": ("tests/pipeline/test_log_setup.py",),
    "_utils/close_names.py": ("tests/walk/test_walker_ends.py", "tests/walk/test_watch.py", "tests/downloads"),
    "_utils/short_traceback.py": ("tests/errors/test_tracebacks.py", "tests/pipeline/test_log_setup.py"),
    "_utils/stack_level.py": ("tests/wire/test_known_values.py", "tests/wire/test_drift.py", "tests/walk", "tests/model"),
    "_utils/fork.py": ("tests/utils/test_fork_hooks.py", "tests/utils/test_sqlite.py", "tests/utils/test_fork.py"),
    "_utils/sqlite.py": LOCKED_FILES,
    "_utils/lock_wait.py": LOCKED_FILES,
    "_utils/file_lock.py": LOCKED_FILES,
    "_utils/private_file.py": ("tests/auth/test_file_store_errors.py", "tests/auth/test_file_store.py", *LOCKED_FILES),
    "_wire": (
        "tests/wire/test_json.py",
        "tests/wire/test_siblings.py",
        "tests/wire/test_xml.py",
        "tests/wire/test_payload_siblings.py",
        "tests/wire/test_invalid_characters.py",
        "tests/wire/test_times_and_places.py",
        "tests/known_failures/test_responses.py",
        "tests/model",
        "tests/pipeline/test_api_call.py",
        "tests/wire/test_drift.py",
    ),
    "_wire/fast_parser.py": PAGES,
    "_wire/xml_page.py": ("tests/wire/test_unusual_xml_pages.py", "tests/wire/test_xml.py", "tests/wire/test_long_pages.py"),
    "_wire/identities.py": ("tests/client/test_flexible_ids.py", "tests/wire/test_arguments.py"),
    "_wire/item_reader.py": PAGES,
    "_wire/arguments.py": (
        "tests/wire/test_arguments.py",
        "tests/pipeline/test_api_call.py",
        "tests/known_failures/test_requests.py",
        "tests/wire/test_times_and_places.py",
        "tests/client",
    ),
    "_wire/known_values.py": ("tests/wire/test_known_values.py", "tests/walk/test_walker.py"),
    "_wire/signature_diagnosis.py": ("tests/wire/test_signature_diagnosis.py", "tests/pipeline/test_hostile_bodies.py"),
    "_wire/signing.py": ("tests/wire/test_signing.py", "tests/pipeline/test_api_call.py"),
    "auth": (
        "tests/auth/test_file_store.py",
        "tests/auth/test_file_store_errors.py",
        "tests/auth/test_token_stores.py",
        *STATE_FILES,
    ),
    "cache": ("tests/cache/test_caches.py", *STATE_FILES, "tests/utils/test_locked_files.py", "tests/cache"),
    "downloads": (
        "tests/downloads/test_partial_download.py",
        *STATE_FILES,
        "tests/downloads",
        "tests/known_failures/test_downloads.py",
    ),
    "harvest": ("tests/harvest/test_checkpoint.py", *STATE_FILES, "tests/harvest"),
    "rate_limit": (
        "tests/rate_limit/test_limiters.py",
        "tests/rate_limit/test_clock_changes.py",
        *STATE_FILES,
        "tests/utils/test_locked_files.py",
        "tests/rate_limit",
    ),
    "walk": ("tests/walk/test_watch.py", *STATE_FILES),
    "uploads": (
        "tests/uploads/test_journal.py",
        "tests/uploads/test_changed_files.py",
        "tests/uploads/test_file_names.py",
        *STATE_FILES,
        "tests/uploads",
    ),
}


@cache
def selected_tests(path: str) -> tuple[str, ...]:
    """Return the test files of a module, relative to the checkout. The tests of the module's own name come first."""
    folder, _, name = path.rpartition("/")
    own = f"tests/{folder.removeprefix('_')}/test_{name}"
    selected = [own] if (ROOT / own).is_file() else []
    for entry in TESTS.get(path) or TESTS[folder]:
        files = sorted((ROOT / entry).glob("test_*.py")) if (ROOT / entry).is_dir() else [ROOT / entry]
        selected += [file.relative_to(ROOT).as_posix() for file in files]
    return tuple(dict.fromkeys(selected))
