"""Remove photos without a location from the pool of a group. Run it with `python -m examples.moderate_pool URL-OF-THE-GROUP`."""

import sys

from flickr_sdk import ApiError, Flickr


def moderate(flickr: Flickr, group_url: str) -> list[str]:
    """Remove the photos, notify their owners, and return the URLs."""
    group = flickr.groups.get_info(group_url)
    removed: list[str] = []
    # The list is complete before the first removal, which would shift its pages.
    for photo in list(flickr.walk.groups.pools.get_photos(group, extras=["geo"])):
        if photo.coordinates is not None:
            continue
        flickr.groups.pools.remove(photo, group)
        removed.append(photo.page_url)
        try:
            flickr.photos.comments.add_comment(photo, f"{group.name} is for photos with a location. Please add one.")
        except ApiError as error:  # for example, its owner allows no comments
            print(f"{photo.page_url}: {error}", file=sys.stderr)
    return removed


if __name__ == "__main__":
    with Flickr() as client:  # with the token of a moderator
        print(*moderate(client, sys.argv[1]), sep="\n")
