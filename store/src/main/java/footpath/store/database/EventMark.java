package footpath.store.database;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is noted of an event beside what its sender says, as bits of the column `marks`.
public enum EventMark {
    /// Its sender's clock put it behind its arrival.
    FROM_THE_FUTURE(1),

    /// It was sent as one of the past.
    HISTORICAL(2),

    /// It may say something of consent: those that do are looked for among these alone.
    CONSENT(4),

    /// It was flagged as that of a program, or as told twice.
    BOT(8);

    private final int bit;

    EventMark(int bit) {
        this.bit = bit;
    }

    public int bit() {
        return bit;
    }

    /// Whether it is among the marks of an event.
    public boolean isIn(int marks) {
        return (marks & bit) != 0;
    }

    /// SQL that tells whether a row of the log has it.
    public String condition() {
        // The comparison lets the database pass over whole blocks without any.
        return "(marks >= " + bit + " AND marks & " + bit + " <> 0)";
    }

    /// The marks of an event, as words.
    public static List<String> words(int marks) {
        return Arrays.stream(values())
                .filter(mark -> mark.isIn(marks))
                .map(mark -> mark.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
