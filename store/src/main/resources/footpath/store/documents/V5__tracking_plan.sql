-- The tracking plan as JSON, a row a revision.
create table plan_revision (
    revision integer not null primary key,
    document text not null,
    saved_at text not null
);

-- How often arrivals broke a rule of it.
create table plan_count (
    event text not null,
    rule text not null,
    place text not null,
    source text not null,
    count integer not null,
    first_at text not null,
    last_at text not null,
    example text not null,
    primary key (event, rule, place, source)
);
