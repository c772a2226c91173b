-- Who made a change, and when a revision was named; not known of what was done before.
alter table map_change add column author text;

alter table map_change add column named_at text;
