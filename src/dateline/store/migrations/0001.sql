-- The first schema. Tables of the pile: reports as given and what each one says. Tables of the record: written anew by
-- every build, in one transaction. Tables that only grow: builds, judgements, redirects.

-- Reports -------------------------------------------------------------------------------------------------------------

CREATE TABLE reports (
    key TEXT PRIMARY KEY,            -- hash of everything that was given with the report
    source TEXT NOT NULL,            -- where it stood, relative to the input
    document TEXT NOT NULL,          -- id of the document it became
    build INTEGER NOT NULL,          -- the build that saw it last
    raw BLOB NOT NULL,               -- the report as given (JSON, zlib)
    extractor TEXT NOT NULL,         -- version of reading and annotation; empty where annotation failed
    annotations BLOB NOT NULL        -- what the document says (JSON, zlib)
);
CREATE INDEX reports_document ON reports (document);

CREATE TABLE skipped (
    source TEXT NOT NULL,
    reason TEXT NOT NULL,
    build INTEGER NOT NULL,
    PRIMARY KEY (source, reason)
) WITHOUT ROWID;

-- What only grows -----------------------------------------------------------------------------------------------------

CREATE TABLE builds (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,                -- when it began (UTC); nothing in the record depends on it
    version TEXT NOT NULL,           -- of dateline
    extractor TEXT NOT NULL,
    inputs TEXT NOT NULL,            -- JSON list
    about TEXT,
    finished INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE judgements (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    target TEXT NOT NULL,
    subject TEXT NOT NULL,           -- JSON list of mention ids
    other TEXT NOT NULL,             -- JSON list of mention ids
    field TEXT,
    value TEXT,
    undoes INTEGER REFERENCES judgements (number),
    by TEXT NOT NULL,
    at TEXT NOT NULL
);
CREATE TRIGGER judgements_are_kept BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted; append one that undoes it'); END;
CREATE TRIGGER judgements_stand BEFORE UPDATE ON judgements
BEGIN SELECT RAISE(ABORT, 'a judgement is never changed; append one that undoes it'); END;

CREATE TABLE redirects (
    old TEXT PRIMARY KEY,            -- an id that the record once used
    new TEXT NOT NULL,               -- the id that now stands for the same thing
    kind TEXT NOT NULL               -- event, entity or story
) WITHOUT ROWID;

-- The record ----------------------------------------------------------------------------------------------------------
-- `position` keeps the record's order; `data` is the whole thing as `export --format record` writes it (a document's
-- text, which has its own column, left out).

CREATE TABLE record (
    version TEXT NOT NULL,
    generator TEXT NOT NULL,
    generator_version TEXT NOT NULL,
    about TEXT,
    build INTEGER NOT NULL
);

CREATE TABLE documents (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL,
    url TEXT,
    publisher TEXT,
    agency TEXT,
    language TEXT,
    headline TEXT,
    byline TEXT,
    published_start TEXT,
    published_end TEXT,
    published_precision TEXT,
    published_method TEXT,
    published_confidence REAL,
    text TEXT NOT NULL,
    story TEXT,
    copy_group TEXT,
    version_of TEXT,
    data TEXT NOT NULL
);

CREATE TABLE time_expressions (
    position INTEGER PRIMARY KEY,
    document TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    type TEXT NOT NULL,
    value TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    precision TEXT,
    data TEXT NOT NULL
);
CREATE INDEX time_expressions_document ON time_expressions (document);

CREATE TABLE entities (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    country TEXT,
    sectors TEXT NOT NULL,           -- JSON list
    aliases TEXT NOT NULL,           -- JSON list
    mention_count INTEGER NOT NULL,
    data TEXT NOT NULL
);

CREATE TABLE entity_mentions (
    position INTEGER PRIMARY KEY,
    entity TEXT NOT NULL,
    document TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    text TEXT NOT NULL,
    form TEXT NOT NULL
);
CREATE INDEX entity_mentions_entity ON entity_mentions (entity);

CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event_type TEXT NOT NULL,
    event_mode TEXT,
    contexts TEXT NOT NULL,          -- JSON list
    headline TEXT NOT NULL,
    start_date TEXT,
    end_date TEXT,
    date_precision TEXT,
    status TEXT NOT NULL,
    listed INTEGER NOT NULL,
    salience REAL NOT NULL,
    confidence REAL NOT NULL,
    place TEXT,
    country TEXT,
    latitude REAL,
    longitude REAL,
    geo_precision TEXT,
    independent_sources INTEGER NOT NULL,
    reports INTEGER NOT NULL,
    disagreements INTEGER NOT NULL,
    data TEXT NOT NULL
);
CREATE INDEX events_dates ON events (start_date, end_date);

CREATE TABLE event_participants (
    event TEXT NOT NULL,
    entity TEXT NOT NULL,
    role TEXT NOT NULL,              -- actor or recipient
    PRIMARY KEY (event, role, entity)
) WITHOUT ROWID;
CREATE INDEX event_participants_entity ON event_participants (entity);

CREATE TABLE event_mentions (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    event TEXT NOT NULL,
    document TEXT NOT NULL,
    sentence TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    "trigger" TEXT NOT NULL,
    trigger_start INTEGER NOT NULL,
    trigger_end INTEGER NOT NULL,
    event_type TEXT NOT NULL,
    event_mode TEXT,
    status TEXT NOT NULL,
    place TEXT,
    start_date TEXT,
    end_date TEXT,
    date_precision TEXT,
    date_text TEXT,
    speaker TEXT,
    data TEXT NOT NULL
);
CREATE INDEX event_mentions_event ON event_mentions (event);
CREATE INDEX event_mentions_document ON event_mentions (document);

CREATE TABLE quotes (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    document TEXT NOT NULL,
    kind TEXT NOT NULL,
    content TEXT NOT NULL,
    speaker TEXT,
    speaker_entity TEXT,
    data TEXT NOT NULL
);
CREATE INDEX quotes_document ON quotes (document);
CREATE INDEX quotes_speaker ON quotes (speaker_entity);

CREATE TABLE stories (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    headline TEXT NOT NULL,
    start_date TEXT,
    end_date TEXT,
    documents INTEGER NOT NULL,
    data TEXT NOT NULL
);

CREATE TABLE copy_groups (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    origin TEXT,
    agency TEXT,
    data TEXT NOT NULL
);

CREATE VIRTUAL TABLE documents_text USING fts5 (
    headline, text, content = 'documents', content_rowid = 'position', tokenize = 'porter unicode61'
);
CREATE VIRTUAL TABLE events_text USING fts5 (
    headline, content = 'events', content_rowid = 'position', tokenize = 'porter unicode61'
);
