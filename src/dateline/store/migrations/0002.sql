-- What each build changed in the record that was there before it.

CREATE TABLE changes (
    build INTEGER NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,              -- new, dropped, date, status, sources, disagreements
    event TEXT NOT NULL,
    headline TEXT NOT NULL,
    before TEXT,
    after TEXT,
    PRIMARY KEY (build, position)
) WITHOUT ROWID;
