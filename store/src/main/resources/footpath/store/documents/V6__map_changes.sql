-- A map is a list of changes. Operations are JSON; they make this revision of the one before, the inverse the one before of
-- this. Both are null where the revision was kept as a whole, as a snapshot.
create table map_change (
    slug text not null,
    revision bigint not null,
    id text not null,
    operations text,
    inverse text,
    saved_at text not null,
    name text,
    primary key (slug, revision),
    unique (slug, id)
);

-- Whole documents, the JSON of the map format: of the first revision, and of some behind it, so that none is far from one.
create table map_snapshot (
    slug text not null,
    revision bigint not null,
    document text not null,
    primary key (slug, revision)
);

insert into map_change (slug, revision, id, saved_at)
    select slug, revision, 'revision-' || revision, saved_at from map_revision;

insert into map_snapshot (slug, revision, document) select slug, revision, document from map_revision;

drop table map_revision;
