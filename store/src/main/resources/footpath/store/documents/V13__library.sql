-- Every revision of an item of the library, as JSON; the newest is how it is now. The key is unique in the whole library.
create table library_item (
    item_key text not null,
    revision bigint not null,
    document text not null,
    author text,
    note text not null,
    saved_at text not null,
    primary key (item_key, revision)
);

-- Why a map was changed, where that is told.
alter table map_change add column note text;
