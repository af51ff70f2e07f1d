"""The error codes that mean the same for all methods, one class each."""

from __future__ import annotations

from typing import ClassVar, Final

from flickr_sdk.errors import ApiError

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


class TooManyLogicalOrs(ApiError):
    """The search combines more alternatives than Flickr handles.

    Error 77. Search for fewer tags at a time, or ask for all of them instead of any.
    """

    remedy: ClassVar[str] = "Search for fewer tags at a time, or ask for all of them instead of any."


class SslRequired(ApiError):
    """The request came over plain HTTP.

    Error 95. Use an `https` address.
    """

    remedy: ClassVar[str] = "Use an `https` address."


class InvalidSignature(ApiError):
    """The signature does not match the request.

    Error 96. Check that the API secret belongs to the API key, and that the token secret belongs to the
    token.
    """

    remedy: ClassVar[str] = (
        "Check that the API secret belongs to the API key, and that the token secret belongs to the token."
    )


class MissingSignature(ApiError):
    """The request is not signed although this method demands it.

    Error 97. Give the client an API secret, and a token where the method acts for a user.
    """

    remedy: ClassVar[str] = "Give the client an API secret, and a token where the method acts for a user."


class InvalidToken(ApiError):
    """Flickr does not know the token, or its user has revoked it.

    Error 98. Forget the token with `logout` and let the user log in again.
    """

    remedy: ClassVar[str] = "Forget the token with `logout` and let the user log in again."


class InsufficientPermissions(ApiError):
    """Nobody is logged in, or the token does not reach as far as the method needs.

    Error 99. Log in with the permission that the method asks for, as `flickr.login(perms="write")` does, or
    pass `token=`.
    """

    remedy: ClassVar[str] = (
        'Log in with the permission that the method asks for, as `flickr.login(perms="write")` does, or pass `token=`.'
    )


class InvalidApiKey(ApiError):
    """The API key is unknown, malformed or expired.

    Error 100. Compare the key with the one on the application's page at Flickr.
    """

    remedy: ClassVar[str] = "Compare the key with the one on the application's page at Flickr."


class ServiceUnavailable(ApiError):
    """Flickr cannot answer at the moment.

    Error 0, 105, 201. Try again later.
    """

    remedy: ClassVar[str] = "Try again later."


class WriteFailed(ApiError):
    """Flickr could not store the change just now.

    Error 106. Look whether the change took place, then repeat the call.
    """

    remedy: ClassVar[str] = "Look whether the change took place, then repeat the call."


class FormatNotFound(ApiError):
    """Flickr does not offer the response format that was asked for.

    Error 111. Leave the format to the client, or ask for `json` or `rest`.
    """

    remedy: ClassVar[str] = "Leave the format to the client, or ask for `json` or `rest`."


class MethodNotFound(ApiError):
    """Flickr has no method of this name, or no longer has it.

    Error 112. Check the spelling, including upper and lower case.
    """

    remedy: ClassVar[str] = "Check the spelling, including upper and lower case."


class InvalidSoapEnvelope(ApiError):
    """Flickr could not read the SOAP request.

    Error 114. Send the call to the REST endpoint, or correct the envelope.
    """

    remedy: ClassVar[str] = "Send the call to the REST endpoint, or correct the envelope."


class InvalidXmlRpc(ApiError):
    """Flickr could not read the XML-RPC request.

    Error 115. Send the call to the REST endpoint, or correct the document.
    """

    remedy: ClassVar[str] = "Send the call to the REST endpoint, or correct the document."


class BadUrl(ApiError):
    """An argument holds a link that Flickr has blocked for abuse.

    Error 116. Remove the link from the text.
    """

    remedy: ClassVar[str] = "Remove the link from the text."


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
