"""Suggest how to check whether a write without a response has taken effect."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

SINGLE_USE: Final = frozenset(("flickr.auth.getToken", "flickr.auth.getFullToken", "oauth.access_token"))
"""Methods that change nothing, but whose arguments are accepted only once."""

# The read that shows the effects of some writes, the arguments that it shares with them, and the writes.
_TABLE: Final = """
auth.checkToken <- auth.oauth.getAccessToken
blogs.getList <- blogs.postPhoto
galleries.getInfo gallery_id <- galleries.editMeta
galleries.getList <- galleries.create
galleries.getPhotos gallery_id <- galleries.addPhoto galleries.editPhoto galleries.editPhotos galleries.removePhoto
groups.discuss.replies.getInfo topic_id reply_id group_id <- groups.discuss.replies.edit
groups.discuss.replies.getList topic_id group_id <- groups.discuss.replies.add groups.discuss.replies.delete
groups.discuss.topics.getList group_id <- groups.discuss.topics.add
groups.getInfo group_id <- groups.joinRequest
people.getGroups <- groups.join groups.leave
photos.comments.getList <- photos.comments.deleteComment photos.comments.editComment
photos.comments.getList photo_id <- photos.comments.addComment
photos.geo.getLocation photo_id <- photos.geo.correctLocation photos.geo.removeLocation photos.geo.setContext
photos.geo.getLocation photo_id <- photos.geo.setLocation
photos.geo.getPerms photo_id <- photos.geo.setPerms
photos.geo.photosForLocation lat lon <- photos.geo.batchCorrectLocation
photos.getAllContexts photo_id <- groups.pools.add groups.pools.remove
photos.getFavorites photo_id <- favorites.add favorites.remove
photos.getInfo <- photos.notes.delete photos.notes.edit
photos.getInfo photo_id <- photos.addTags photos.delete photos.licenses.setLicense photos.notes.add photos.setContentType
photos.getInfo photo_id <- photos.setDates photos.setMeta photos.setSafetyLevel photos.transform.rotate
photos.getPerms photo_id <- photos.setPerms
photos.people.getList photo_id <- photos.people.add photos.people.delete photos.people.deleteCoords photos.people.editCoords
photos.suggestions.getList <- photos.suggestions.approveSuggestion photos.suggestions.rejectSuggestion
photos.suggestions.getList <- photos.suggestions.removeSuggestion
photos.suggestions.getList photo_id <- photos.suggestions.suggestLocation
photosets.comments.getList <- photosets.comments.deleteComment photosets.comments.editComment
photosets.comments.getList photoset_id <- photosets.comments.addComment
photosets.getInfo photoset_id <- photosets.delete photosets.editMeta photosets.setPrimaryPhoto
photosets.getList <- photosets.create photosets.orderSets
photosets.getPhotos photoset_id <- photosets.addPhoto photosets.editPhotos photosets.removePhoto photosets.removePhotos
photosets.getPhotos photoset_id <- photosets.reorderPhotos
push.getSubscriptions <- push.subscribe push.unsubscribe
tags.getListPhoto <- photos.removeTag
tags.getListPhoto photo_id <- photos.setTags
testimonials.getAllTestimonialsAbout <- testimonials.approveTestimonial
testimonials.getAllTestimonialsBy <- testimonials.addTestimonial testimonials.deleteTestimonial testimonials.editTestimonial
"""

READERS: Final[Mapping[str, tuple[str, Sequence[str]]]] = {
    f"flickr.{write}": (f"flickr.{read.split()[0]}", read.split()[1:])
    for read, writes in (line.split(" <- ") for line in _TABLE.strip().splitlines())
    for write in writes.split()
}
"""The read that shows the effect of each write, and the arguments that both take."""

UPLOADS: Final = {
    "upload": "look for it among the newest photos of the account, with flickr.people.getPhotos(user_id='me')",
    "replace": "compare the photo's update time and secret, with flickr.photos.getInfo(photo_id={photo_id!r})",
}


def verification_hint(method: str, arguments: Mapping[str, str]) -> str:
    """Return how to check a write, as a clause; the arguments must not hold secrets."""
    if method in SINGLE_USE:
        return "start the login again, because the authorization may be used up"
    if method in UPLOADS:
        return UPLOADS[method].format_map(arguments)
    reader, names = READERS.get(method, ("", []))
    if not reader:
        return f"read what {method} changes"
    shown = ", ".join(f"{name}={arguments[name]!r}" for name in names if name in arguments)
    return f"compare the result of {reader}({shown})"
