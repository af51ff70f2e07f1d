"""Find new, changed and deleted photos. Decisions without I/O, except for the steps that `blocking` runs."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import TYPE_CHECKING, Any, Final

from .._generated.endpoints import people, photos
from .details import EXTRAS, estimated_size, version_of
from .layout import require_id
from .list_reader import ListReader
from .saved_models import read_model
from .session import PER_PAGE, blocking, call_persistently, dump, utc_text

if TYPE_CHECKING:
    from .._generated.models import Photo
    from .._method.endpoint import Endpoint
    from .._model.page import Page
    from .._pipeline.commands import Flow
    from .session import BackupSession

MAX_PASSES: Final = 3
"""How many times the list is read while photos are uploaded or deleted, which moves others to another page."""
MARGIN: Final = 3600
"""The clocks of this computer and of Flickr may differ by this number of seconds."""
MARKED: Final = 500


class PhotoLister:
    """Reads the list of photos into the index, one page at a time."""

    def __init__(self, session: BackupSession) -> None:
        self._session = session
        self._passes = 0
        self._reader: ListReader | None = None  # of the current pass
        self.total: int = 0
        self.listed: int = 0

    def start(self) -> Flow[bool]:
        """Return whether the whole list must be read.

        This is the case in the first run, for other accounts, if the last run lacked photos, and if the number of photos differs.
        """
        index = self._session.index
        finished = yield from blocking(index.state, "finished")
        if not self._session.is_own or not finished:
            return True
        yield from self._read_updates((yield from blocking(index.state, "cursor")))
        endpoint, arguments = self._call()
        page: Page[Photo] = yield from call_persistently(self._session.config, endpoint, {**arguments, "per_page": 1, "page": 1})
        excess = int((yield from blocking(index.state, "excess")) or 0)
        count: int = yield from blocking(index.count_photos)
        was_incomplete = (yield from blocking(index.state, "incomplete")) == "1"
        return was_incomplete or (page.total or 0) != excess + count

    def read_page(self) -> Flow[bool]:
        """Read the next page of the list, where an earlier run stopped. Return whether there is more."""
        session, index = self._session, self._session.index
        number = int((yield from blocking(index.state, "next_page")) or 1)
        if number == 1:
            counter = int((yield from blocking(index.state, "pass")) or 0) + 1
            newest = yield from blocking(index.newest_update)
            cursor = min(utc_text(session.started - MARGIN), newest or "9")
            yield from blocking(index.set_state, **{"pass": counter, "total": "", "cursor_next": cursor})
        else:
            counter = int((yield from blocking(index.state, "pass")))
        reader = self._reader
        if reader is None:
            reader = self._reader = ListReader(
                session.config, *self._call(), per_page=PER_PAGE, first=number, is_exact=session.is_own
            )
        page = yield from reader.read()
        total = yield from blocking(index.state, "total")
        changed = bool(total) and total != str(page.total)
        state: dict[str, object] = {"next_page": number + 1, "total": page.total}
        if changed:
            state["moved"] = 1
        if reader.shortfall:
            state["shortfall"] = reader.shortfall
        yield from blocking(self._add, page, counter, **state)
        self.total, self.listed = page.total or 0, min((number - 1) * PER_PAGE + len(page), page.total or 0)
        if reader.next_page is not None:
            return True
        self._reader = None
        return (yield from self._finish(counter))

    def _finish(self, counter: int) -> Flow[bool]:
        """End a pass: mark the photos that it did not contain, or begin another one if photos moved meanwhile."""
        session, index = self._session, self._session.index
        moved = yield from blocking(index.state, "moved")
        shortfall = yield from blocking(index.state, "shortfall")
        yield from blocking(index.set_state, next_page=1, moved="", shortfall="")
        self._passes += 1
        if moved and self._passes < MAX_PASSES:
            return True
        if not (yield from blocking(index.state, "finished")):
            yield from blocking(self._adopt_unlisted, counter - 1)
        total = int((yield from blocking(index.state, "total")) or 0)
        listed: int = yield from blocking(index.count_listed, counter)
        missing = max(0, total - listed)
        # Flickr may count photos that it never shows. Then, the next pass lacks the same number.
        is_known = not moved and str(missing) == (yield from blocking(index.state, "missing"))
        if is_known:
            shortfall = ""
        elif not shortfall and missing and not moved:
            shortfall = f"Flickr counts {total:,} photos and returned {listed:,}; run the backup again"
        if shortfall:
            session.add_shortfall("photos", shortfall, is_temporary=True)
        if not moved and not shortfall:
            while unlisted := (yield from blocking(index.next_unlisted, counter, MARKED)):
                yield from blocking(self._mark_deleted, unlisted)
        count = yield from blocking(index.count_photos)
        cursor = yield from blocking(index.state, "cursor_next")
        if cursor == "9":
            newest = yield from blocking(index.newest_update)
            cursor = min(utc_text(session.started - MARGIN), newest or "9")
        values = {"excess": total - count, "missing": missing, "incomplete": int(bool(shortfall))}
        yield from blocking(index.set_state, **values, finished=1, cursor=cursor)
        return False

    def _read_updates(self, cursor: str) -> Flow[None]:
        """Read the photos that changed since the last run."""
        session, index = self._session, self._session.index
        since = max(1, int(dt.datetime.fromisoformat(cursor).timestamp())) if cursor[:1] == "1" or cursor[:1] == "2" else 1
        counter = int((yield from blocking(index.state, "pass")))
        newest = yield from blocking(index.newest_update)
        interrupted = yield from blocking(index.state, "reading_updates")
        arguments = {"min_date": since, "extras": list(EXTRAS)}
        reader = ListReader(session.config, photos.RECENTLY_UPDATED, arguments, per_page=PER_PAGE)
        while reader.next_page is not None:
            page = yield from reader.read()
            has_changes = yield from blocking(self._has_changes, page)
            yield from blocking(self._add, page, counter, reading_updates=1)
            # The newest come first, so nothing follows a page without changes, unless a run was killed between two pages.
            if not has_changes and not interrupted and _is_descending(page):
                break
        if reader.problem:
            session.add_shortfall("changes of photos", reader.problem, is_temporary=True)
            return  # the next run reads them again
        next_cursor = min(utc_text(session.started - MARGIN), newest or cursor)
        yield from blocking(index.set_state, cursor=next_cursor, reading_updates="")

    def _call(self) -> tuple[Endpoint[Page[Photo]], dict[str, object]]:
        """Return the endpoint of the list of photos, and its arguments without the page arguments."""
        config = self._session.config
        is_authenticated = config.token is not None or config.legacy_token is not None
        endpoint = people.GET_PHOTOS if is_authenticated else people.GET_PUBLIC_PHOTOS
        return endpoint, {"user_id": self._session.person.nsid, "extras": list(EXTRAS)}

    def _add(self, page: Page[Photo], counter: int, **state: object) -> None:
        """Add a page to the index. Performs I/O."""
        rows = [_row(photo, counter) for photo in page]
        index = self._session.index
        unknown = index.unknown_ids([row["id"] for row in rows]) if rows else set()
        index.add_photos(rows, **state)
        for row in rows:
            if row["id"] in unknown:
                self._adopt(row)

    def _has_changes(self, page: Page[Photo]) -> bool:
        """Whether a page contains photos that the index does not have in this state. Performs I/O."""
        known = self._session.index.versions([photo.id for photo in page])
        return any(known.get(row["id"]) != (row["updated"], row["version"]) for row in (_row(photo, 0) for photo in page))

    def _adopt(self, row: dict[str, Any]) -> None:
        """Use the document of a photo that is new in the index only, because the index was deleted. Performs I/O."""
        from .photo_documents import adopt_document

        adopt_document(self._session, row["id"])

    def _adopt_unlisted(self, counter: int) -> None:
        """Add the documents of photos that were deleted at Flickr to a new index. Performs I/O."""
        from .._generated.models import Photo
        from .photo_documents import adopt_document

        session = self._session
        for photo_id in session.store.photo_ids():
            if session.index.row(photo_id) is not None:
                continue
            document = session.store.read_photo(photo_id)
            if document is not None:
                row = {**_row(read_model(Photo, document["photo"]), counter), "updated": document.get("updated") or ""}
                session.index.add_photos([row])
                adopt_document(session, photo_id)
                if document.get("deleted"):
                    session.index.change(photo_id, deleted=document["deleted"])

    def _mark_deleted(self, photo_ids: list[str]) -> None:
        """Mark photos as deleted, in their documents first. Performs I/O."""
        session = self._session
        now = utc_text(session.started)
        for photo_id in photo_ids:
            document = session.store.read_photo(photo_id)
            if document is not None:
                session.store.write_photo(photo_id, {**document, "deleted": document.get("deleted") or now})
            session.index.change(photo_id, deleted=now)
            session.counters.deleted += 1


def _is_descending(page: Page[Photo]) -> bool:
    """Whether the photos of a page are sorted by their last change, the newest first."""
    times = [photo.lastupdate.timestamp() if photo.lastupdate else 0.0 for photo in page]
    return all(times) and times == sorted(times, reverse=True)


def _row(photo: Photo, counter: int) -> dict[str, Any]:
    """Return the values of the index for a photo."""
    item = json.dumps(dump(photo), ensure_ascii=False)
    taken = photo.datetaken if not photo.datetakenunknown else None
    updated = utc_text(photo.lastupdate.timestamp()) if photo.lastupdate else hashlib.sha256(item.encode()).hexdigest()[:16]
    return {
        "id": require_id(photo.id),
        "title": photo.title,
        "media": str(photo.media or "photo"),
        "taken": taken.isoformat() if taken else None,
        "uploaded": utc_text(photo.dateupload.timestamp()) if photo.dateupload else None,
        "latitude": photo.latitude,
        "longitude": photo.longitude,
        "updated": updated,
        "item": item,
        "version": version_of(photo),
        "estimated": estimated_size(photo),
        "pass": counter,
    }
