"""Suggest how to check whether a write without a response has taken effect."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

SINGLE_USE: Final = frozenset(("flickr.auth.getToken", "flickr.auth.getFullToken", "oauth.access_token"))
"""Methods that change nothing, but whose arguments are accepted only once."""

# A write, the read that shows its effect, and the arguments that both take.
_TABLE: Final = """
auth.oauth.getAccessToken                auth.checkToken
blogs.postPhoto                          blogs.getList
favorites.add                            photos.getFavorites               photo_id
favorites.remove                         photos.getFavorites               photo_id
galleries.addPhoto                       galleries.getPhotos               gallery_id
galleries.create                         galleries.getList
galleries.editMeta                       galleries.getInfo                 gallery_id
galleries.editPhoto                      galleries.getPhotos               gallery_id
galleries.editPhotos                     galleries.getPhotos               gallery_id
galleries.removePhoto                    galleries.getPhotos               gallery_id
groups.discuss.replies.add               groups.discuss.replies.getList    topic_id group_id
groups.discuss.replies.delete            groups.discuss.replies.getList    topic_id group_id
groups.discuss.replies.edit              groups.discuss.replies.getInfo    topic_id reply_id group_id
groups.discuss.topics.add                groups.discuss.topics.getList     group_id
groups.join                              people.getGroups
groups.joinRequest                       groups.getInfo                    group_id
groups.leave                             people.getGroups
groups.pools.add                         photos.getAllContexts             photo_id
groups.pools.remove                      photos.getAllContexts             photo_id
photos.addTags                           photos.getInfo                    photo_id
photos.comments.addComment               photos.comments.getList           photo_id
photos.comments.deleteComment            photos.comments.getList
photos.comments.editComment              photos.comments.getList
photos.delete                            photos.getInfo                    photo_id
photos.geo.batchCorrectLocation          photos.geo.photosForLocation      lat lon
photos.geo.correctLocation               photos.geo.getLocation            photo_id
photos.geo.removeLocation                photos.geo.getLocation            photo_id
photos.geo.setContext                    photos.geo.getLocation            photo_id
photos.geo.setLocation                   photos.geo.getLocation            photo_id
photos.geo.setPerms                      photos.geo.getPerms               photo_id
photos.licenses.setLicense               photos.getInfo                    photo_id
photos.notes.add                         photos.getInfo                    photo_id
photos.notes.delete                      photos.getInfo
photos.notes.edit                        photos.getInfo
photos.people.add                        photos.people.getList             photo_id
photos.people.delete                     photos.people.getList             photo_id
photos.people.deleteCoords               photos.people.getList             photo_id
photos.people.editCoords                 photos.people.getList             photo_id
photos.removeTag                         tags.getListPhoto
photos.setContentType                    photos.getInfo                    photo_id
photos.setDates                          photos.getInfo                    photo_id
photos.setMeta                           photos.getInfo                    photo_id
photos.setPerms                          photos.getPerms                   photo_id
photos.setSafetyLevel                    photos.getInfo                    photo_id
photos.setTags                           tags.getListPhoto                 photo_id
photos.suggestions.approveSuggestion     photos.suggestions.getList
photos.suggestions.rejectSuggestion      photos.suggestions.getList
photos.suggestions.removeSuggestion      photos.suggestions.getList
photos.suggestions.suggestLocation       photos.suggestions.getList        photo_id
photos.transform.rotate                  photos.getInfo                    photo_id
photosets.addPhoto                       photosets.getPhotos               photoset_id
photosets.comments.addComment            photosets.comments.getList        photoset_id
photosets.comments.deleteComment         photosets.comments.getList
photosets.comments.editComment           photosets.comments.getList
photosets.create                         photosets.getList
photosets.delete                         photosets.getInfo                 photoset_id
photosets.editMeta                       photosets.getInfo                 photoset_id
photosets.editPhotos                     photosets.getPhotos               photoset_id
photosets.orderSets                      photosets.getList
photosets.removePhoto                    photosets.getPhotos               photoset_id
photosets.removePhotos                   photosets.getPhotos               photoset_id
photosets.reorderPhotos                  photosets.getPhotos               photoset_id
photosets.setPrimaryPhoto                photosets.getInfo                 photoset_id
push.subscribe                           push.getSubscriptions
push.unsubscribe                         push.getSubscriptions
testimonials.addTestimonial              testimonials.getAllTestimonialsBy
testimonials.approveTestimonial          testimonials.getAllTestimonialsAbout
testimonials.deleteTestimonial           testimonials.getAllTestimonialsBy
testimonials.editTestimonial             testimonials.getAllTestimonialsBy
"""


def _row(line: str) -> tuple[str, tuple[str, list[str]]]:
    writer, reader, *names = line.split()
    return f"flickr.{writer}", (f"flickr.{reader}", names)


READERS: Final[Mapping[str, tuple[str, list[str]]]] = dict(map(_row, _TABLE.strip().splitlines()))
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
