"""flickr.push with flickrapi's method names: Push subscriptions to new photos."""

from __future__ import annotations

from typing import Generic, Literal, overload

from flickr_sdk.compat.flickrapi._responses import Element, ParsedJson
from flickr_sdk.compat.flickrapi._types import Parsed, Response, Unparsed, Value
from flickr_sdk.compat.flickrapi.xmlnode import XMLNode

class GetSubscriptions(Generic[Parsed]):
    """List the calling user's push subscriptions."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the calling user's push subscriptions.

        Experimental; Flickr may change it.

        Requires a token with `read` permission.

        Raises:
            FlickrError: With one of these codes:
                5: Push subscriptions require a Pro account.

        https://www.flickr.com/services/api/flickr.push.getSubscriptions.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class GetTopics(Generic[Parsed]):
    """List the available subscription topics."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(self, *, timeout: float | None = None) -> Parsed:
        """List the available subscription topics.

        Experimental; Flickr may change it.

        https://www.flickr.com/services/api/flickr.push.getTopics.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Subscribe(Generic[Parsed]):
    """Subscribe a callback URL to a topic."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self,
        *,
        topic: Value,
        callback: Value,
        verify: Value,
        verify_token: Value = None,
        lease_seconds: Value = None,
        woe_ids: Value = None,
        place_ids: Value = None,
        lat: Value = None,
        lon: Value = None,
        radius: Value = None,
        radius_units: Value = None,
        accuracy: Value = None,
        nsids: Value = None,
        tags: Value = None,
        timeout: float | None = None,
    ) -> Parsed:
        """Subscribe a callback URL to a topic.

        Experimental; Flickr may change it. Location arguments apply to the topic `geo`: `woe_ids` takes
        precedence over `place_ids`, and both take precedence over a circle of `lat`, `lon` and `radius`.

        Requires a token with `read` permission.

        Args:
            topic: Name of the subscription's topic, from `flickr.push.getTopics`.
                `commons`: Photos by Commons institutions, see `nsids`.
                `contacts_faves`: Favorites of the calling user's contacts.
                `contacts_photos`: Uploads by the calling user's contacts.
                `geo`: Photos of places, see `woe_ids`, `place_ids`, `lat` and `lon`.
                `tags`: Photos with tags, see `tags`.
            callback: The URL that receives the subscription's updates, at most 255 bytes. It must be unique
                among a user's subscriptions.
            verify: How Flickr verifies the callback: `sync` (during the call) or `async` (later).
            verify_token: A string of at most 200 bytes that Flickr echoes to the callback when it verifies
                the subscription.
            lease_seconds: Lifetime of the subscription in seconds, 60 to 86400. If omitted, the subscription
                renews automatically.
            woe_ids: Where On Earth (WOE) ids of the places to follow; topic `geo` only.
            place_ids: Flickr Places ids to follow; topic `geo` only. Ignored if `woe_ids` is passed.
            lat: Latitude of the circle's center; topic `geo` only.
            lon: Longitude of the circle's center; topic `geo` only.
            radius: Radius of the circle in `radius_units`; topic `geo` only. Defaults to 5 km.
            radius_units: The unit of `radius`, `km` (the default) or `mi`; topic `geo` only.
            accuracy: The minimum accuracy of a photo's location, 1 (the default) to 16; topic `geo` only.
            nsids: NSIDs of the Commons institutions to follow; topic `commons` only. Defaults to all
                institutions.
            tags: Tags to match, any of which is sufficient; topic `tags` only.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: An argument has an invalid value.
                3: Another subscription uses this callback URL.
                4: The callback was unreachable or did not confirm the subscription.
                5: Push subscriptions require a Pro account.
                6: The same subscription is still waiting for verification; try again later.

        https://www.flickr.com/services/api/flickr.push.subscribe.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class Unsubscribe(Generic[Parsed]):
    """End a push subscription."""

    __name__: str
    method: str
    method_name: str

    @overload
    def __call__(
        self, *, topic: Value, callback: Value, verify: Value, verify_token: Value = None, timeout: float | None = None
    ) -> Parsed:
        """End a push subscription.

        Experimental; Flickr may change it.

        Requires a token with `read` permission.

        Args:
            topic: The subscription's topic.
                `commons`: Photos by Commons institutions, see `nsids`.
                `contacts_faves`: Favorites of the calling user's contacts.
                `contacts_photos`: Uploads by the calling user's contacts.
                `geo`: Photos of places, see `woe_ids`, `place_ids`, `lat` and `lon`.
                `tags`: Photos with tags, see `tags`.
            callback: The callback URL of the subscription.
            verify: How Flickr verifies the callback: `sync` (during the call) or `async` (later).
            verify_token: A string of at most 200 bytes that Flickr echoes to the callback when it verifies
                the subscription.

        Raises:
            FlickrError: With one of these codes:
                1: A required argument is missing.
                2: An argument has an invalid value.
                4: The callback was unreachable or did not confirm the end of the subscription.
                6: The subscription is still waiting for verification; try again later.
                7: The subscription does not exist.

        https://www.flickr.com/services/api/flickr.push.unsubscribe.html
        """
    @overload
    def __call__(self, *, format: Literal["etree"], **arguments: Value) -> Element: ...
    @overload
    def __call__(self, *, format: Literal["xmlnode"], **arguments: Value) -> XMLNode: ...
    @overload
    def __call__(self, *, format: Literal["parsed-json"], **arguments: Value) -> ParsedJson: ...
    @overload
    def __call__(self, *, format: Unparsed, **arguments: Value) -> bytes: ...
    @overload
    def __call__(self, *, format: str, **arguments: Value) -> Response: ...

class PushNamespace(Generic[Parsed]):
    """Push subscriptions to new photos."""

    getSubscriptions: GetSubscriptions[Parsed]
    getTopics: GetTopics[Parsed]
    subscribe: Subscribe[Parsed]
    unsubscribe: Unsubscribe[Parsed]

class FlatPushNamespace(Generic[Parsed]):
    """The methods of `flickr.push` in the spelling `flickr.push_...`."""

    push_getSubscriptions: GetSubscriptions[Parsed]
    push_getTopics: GetTopics[Parsed]
    push_subscribe: Subscribe[Parsed]
    push_unsubscribe: Unsubscribe[Parsed]
