/// Whole timelines as sorted, memory-mapped columns.
@org.jspecify.annotations.NullMarked
module footpath.index {
    requires static org.jspecify;
    requires transitive footpath.events;

    exports footpath.index;
}
