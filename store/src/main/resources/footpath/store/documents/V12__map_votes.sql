-- Votes with dots on cards of a map, with the words the cards had when the vote was opened.
create table map_vote (
    slug text not null,
    number integer not null,
    title text not null,
    dots integer not null,
    hidden integer not null,
    opened_by text not null,
    opened_at text not null,
    ends_at text,
    closed_by text,
    closed_at text,
    primary key (slug, number)
);

create table map_vote_card (
    slug text not null,
    number integer not null,
    place integer not null,
    card text not null,
    text text not null,
    primary key (slug, number, place)
);

-- How many dots a person gives a card. Names are the same however they are capitalised.
create table map_vote_dot (
    slug text not null,
    number integer not null,
    person text not null collate nocase,
    card text not null,
    dots integer not null,
    primary key (slug, number, person, card)
);
