"""Response models: test."""

import datetime as dt
from typing import Annotated

from flickr_sdk._model import FLAG_OR_NONE, STR_OR_NONE, TIME_OR_NONE, FlickrModel, Text, Wrapped


class Echo(FlickrModel):
    """The parameters of a call. Parameters without a field are attributes too and are in `model_extra`."""

    # pydantic reads the type of extra keys from this attribute; its stubs declare it without a type.
    __pydantic_extra__: dict[str, Text]  # pyright: ignore[reportIncompatibleVariableOverride]

    method: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The method."""
    api_key: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The API key."""
    format: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The requested format."""
    nojsoncallback: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The `nojsoncallback` parameter, which requests plain JSON."""
    jsoncallback: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The requested JSONP callback function."""
    api_sig: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The signature of a call with legacy authentication."""
    auth_token: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The legacy authentication token."""
    api_auth_is_oauth: Annotated[bool | None, FLAG_OR_NONE, Wrapped("_content")] = None
    """Whether the call was signed with OAuth."""
    oauth_consumer_key: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The OAuth name of the API key."""
    oauth_nonce: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The OAuth nonce."""
    oauth_signature: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The OAuth signature."""
    oauth_signature_method: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The OAuth signature method."""
    oauth_timestamp: Annotated[dt.datetime | None, TIME_OR_NONE, Wrapped("_content")] = None
    """The OAuth timestamp."""
    oauth_token: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The OAuth token."""
    oauth_version: Annotated[str | None, STR_OR_NONE, Wrapped("_content")] = None
    """The OAuth version."""
