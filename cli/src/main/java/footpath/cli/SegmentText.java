package footpath.cli;

import footpath.server.question.SegmentBody;
import footpath.server.question.ShareBody;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Tells people how large segments are and how much they overlap.
final class SegmentText {
    private final Terminal terminal;

    SegmentText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(SegmentBody segments) {
        int count = segments.segments().size();
        List<String> head = new ArrayList<>(List.of("", "segment", ">persons", ">of all"));
        for (int number = 1; number <= count; number++) {
            head.add(">also in " + number);
        }
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (int number = 1; number <= count; number++) {
            SegmentBody.Size segment = segments.segments().get(number - 1);
            List<Object> row = new ArrayList<>(List.of(
                    Numbers.whole(number), segment.name(), segment.size().n(), percent(segment.size())));
            for (int other = 1; other <= count; other++) {
                row.add(other == number ? "–" : percent(segment.overlaps().get(other - 1)));
            }
            table.row(row.toArray());
        }
        table.print(terminal);
        terminal.line("");
        if (!segments.periods().isEmpty()) {
            growth(segments).print(terminal);
            terminal.line("");
        }
        terminal.line("Of " + Numbers.whole(segments.persons()) + " persons.");
        terminal.line("");
        AnswerText.ending(terminal, segments.rule(), segments.tookMillis());
    }

    /// How many are in each segment at the end of each period.
    private static TextTable growth(SegmentBody segments) {
        List<String> head = new ArrayList<>(List.of("period"));
        segments.segments().forEach(segment -> head.add(">" + segment.name()));
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (int period = 0; period < segments.periods().size(); period++) {
            List<Object> row = new ArrayList<>(List.of(segments.periods().get(period)));
            for (SegmentBody.Size segment : segments.segments()) {
                row.add(segment.growth().get(period).n());
            }
            table.row(row.toArray());
        }
        return table;
    }

    private static String percent(ShareBody share) {
        Double value = share.share();
        return Numbers.percent(value == null ? OptionalDouble.empty() : OptionalDouble.of(value));
    }
}
