/// Journey questions and their kernels: what may be asked of an index, and what comes back.
@org.jspecify.annotations.NullMarked
module footpath.analytics {
    requires transitive footpath.events;
    requires transitive footpath.index;
    requires static transitive org.jspecify;
    requires re2j;
    requires roaringbitmap;

    exports footpath.analytics;
    exports footpath.analytics.catalog;
    exports footpath.analytics.count;
    exports footpath.analytics.flow;
    exports footpath.analytics.funnel;
    exports footpath.analytics.journey;
    exports footpath.analytics.path;
    exports footpath.analytics.sequence;
    exports footpath.analytics.trend;
    exports footpath.analytics.variant;
}
