package footpath.index;

import java.util.List;
import java.util.function.Consumer;

/// Timelines of which files hold some events, and rows the others. Confined to one thread at a time.
final class MergedTimelines implements TimelineSource {
    /// So many events fit the processor's cache with all that is written of them.
    static final int BLOCK_EVENTS = 1 << 13;

    private final List<Part> parts;
    private final TimelineBlock rows;
    private final TimelineSorter sorter = new TimelineSorter();
    private final TimelineBlock block = new TimelineBlock();
    private int part;
    private int row;

    /// Events of a file that belong to a person now.
    record Part(int person, TimelineRows rows, int firstEvent, int endEvent) {}

    /// @param parts in order of persons
    /// @param rows  of which a person's are not in the files
    MergedTimelines(List<Part> parts, TimelineBlock rows) {
        this.parts = parts;
        this.rows = rows;
    }

    @Override
    public void read(Consumer<TimelineBlock> sink) {
        part = 0;
        row = 0;
        block.clear();
        while (part < parts.size() || row < rows.subjectCount) {
            readPerson(nextPerson());
            if (block.eventCount >= BLOCK_EVENTS) {
                sink.accept(block);
                block.clear();
            }
        }
        sink.accept(block);
    }

    private int nextPerson() {
        int ofPart = part < parts.size() ? parts.get(part).person : Integer.MAX_VALUE;
        return row < rows.subjectCount ? Math.min(ofPart, rows.persons[row]) : ofPart;
    }

    private void readPerson(int person) {
        int from = block.eventCount;
        for (; part < parts.size() && parts.get(part).person == person; part++) {
            Part next = parts.get(part);
            next.rows.copyTo(block, next.firstEvent, next.endEvent);
        }
        if (row < rows.subjectCount && rows.persons[row] == person) {
            rows.copyTo(block, rows.start(row), rows.ends[row]);
            row++;
        }
        sorter.sort(block, from, block.eventCount);
        block.endTimeline(person);
    }
}
