package footpath.store.events;

/// What is noted of an event beside what its sender says, as bits of the column `marks`.
enum EventMark {
    /// Its sender's clock put it behind its arrival.
    FROM_THE_FUTURE(1),

    /// It was sent as one of the past.
    HISTORICAL(2);

    private final int bit;

    EventMark(int bit) {
        this.bit = bit;
    }

    int bit() {
        return bit;
    }
}
