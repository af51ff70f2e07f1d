"""Exceptions for errors that have the same meaning for all or several methods."""

from __future__ import annotations

from flickr_sdk.errors.response_errors import ApiError

__all__ = [
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
    "GalleryNotFound",
    "GroupNotFound",
    "LicenseNotAvailable",
    "LicenseNotChangeable",
    "PhotoNotFound",
    "PhotosetNotFound",
    "RejectionUnconfirmed",
    "UserNotFound",
]


class TooManyLogicalOrs(ApiError):
    """The search combines more alternatives than Flickr supports.

    Error 77. Search for fewer tags at a time, or set `tag_mode` to `all`.
    """

    remedy: str = "Search for fewer tags at a time, or set `tag_mode` to `all`."


class SslRequired(ApiError):
    """The request was sent over plain HTTP.

    Error 95. Use an `https` URL.
    """

    remedy: str = "Use an `https` URL."


class InvalidSignature(ApiError):
    """The signature does not match the request.

    Error 96. Check that the API secret belongs to the API key, and that the token secret belongs to the
    token.
    """

    remedy: str = "Check that the API secret belongs to the API key, and that the token secret belongs to the token."


class MissingSignature(ApiError):
    """The method requires a signed request, but the request is not signed.

    Error 97. Pass `api_secret` to the client, and a token if the method requires a user.
    """

    remedy: str = "Pass `api_secret` to the client, and a token if the method requires a user."


class InvalidToken(ApiError):
    """The token is unknown, or the user has revoked it.

    Error 98. Sign in again with `login`, or replace the token in `token=` or `FLICKR_OAUTH_TOKEN`.
    """

    remedy: str = "Sign in again with `login`, or replace the token in `token=` or `FLICKR_OAUTH_TOKEN`."


class InsufficientPermissions(ApiError):
    """The request is unauthenticated, or the token does not have the permission that the method requires.

    Error 99. Sign in with the permission that the method requires, or pass a `token` that has it.
    """

    remedy: str = "Sign in with the permission that the method requires, or pass a `token` that has it."


class InvalidApiKey(ApiError):
    """The API key is unknown, malformed or expired.

    Error 100. Compare the key with the one on your app's page on Flickr.
    """

    remedy: str = "Compare the key with the one on your app's page on Flickr."


class ServiceUnavailable(ApiError):
    """Flickr is temporarily unavailable.

    Error 0, 105, 201. Try again later.
    """

    remedy: str = "Try again later."


class WriteFailed(ApiError):
    """Flickr failed to store the change.

    Error 106. Check whether the change took effect before you repeat the call.
    """

    remedy: str = "Check whether the change took effect before you repeat the call."


class FormatNotFound(ApiError):
    """Flickr does not support the requested response format.

    Error 111. Omit the format, or use `json` or `rest`.
    """

    remedy: str = "Omit the format, or use `json` or `rest`."


class MethodNotFound(ApiError):
    """The method does not exist or was removed.

    Error 112. Check the spelling.
    """

    remedy: str = "Check the spelling."


class InvalidSoapEnvelope(ApiError):
    """Flickr could not parse the SOAP request.

    Error 114. Use the REST endpoint, or correct the envelope.
    """

    remedy: str = "Use the REST endpoint, or correct the envelope."


class InvalidXmlRpc(ApiError):
    """Flickr could not parse the XML-RPC request.

    Error 115. Use the REST endpoint, or correct the document.
    """

    remedy: str = "Use the REST endpoint, or correct the document."


class BadUrl(ApiError):
    """An argument contains a URL that Flickr blocks for abuse.

    Error 116. Remove the URL from the argument.
    """

    remedy: str = "Remove the URL from the argument."


class GalleryNotFound(ApiError):
    """The gallery does not exist, or the calling user cannot see or edit it.

    Check the gallery's id, which has a hyphen; `flickr.urls.lookupGallery` finds it by URL.
    """

    remedy: str = "Check the gallery's id, which has a hyphen; `flickr.urls.lookupGallery` finds it by URL."


class GroupNotFound(ApiError):
    """The group does not exist, or the calling user cannot see it.

    Check the group's NSID or path alias, and sign in as a member if the group is private.
    """

    remedy: str = "Check the group's NSID or path alias, and sign in as a member if the group is private."


class LicenseNotAvailable(ApiError):
    """The license does not exist, or is not available for this photo.

    List the available licenses with `flickr.photos.licenses.getAvailable`.
    """

    remedy: str = "List the available licenses with `flickr.photos.licenses.getAvailable`."


class LicenseNotChangeable(ApiError):
    """The license of this photo cannot be changed.

    Keep the license; Flickr does not allow another one.
    """

    remedy: str = "Keep the license; Flickr does not allow another one."


class PhotoNotFound(ApiError):
    """The photo does not exist, or the calling user cannot see or edit it.

    Check the photo's id, and sign in as a user who can see the photo.
    """

    remedy: str = "Check the photo's id, and sign in as a user who can see the photo."


class PhotosetNotFound(ApiError):
    """The photoset does not exist, or the calling user cannot see or edit it.

    Check the photoset's id, and sign in as its owner for changes or if it contains only private photos.
    """

    remedy: str = "Check the photoset's id, and sign in as its owner for changes or if it contains only private photos."


class RejectionUnconfirmed(ApiError):
    """Flickr reported a failure, but may have rejected the suggestion nevertheless.

    Before you repeat the call, check with `flickr.photos.suggestions.getList` whether the suggestion is still
    pending.
    """

    remedy: str = "Before you repeat the call, check with `flickr.photos.suggestions.getList` whether the suggestion is still pending."


class UserNotFound(ApiError):
    """The user does not exist, or the account was deleted.

    Check the user; `flickr.people.findByUsername` finds the NSID by user name.
    """

    remedy: str = "Check the user; `flickr.people.findByUsername` finds the NSID by user name."
