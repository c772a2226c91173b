-- That somebody reviewed a map and found that it holds. Rows are added, and never changed.
create table map_review (
    slug text not null,
    number integer not null,
    reviewer text not null,
    revision bigint not null,
    note text,
    reviewed_at text not null,
    primary key (slug, number)
);
