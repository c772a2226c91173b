-- What people say about maps. A thread is a comment without one, and those that name it.
create table map_comment (
    id text not null primary key,
    slug text not null,
    target text not null,
    thread text references map_comment (id) on delete cascade,
    author text not null,
    text text not null,
    said_at text not null,
    changed_at text,
    resolved_at text
);

create index map_comment_slug on map_comment (slug, said_at);
create index map_comment_thread on map_comment (thread);
