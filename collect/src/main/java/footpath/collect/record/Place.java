package footpath.collect.record;

/// Where a record stands in its file.
///
/// @param line  physical line from 1, of the unpacked text
/// @param label what it is called where lines tell little, as `trace 3, event 5`; empty where they tell
/// enough
public record Place(long line, String label) {
    public Place {
        if (line < 1) {
            throw new IllegalArgumentException("a line is counted from 1, this is " + line);
        }
    }

    static Place line(long line) {
        return new Place(line, "");
    }
}
