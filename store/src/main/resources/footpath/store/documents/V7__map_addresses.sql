-- Addresses maps had before they were renamed, and the ones they have now.
create table map_address (
    old_slug text not null primary key,
    slug text not null
);
