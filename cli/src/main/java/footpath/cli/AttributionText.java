package footpath.cli;

import footpath.server.question.AttributionBody;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Tells people which touches get how much credit, the models side by side.
final class AttributionText {
    private final Terminal terminal;

    AttributionText(Terminal terminal) {
        this.terminal = terminal;
    }

    void print(AttributionBody attribution) {
        List<String> head = new ArrayList<>(List.of("touches", ">how many", ">on paths to"));
        attribution.models().forEach(model -> head.add(">" + model.model()));
        TextTable table = new TextTable(head.toArray(String[]::new));
        for (AttributionBody.Value value : attribution.values()) {
            List<Object> row = new ArrayList<>(List.of(value.value(), value.touches(), value.conversions()));
            value.credits().forEach(credit -> row.add(number(credit)));
            table.row(row.toArray());
        }
        table.print(terminal);
        terminal.line("");
        summary(attribution);
        terminal.line("");
        for (AttributionBody.Model model : attribution.models()) {
            terminal.line(Terminal.safe(model.model() + ": " + model.rule()));
        }
        terminal.line("");
        AnswerText.ending(terminal, attribution.rule(), attribution.tookMillis());
    }

    private void summary(AttributionBody attribution) {
        long attributed = attribution.conversions().attributed();
        long unattributed = attribution.conversions().unattributed();
        terminal.line("Conversions: " + Numbers.whole(attributed) + " with a touch before them, "
                + Numbers.whole(unattributed) + " without. Paths that led to none: "
                + Numbers.whole(attribution.pathsWithoutConversion()) + ".");
        AttributionBody.Worth worth = attribution.worth();
        if (worth.attributed() != attributed || worth.unattributed() != unattributed) {
            terminal.line("Worth: " + number(worth.attributed()) + " with a touch, " + number(worth.unattributed())
                    + " without; conversions without a number: " + Numbers.whole(attribution.withoutWorth()) + ".");
        }
    }

    private static String number(double credit) {
        return String.format(Locale.ROOT, "%,.1f", credit);
    }
}
