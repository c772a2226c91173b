package footpath.maps;

/// Where a map stands in the hierarchy of journeys, the widest first.
public enum MapLevel {
    LIFECYCLE,
    JOURNEY,
    SUB_JOURNEY,
    TASK
}
