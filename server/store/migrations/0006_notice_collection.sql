-- What a notice changes in the collection calendar, as JSON; empty: nothing.
ALTER TABLE notice ADD COLUMN collection TEXT NOT NULL DEFAULT '';
