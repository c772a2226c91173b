/// The map document, its formats, and measuring it.
@org.jspecify.annotations.NullMarked
module footpath.maps {
    requires transitive footpath.analytics;
    requires transitive footpath.events;
    requires transitive footpath.index;
    requires com.networknt.schema;
    requires tools.jackson.databind;
    requires static transitive org.jspecify;

    exports footpath.maps;
    exports footpath.maps.format;
    exports footpath.maps.measure;
    exports footpath.maps.segment;
    exports footpath.maps.text;
}
