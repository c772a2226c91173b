/// Journey questions and their kernels: what may be asked of an index, and what comes back.
@org.jspecify.annotations.NullMarked
module footpath.analytics {
    requires transitive footpath.events;
    requires static transitive org.jspecify;
    requires roaringbitmap;

    exports footpath.analytics;
    exports footpath.analytics.journey;
}
