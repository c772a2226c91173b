-- Every revision of every map, for ever. The document is the JSON of the map format.
create table map_revision (
    slug text not null,
    revision bigint not null,
    document text not null,
    saved_at text not null,
    primary key (slug, revision)
);
