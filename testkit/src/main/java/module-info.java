/// Journeys in one line, random journeys from a seed, and an event log in memory: what tests of journeys are written
/// with.
@org.jspecify.annotations.NullMarked
module footpath.testkit {
    requires static org.jspecify;
    requires transitive footpath.events;

    exports footpath.testkit;
}
