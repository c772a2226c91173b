-- What a source is told besides, as JSON by its kind.
alter table source add column settings text not null default '{}';

-- What products sign with, and passwords. Readable as the file is: by its owner alone.
create table source_secret (
    source text not null references source (name) on delete cascade,
    number integer not null,
    secret text not null,
    added_at text not null,
    primary key (source, number)
);

-- How far what is pulled was taken, as JSON by its kind. Outlives changes of the source.
create table feed_position (
    source text not null primary key,
    position text not null,
    rows_taken integer not null,
    saved_at text not null
);
