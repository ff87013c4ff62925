-- Where the mentions of a judgement stood, so that it still fits when the extractor names them otherwise; and the judgements
-- that fit nothing in the record as it now is.

ALTER TABLE judgements ADD COLUMN subject_spans TEXT NOT NULL DEFAULT '[]';  -- JSON list of [document, start, end]
ALTER TABLE judgements ADD COLUMN other_spans TEXT NOT NULL DEFAULT '[]';

CREATE TABLE unfit_judgements (
    number INTEGER PRIMARY KEY,      -- of the judgement
    reason TEXT NOT NULL
);
