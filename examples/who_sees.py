"""Show who can see your photo and its location. Run it with `python -m examples.who_sees PHOTO-ID-OR-URL`."""

import sys

from flickr_sdk import Flickr


def viewers(flickr: Flickr, photo: str) -> list[str]:
    """Describe everyone who can see the photo."""
    info = flickr.photos.get_info(photo)
    visibility = info.visibility
    if visibility.ispublic:
        found = ["everyone"]
    else:
        contacts = flickr.walk.contacts.get_list()
        seen = [one for one in contacts if (one.friend and visibility.isfriend) or (one.family and visibility.isfamily)]
        found = ["you", *(one.username for one in seen)]
    found += [f"members of {pool.title}" for pool in flickr.photos.get_all_contexts(info).pool]
    if info.location is not None:
        perms = flickr.photos.geo.get_perms(info)
        levels = {"everyone": perms.ispublic, "contacts": perms.iscontact, "friends": perms.isfriend, "family": perms.isfamily}
        allowed = [name for name, is_allowed in levels.items() if is_allowed] or ["you"]
        found.append(f"the location: {', '.join(allowed)}")
    return found


if __name__ == "__main__":
    with Flickr() as client:
        print(*viewers(client, sys.argv[1]), sep="\n")
