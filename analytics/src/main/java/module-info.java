/// Journey questions and their kernels: what may be asked of an index, and what comes back.
@org.jspecify.annotations.NullMarked
module footpath.analytics {
    requires transitive footpath.events;
    requires transitive footpath.index;
    requires static transitive org.jspecify;
    requires java.management;
    requires re2j;
    requires roaringbitmap;

    exports footpath.analytics;
    exports footpath.analytics.attribution;
    exports footpath.analytics.catalog;
    exports footpath.analytics.count;
    exports footpath.analytics.drivers;
    exports footpath.analytics.dwell;
    exports footpath.analytics.flow;
    exports footpath.analytics.frequency;
    exports footpath.analytics.funnel;
    exports footpath.analytics.journey;
    exports footpath.analytics.segment;
    exports footpath.analytics.lifecycle;
    exports footpath.analytics.retention;
    exports footpath.analytics.stickiness;
    exports footpath.analytics.survival;
    exports footpath.analytics.next;
    exports footpath.analytics.path;
    exports footpath.analytics.sequence;
    exports footpath.analytics.session;
    exports footpath.analytics.trend;
    exports footpath.analytics.variant;
}
