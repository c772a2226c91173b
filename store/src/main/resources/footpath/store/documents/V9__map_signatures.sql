-- Who signed which revision of a map, or of one of its stages. Rows are added, and marked as withdrawn; never changed else.
create table map_signature (
    slug text not null,
    number integer not null,
    target text not null,
    role text not null,
    signer text not null,
    revision bigint not null,
    digest text not null,
    note text,
    signed_at text not null,
    withdrawn_by text,
    withdrawn_at text,
    withdrawn_why text,
    primary key (slug, number)
);
