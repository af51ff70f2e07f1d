"""The answers of the API: test."""

from __future__ import annotations

from flickr_sdk._model import FlagTextOrNone, FlickrModel, Text, TextOrNone, TimeTextOrNone


class Echo(FlickrModel):
    """The parameters of a call as Flickr read them.

    Parameters that are no field are attributes too, and stand in `model_extra`.
    """

    # pydantic reads the type of extra keys from this attribute; its stubs declare it without a type.
    __pydantic_extra__: dict[str, Text]  # pyright: ignore[reportIncompatibleVariableOverride]

    method: TextOrNone = None
    """The method."""
    api_key: TextOrNone = None
    """The API key."""
    format: TextOrNone = None
    """The format asked for."""
    nojsoncallback: TextOrNone = None
    """Whether plain JSON was asked for."""
    jsoncallback: TextOrNone = None
    """The JavaScript function asked for."""
    api_sig: TextOrNone = None
    """The signature of a call with old authentication."""
    auth_token: TextOrNone = None
    """The token that the call was made with."""
    api_auth_is_oauth: FlagTextOrNone = None
    """Whether the call was signed with OAuth."""
    oauth_consumer_key: TextOrNone = None
    """OAuth's name for the API key."""
    oauth_nonce: TextOrNone = None
    """What makes the signed call unique."""
    oauth_signature: TextOrNone = None
    """The signature."""
    oauth_signature_method: TextOrNone = None
    """How the signature was made."""
    oauth_timestamp: TimeTextOrNone = None
    """When the call was signed."""
    oauth_token: TextOrNone = None
    """The OAuth token."""
    oauth_version: TextOrNone = None
    """The version of OAuth."""
