-- All tables of the world.

-- People.
CREATE TABLE people (
    nsid TEXT PRIMARY KEY,
    username TEXT NOT NULL,
    realname TEXT NOT NULL DEFAULT '',
    path_alias TEXT,
    email TEXT NOT NULL DEFAULT '',
    location TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    timezone TEXT NOT NULL DEFAULT '',
    iconserver INTEGER NOT NULL DEFAULT 0,
    iconfarm INTEGER NOT NULL DEFAULT 0,
    ispro INTEGER NOT NULL DEFAULT 0,
    is_commons INTEGER NOT NULL DEFAULT 0,
    is_deleted INTEGER NOT NULL DEFAULT 0,
    datecreate TEXT NOT NULL DEFAULT '2004-02-10 00:00:00',
    uploaded_bytes INTEGER NOT NULL DEFAULT 0,
    pref_content_type INTEGER NOT NULL DEFAULT 1,
    pref_geo_perms INTEGER NOT NULL DEFAULT 1,
    pref_hidden INTEGER NOT NULL DEFAULT 0,
    pref_privacy INTEGER NOT NULL DEFAULT 1,
    pref_safety_level INTEGER NOT NULL DEFAULT 1,
    profile TEXT NOT NULL DEFAULT '{}'
);
CREATE TABLE contacts (
    owner TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    nsid TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    friend INTEGER NOT NULL DEFAULT 0,
    family INTEGER NOT NULL DEFAULT 0,
    ignored INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (owner, nsid)
) WITHOUT ROWID;
CREATE INDEX contacts_of ON contacts(nsid);
CREATE TABLE testimonials (
    id INTEGER PRIMARY KEY,
    author TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    about TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    text TEXT NOT NULL,
    date_approved INTEGER NOT NULL DEFAULT 0,
    date_create INTEGER NOT NULL
);

