-- Every feed that senders write to. Its limit is in events a second; none if absent.
create table source (
    name text not null primary key,
    kind text not null,
    is_enabled integer not null,
    event_limit integer,
    address text not null,
    keeps_user_agent integer not null,
    created_at text not null
);

-- What senders show. A key belongs to one source for ever, revoked or not.
create table write_key (
    write_key text not null primary key,
    source text not null references source (name) on delete cascade,
    created_at text not null,
    revoked_at text
);

create index write_key_by_source on write_key (source);
