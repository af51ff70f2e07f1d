"""flickr.push: Push subscriptions to new photos."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from flickr_sdk._method.namespace import Namespace

from ..endpoints import push as endpoints

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Literal

    from pydantic import JsonValue

    from flickr_sdk.types import PersonLike

    from ..enums import PushTopic
    from ..models import PushSubscription, PushTopicInfo


class PushNamespace(Namespace):
    """Push subscriptions to new photos."""

    _path: ClassVar[str] = "push"

    def get_subscriptions(self) -> list[PushSubscription]:
        """List the calling user's push subscriptions.

        Experimental; Flickr may change it.

        Requires a token with `read` permission.

        Returns:
            The subscriptions with topic, callback URL, status and expiry.

        Raises:
            ApiError: With one of these codes:
                5: Push subscriptions require a Pro account.

        https://www.flickr.com/services/api/flickr.push.getSubscriptions.html
        """
        return self._client._call(
            endpoints.GET_SUBSCRIPTIONS,
            {},
        )

    def get_topics(self) -> list[PushTopicInfo]:
        """List the available subscription topics.

        Experimental; Flickr may change it.

        Returns:
            The topics with their names.

        https://www.flickr.com/services/api/flickr.push.getTopics.html
        """
        return self._client._call(
            endpoints.GET_TOPICS,
            {},
        )

    def subscribe(
        self,
        topic: PushTopic | str,
        callback: str,
        verify: Literal["sync", "async"],
        *,
        verify_token: str | None = None,
        lease_seconds: int | None = None,
        woe_ids: Sequence[str | int] | str | None = None,
        place_ids: Sequence[str | int] | str | None = None,
        lat: float | None = None,
        lon: float | None = None,
        radius: float | None = None,
        radius_units: Literal["km", "mi"] | None = None,
        accuracy: int | None = None,
        nsids: Sequence[str | int | PersonLike] | str | None = None,
        tags: Sequence[str] | str | None = None,
    ) -> dict[str, JsonValue] | None:
        """Subscribe a callback URL to a topic.

        Experimental; Flickr may change it. Location arguments apply to the topic `geo`: `woe_ids` takes
        precedence over `place_ids`, and both take precedence over a circle of `lat`, `lon` and `radius`.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

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

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: An argument has an invalid value.
                3: Another subscription uses this callback URL.
                4: The callback was unreachable or did not confirm the subscription.
                5: Push subscriptions require a Pro account.
                6: The same subscription is still waiting for verification; try again later.

        https://www.flickr.com/services/api/flickr.push.subscribe.html
        """
        return self._client._call(
            endpoints.SUBSCRIBE,
            {
                "topic": topic,
                "callback": callback,
                "verify": verify,
                "verify_token": verify_token,
                "lease_seconds": lease_seconds,
                "woe_ids": woe_ids,
                "place_ids": place_ids,
                "lat": lat,
                "lon": lon,
                "radius": radius,
                "radius_units": radius_units,
                "accuracy": accuracy,
                "nsids": nsids,
                "tags": tags,
            },
        )

    def unsubscribe(
        self,
        topic: PushTopic | str,
        callback: str,
        verify: Literal["sync", "async"],
        *,
        verify_token: str | None = None,
    ) -> dict[str, JsonValue] | None:
        """End a push subscription.

        Experimental; Flickr may change it.

        Requires a token with `read` permission.

        No response of this method has been recorded or documented. Tests of other clients prove only that the
        call succeeds.

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

        Returns:
            `None` for an empty response, which is expected; otherwise the decoded response.

        Raises:
            ApiError: With one of these codes:
                1: A required argument is missing.
                2: An argument has an invalid value.
                4: The callback was unreachable or did not confirm the end of the subscription.
                6: The subscription is still waiting for verification; try again later.
                7: The subscription does not exist.

        https://www.flickr.com/services/api/flickr.push.unsubscribe.html
        """
        return self._client._call(
            endpoints.UNSUBSCRIBE,
            {"topic": topic, "callback": callback, "verify": verify, "verify_token": verify_token},
        )
