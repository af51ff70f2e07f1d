"""PHP's `serialize` format."""

from __future__ import annotations

from typing import Any

__all__ = ["php_serialize"]


def php_serialize(value: Any) -> bytes:
    """Serialize a JSON value for PHP's `unserialize`; strings are encoded as UTF-8."""
    match value:
        case None:
            return b"N;"
        case bool():
            return b"b:%d;" % value
        case int():
            return b"i:%d;" % value
        case float():
            return f"d:{value!r};".encode()
        case str():
            encoded = value.encode()
            return b's:%d:"%s";' % (len(encoded), encoded)
        case dict():
            pairs = list(value.items())
        case _:
            pairs = list(enumerate(value))
    return b"a:%d:{%s}" % (len(pairs), b"".join(php_serialize(item) for pair in pairs for item in pair))
