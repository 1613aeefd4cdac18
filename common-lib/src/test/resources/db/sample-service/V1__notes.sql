CREATE TABLE notes (
    id      uuid   CONSTRAINT pk_notes PRIMARY KEY,
    version bigint NOT NULL,
    title   text   NOT NULL CONSTRAINT chk_notes_title_is_no_secret CHECK (title <> 'secret'),
    shelf   text   CONSTRAINT uq_notes_shelf UNIQUE,
    slot    text   CONSTRAINT uq_notes_slot UNIQUE DEFERRABLE INITIALLY DEFERRED
);

-- What a listener did with the events that it received.
CREATE TABLE effects (
    id   bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_effects PRIMARY KEY,
    text text NOT NULL
);
