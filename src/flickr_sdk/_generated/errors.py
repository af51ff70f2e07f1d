"""The exception class of each error code that has the same meaning for all methods."""

from __future__ import annotations

from typing import Final

from flickr_sdk.errors.api_errors import (
    BadUrl,
    FormatNotFound,
    InsufficientPermissions,
    InvalidApiKey,
    InvalidSignature,
    InvalidSoapEnvelope,
    InvalidToken,
    InvalidXmlRpc,
    MethodNotFound,
    MissingSignature,
    ServiceUnavailable,
    SslRequired,
    TooManyLogicalOrs,
    WriteFailed,
)
from flickr_sdk.errors.response_errors import ApiError

__all__ = [
    "BY_CODE",
    "TooManyLogicalOrs",
    "SslRequired",
    "InvalidSignature",
    "MissingSignature",
    "InvalidToken",
    "InsufficientPermissions",
    "InvalidApiKey",
    "ServiceUnavailable",
    "WriteFailed",
    "FormatNotFound",
    "MethodNotFound",
    "InvalidSoapEnvelope",
    "InvalidXmlRpc",
    "BadUrl",
]

BY_CODE: Final[dict[int, type[ApiError]]] = {
    0: ServiceUnavailable,
    77: TooManyLogicalOrs,
    95: SslRequired,
    96: InvalidSignature,
    97: MissingSignature,
    98: InvalidToken,
    99: InsufficientPermissions,
    100: InvalidApiKey,
    105: ServiceUnavailable,
    106: WriteFailed,
    111: FormatNotFound,
    112: MethodNotFound,
    114: InvalidSoapEnvelope,
    115: InvalidXmlRpc,
    116: BadUrl,
    201: ServiceUnavailable,
}
