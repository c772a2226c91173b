/// What a person did: the nouns every other module speaks, and the ports the store implements.
@org.jspecify.annotations.NullMarked
module footpath.events {
    requires static transitive org.jspecify;

    exports footpath.events;
    exports footpath.events.consent;
    exports footpath.events.filter;
    exports footpath.events.identity;
    exports footpath.events.log;
}
