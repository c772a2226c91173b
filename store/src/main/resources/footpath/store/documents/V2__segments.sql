-- Every segment under its name. The definition is JSON; as_of is absent if the segment is live.
create table segment (
    name text not null primary key,
    definition text not null,
    as_of text,
    saved_at text not null
);

-- Who is on the list of a static segment, by identity key.
create table segment_person (
    segment text not null references segment (name) on delete cascade,
    person text not null,
    primary key (segment, person)
);