-- Photos and everything that belongs to a photo.
CREATE TABLE photos (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    secret TEXT NOT NULL,
    originalsecret TEXT NOT NULL,
    server INTEGER NOT NULL DEFAULT 65535,
    farm INTEGER NOT NULL DEFAULT 66,
    title TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    is_public INTEGER NOT NULL DEFAULT 1,
    is_friend INTEGER NOT NULL DEFAULT 0,
    is_family INTEGER NOT NULL DEFAULT 0,
    perm_comment INTEGER NOT NULL DEFAULT 3,
    perm_addmeta INTEGER NOT NULL DEFAULT 2,
    perm_print INTEGER NOT NULL DEFAULT 0,
    license INTEGER NOT NULL DEFAULT 0,
    safety_level INTEGER NOT NULL DEFAULT 0,
    content_type INTEGER NOT NULL DEFAULT 0,
    hidden INTEGER NOT NULL DEFAULT 0,
    date_upload INTEGER NOT NULL,
    date_taken TEXT NOT NULL,
    taken_granularity INTEGER NOT NULL DEFAULT 0,
    taken_unknown INTEGER NOT NULL DEFAULT 0,
    last_update INTEGER NOT NULL,
    views INTEGER NOT NULL DEFAULT 0,
    media TEXT NOT NULL DEFAULT 'photo',
    media_status TEXT NOT NULL DEFAULT 'ready',
    duration INTEGER,
    rotation INTEGER NOT NULL DEFAULT 0,
    width INTEGER,
    height INTEGER,
    originalformat TEXT NOT NULL DEFAULT 'jpg',
    camera TEXT NOT NULL DEFAULT '',
    latitude REAL,
    longitude REAL,
    accuracy INTEGER NOT NULL DEFAULT 0,
    geo_context INTEGER NOT NULL DEFAULT 0,
    place TEXT,
    geo_public INTEGER NOT NULL DEFAULT 1,
    geo_contact INTEGER NOT NULL DEFAULT 0,
    geo_friend INTEGER NOT NULL DEFAULT 0,
    geo_family INTEGER NOT NULL DEFAULT 0,
    tags TEXT NOT NULL DEFAULT '',
    machine_tags TEXT NOT NULL DEFAULT '',
    count_tags INTEGER NOT NULL DEFAULT 0,
    count_faves INTEGER NOT NULL DEFAULT 0,
    count_comments INTEGER NOT NULL DEFAULT 0,
    count_notes INTEGER NOT NULL DEFAULT 0,
    count_people INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX photos_by_upload ON photos(
    date_upload, id, owner, is_public, is_friend, is_family, safety_level, hidden, media, content_type, license, latitude
);
CREATE INDEX photos_by_owner ON photos(owner, date_upload, id, is_public, is_friend, is_family, safety_level, hidden);
CREATE INDEX photos_by_taken ON photos(date_taken, id, owner, is_public, is_friend, is_family, safety_level, hidden);
CREATE INDEX photos_by_interest ON photos(count_faves, views, id);
CREATE INDEX photos_by_place ON photos(latitude, longitude, accuracy) WHERE latitude IS NOT NULL;
CREATE TABLE originals (
    photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE,
    content BLOB NOT NULL
);
CREATE TABLE exif (
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    tagspace TEXT NOT NULL,
    tag TEXT NOT NULL,
    label TEXT NOT NULL,
    raw TEXT NOT NULL,
    clean TEXT,
    PRIMARY KEY (photo_id, position)
) WITHOUT ROWID;
CREATE TABLE license_changes (
    id INTEGER PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    date_change INTEGER NOT NULL,
    old_license INTEGER NOT NULL,
    new_license INTEGER NOT NULL
);
CREATE INDEX license_changes_of ON license_changes(photo_id);
CREATE TABLE tags (
    id INTEGER PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    author TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    raw TEXT NOT NULL,
    clean TEXT NOT NULL,
    namespace TEXT,
    predicate TEXT,
    value TEXT,
    date_added INTEGER NOT NULL,
    UNIQUE (photo_id, clean)
);
CREATE INDEX tags_by_word ON tags(clean, photo_id);
CREATE INDEX tags_by_machine ON tags(namespace, predicate, value, photo_id) WHERE namespace IS NOT NULL;
CREATE TABLE notes (
    id INTEGER PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    author TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    x INTEGER NOT NULL,
    y INTEGER NOT NULL,
    w INTEGER NOT NULL,
    h INTEGER NOT NULL,
    text TEXT NOT NULL,
    date_create INTEGER NOT NULL
);
CREATE INDEX notes_of ON notes(photo_id);
CREATE TABLE photo_people (
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    nsid TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    added_by TEXT NOT NULL,
    date_added INTEGER NOT NULL,
    x INTEGER,
    y INTEGER,
    w INTEGER,
    h INTEGER,
    PRIMARY KEY (photo_id, nsid)
) WITHOUT ROWID;
CREATE INDEX photos_of ON photo_people(nsid, date_added);
CREATE TABLE comments (
    id INTEGER PRIMARY KEY,
    photo_id INTEGER REFERENCES photos(id) ON DELETE CASCADE,
    photoset_id INTEGER REFERENCES photosets(id) ON DELETE CASCADE,
    author TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    date_create INTEGER NOT NULL,
    text TEXT NOT NULL,
    CHECK ((photo_id IS NULL) <> (photoset_id IS NULL))
);
CREATE INDEX comments_on_photo ON comments(photo_id, date_create) WHERE photo_id IS NOT NULL;
CREATE INDEX comments_on_photoset ON comments(photoset_id, date_create) WHERE photoset_id IS NOT NULL;
CREATE TABLE faves (
    nsid TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    date_faved INTEGER NOT NULL,
    PRIMARY KEY (nsid, photo_id)
) WITHOUT ROWID;
CREATE INDEX faves_of ON faves(photo_id, date_faved);
CREATE TABLE suggestions (
    id INTEGER PRIMARY KEY,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    suggested_by TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    date_suggested INTEGER NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    accuracy INTEGER NOT NULL DEFAULT 16,
    note TEXT NOT NULL DEFAULT '',
    status INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE uploads (
    photo_id INTEGER PRIMARY KEY REFERENCES photos(id) ON DELETE CASCADE,
    digest TEXT NOT NULL,
    size INTEGER NOT NULL
);
CREATE INDEX uploads_by_digest ON uploads(digest);
CREATE TABLE tickets (
    id TEXT PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    photo_id INTEGER,
    ready_at REAL NOT NULL,
    failed INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- Albums, collections and galleries.
CREATE TABLE photosets (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    primary_photo INTEGER NOT NULL,
    date_create INTEGER NOT NULL,
    date_update INTEGER NOT NULL,
    views INTEGER NOT NULL DEFAULT 0,
    position INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX photosets_of ON photosets(owner, position);
CREATE TABLE photoset_photos (
    photoset_id INTEGER NOT NULL REFERENCES photosets(id) ON DELETE CASCADE,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (photoset_id, photo_id)
) WITHOUT ROWID;
CREATE INDEX photosets_with ON photoset_photos(photo_id);
CREATE TABLE collections (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    parent INTEGER REFERENCES collections(id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    secret TEXT NOT NULL DEFAULT '',
    server INTEGER NOT NULL DEFAULT 65535,
    date_create INTEGER NOT NULL,
    position INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE collection_photosets (
    collection_id INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE,
    photoset_id INTEGER NOT NULL REFERENCES photosets(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    PRIMARY KEY (collection_id, photoset_id)
) WITHOUT ROWID;
CREATE TABLE galleries (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    title TEXT NOT NULL,
    description TEXT NOT NULL DEFAULT '',
    primary_photo INTEGER,
    date_create INTEGER NOT NULL,
    date_update INTEGER NOT NULL,
    views INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX galleries_of ON galleries(owner);
CREATE TABLE gallery_photos (
    gallery_id INTEGER NOT NULL REFERENCES galleries(id) ON DELETE CASCADE,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    comment TEXT NOT NULL DEFAULT '',
    date_added INTEGER NOT NULL,
    PRIMARY KEY (gallery_id, photo_id)
) WITHOUT ROWID;
CREATE INDEX galleries_with ON gallery_photos(photo_id);

-- Groups.
CREATE TABLE groups (
    nsid TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    path_alias TEXT,
    description TEXT NOT NULL DEFAULT '',
    rules TEXT NOT NULL DEFAULT '',
    iconserver INTEGER NOT NULL DEFAULT 0,
    iconfarm INTEGER NOT NULL DEFAULT 0,
    privacy INTEGER NOT NULL DEFAULT 3,
    invitation_only INTEGER NOT NULL DEFAULT 0,
    eighteenplus INTEGER NOT NULL DEFAULT 0,
    moderated INTEGER NOT NULL DEFAULT 0,
    throttle_mode TEXT NOT NULL DEFAULT 'none',
    throttle_count INTEGER NOT NULL DEFAULT 0,
    restrictions TEXT NOT NULL DEFAULT '{}',
    roles TEXT NOT NULL DEFAULT '{}',
    datecreate TEXT NOT NULL,
    dateactivity INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE group_members (
    group_id TEXT NOT NULL REFERENCES groups(nsid) ON DELETE CASCADE,
    nsid TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    membertype INTEGER NOT NULL DEFAULT 2,
    date_joined INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (group_id, nsid)
) WITHOUT ROWID;
CREATE INDEX groups_of ON group_members(nsid);
CREATE TABLE join_requests (
    group_id TEXT NOT NULL REFERENCES groups(nsid) ON DELETE CASCADE,
    nsid TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    message TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (group_id, nsid)
) WITHOUT ROWID;
CREATE TABLE pool_photos (
    group_id TEXT NOT NULL REFERENCES groups(nsid) ON DELETE CASCADE,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    added_by TEXT NOT NULL,
    date_added INTEGER NOT NULL,
    PRIMARY KEY (group_id, photo_id)
) WITHOUT ROWID;
CREATE INDEX pools_with ON pool_photos(photo_id);
CREATE TABLE pending_photos (
    group_id TEXT NOT NULL REFERENCES groups(nsid) ON DELETE CASCADE,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    added_by TEXT NOT NULL,
    date_added INTEGER NOT NULL,
    PRIMARY KEY (group_id, photo_id)
) WITHOUT ROWID;
CREATE TABLE topics (
    id INTEGER PRIMARY KEY,
    group_id TEXT NOT NULL REFERENCES groups(nsid) ON DELETE CASCADE,
    author TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    subject TEXT NOT NULL,
    message TEXT NOT NULL,
    date_create INTEGER NOT NULL,
    last_edit INTEGER NOT NULL DEFAULT 0,
    is_sticky INTEGER NOT NULL DEFAULT 0,
    is_locked INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE replies (
    id INTEGER PRIMARY KEY,
    topic_id INTEGER NOT NULL REFERENCES topics(id) ON DELETE CASCADE,
    author TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    message TEXT NOT NULL,
    date_create INTEGER NOT NULL,
    last_edit INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX replies_to ON replies(topic_id, date_create);

-- Subscriptions, blogs, statistics and id counters.
CREATE TABLE subscriptions (
    topic TEXT NOT NULL,
    nsid TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    callback TEXT NOT NULL,
    verify TEXT NOT NULL DEFAULT 'sync',
    verify_token TEXT NOT NULL DEFAULT '',
    date_create INTEGER NOT NULL,
    lease_seconds INTEGER NOT NULL DEFAULT 0,
    expires INTEGER NOT NULL DEFAULT 0,
    details TEXT NOT NULL DEFAULT '{}',
    PRIMARY KEY (topic, nsid, callback)
) WITHOUT ROWID;
CREATE TABLE blogs (
    id INTEGER PRIMARY KEY,
    owner TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    name TEXT NOT NULL,
    service TEXT NOT NULL DEFAULT '',
    needspassword INTEGER NOT NULL DEFAULT 0,
    url TEXT NOT NULL DEFAULT ''
);
CREATE TABLE blog_posts (
    id INTEGER PRIMARY KEY,
    blog_id INTEGER NOT NULL REFERENCES blogs(id) ON DELETE CASCADE,
    photo_id INTEGER NOT NULL REFERENCES photos(id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    date_create INTEGER NOT NULL
);
CREATE TABLE daily_stats (
    date TEXT NOT NULL,
    owner TEXT NOT NULL REFERENCES people(nsid) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    item TEXT NOT NULL,
    domain TEXT NOT NULL DEFAULT '',
    referrer TEXT NOT NULL DEFAULT '',
    views INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (date, kind, item, domain, referrer)
) WITHOUT ROWID;
CREATE TABLE counters (
    name TEXT PRIMARY KEY,
    last INTEGER NOT NULL
) WITHOUT ROWID;

-- Triggers maintain the counts in the row of a photo, because lists and sort orders read them often.
-- (The code that changes tags updates the columns tags, machine_tags and count_tags.)
CREATE TRIGGER comments_more AFTER INSERT ON comments WHEN new.photo_id IS NOT NULL BEGIN
    UPDATE photos SET count_comments = count_comments + 1 WHERE id = new.photo_id;
END;
CREATE TRIGGER comments_fewer AFTER DELETE ON comments WHEN old.photo_id IS NOT NULL BEGIN
    UPDATE photos SET count_comments = count_comments - 1 WHERE id = old.photo_id;
END;

CREATE TRIGGER faves_more AFTER INSERT ON faves WHEN new.photo_id IS NOT NULL BEGIN
    UPDATE photos SET count_faves = count_faves + 1 WHERE id = new.photo_id;
END;
CREATE TRIGGER faves_fewer AFTER DELETE ON faves WHEN old.photo_id IS NOT NULL BEGIN
    UPDATE photos SET count_faves = count_faves - 1 WHERE id = old.photo_id;
END;

CREATE TRIGGER notes_more AFTER INSERT ON notes WHEN new.photo_id IS NOT NULL BEGIN
    UPDATE photos SET count_notes = count_notes + 1 WHERE id = new.photo_id;
END;
CREATE TRIGGER notes_fewer AFTER DELETE ON notes WHEN old.photo_id IS NOT NULL BEGIN
    UPDATE photos SET count_notes = count_notes - 1 WHERE id = old.photo_id;
END;

CREATE TRIGGER photo_people_more AFTER INSERT ON photo_people WHEN new.photo_id IS NOT NULL BEGIN
    UPDATE photos SET count_people = count_people + 1 WHERE id = new.photo_id;
END;
CREATE TRIGGER photo_people_fewer AFTER DELETE ON photo_people WHEN old.photo_id IS NOT NULL BEGIN
    UPDATE photos SET count_people = count_people - 1 WHERE id = old.photo_id;
END;
