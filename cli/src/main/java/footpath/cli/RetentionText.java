package footpath.cli;

import footpath.server.question.RetentionBody;
import footpath.server.question.ShareBody;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// Tells a retention table to people: a row a cohort, in percent of it.
final class RetentionText {
    private static final String OPEN = "*";

    private final Terminal terminal;

    RetentionText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(RetentionBody retention) {
        for (RetentionBody.Group group : retention.groups()) {
            if (group.value() != null) {
                terminal.line(Terminal.safe(group.value()));
            }
            table(group, retention.columns()).print(terminal);
            terminal.line("");
        }
        if (retention.groups().stream().anyMatch(RetentionText::isOpen)) {
            terminal.line(OPEN + " not over when the data or the period ends: more may return; not in the average");
            terminal.line("");
        }
        AnswerText.ending(terminal, retention.rule(), retention.tookMillis());
    }

    /// The column of distance 0 is left out: it is the cohort itself.
    private static TextTable table(RetentionBody.Group group, List<String> columns) {
        List<String> head = new ArrayList<>(List.of("cohort", ">persons"));
        columns.stream().skip(1).forEach(column -> head.add(">" + column + (isOpen(group) ? " " : "")));
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (RetentionBody.Cohort cohort : withoutEmptyEnds(group.cohorts())) {
            table.row(row(cohort, isOpen(group)).toArray());
        }
        List<Object> average = new ArrayList<>(List.of("average", ""));
        for (ShareBody share : group.average().stream().skip(1).toList()) {
            OptionalDouble value = share.share() == null ? OptionalDouble.empty() : OptionalDouble.of(share.share());
            average.add(Numbers.percent(value) + (isOpen(group) ? " " : ""));
        }
        return table.row(average.toArray());
    }

    private static List<Object> row(RetentionBody.Cohort cohort, boolean isOpen) {
        List<Object> row = new ArrayList<>(List.of(cohort.start(), cohort.n()));
        for (RetentionBody.Cell cell : cohort.cells().stream().skip(1).toList()) {
            String share = cohort.n() == 0 ? "–" : Numbers.percent(OptionalDouble.of((double) cell.n() / cohort.n()));
            row.add(share + (cell.complete() || cohort.n() == 0 ? isOpen ? " " : "" : OPEN));
        }
        return row;
    }

    private static boolean isOpen(RetentionBody.Group group) {
        return group.cohorts().stream()
                .filter(cohort -> cohort.n() > 0)
                .anyMatch(cohort -> cohort.cells().stream().skip(1).anyMatch(cell -> !cell.complete()));
    }

    /// Periods before the first cohort with a person and after the last one say nothing.
    private static List<RetentionBody.Cohort> withoutEmptyEnds(List<RetentionBody.Cohort> cohorts) {
        int first = 0;
        int end = cohorts.size();
        while (first < end && cohorts.get(first).n() == 0) {
            first++;
        }
        while (end > first && cohorts.get(end - 1).n() == 0) {
            end--;
        }
        return cohorts.subList(first, end);
    }
}
