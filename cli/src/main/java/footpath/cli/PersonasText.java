package footpath.cli;

import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.server.map.PersonaBody;
import footpath.server.map.PersonaBody.FieldBody;
import footpath.server.map.PersonaBody.StepBody;
import footpath.server.map.PersonaBody.Value;
import footpath.server.map.PersonasBody;
import footpath.server.question.ShareBody;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The personas of a map beside data, as tables.
///
/// @param map whose they are
record PersonasText(JourneyMap map, PersonasBody body, Terminal terminal) {
    private static final String NONE = "–";
    private static final double CLEAR = 0.05;
    private static final int MOST_TRAITS = 3;

    void print() {
        if (body.personas().isEmpty()) {
            terminal.line(
                    "The map has no personas yet; add them on its page, or to its document, each with a segment.");
            return;
        }
        sizes();
        overlap();
        body.personas().stream().filter(persona -> persona.reason() == null).forEach(this::one);
        terminal.line("");
        body.rules().forEach(rule -> terminal.line(Terminal.safe(rule)));
    }

    private void sizes() {
        TextTable table = new TextTable(
                "persona",
                ">" + map.subject().many(),
                ">share",
                ">entered",
                ">share",
                ">walk alike",
                ">with others",
                "");
        body.personas()
                .forEach(persona -> table.row(
                        persona.title(),
                        count(persona.size()),
                        percent(persona.size()),
                        count(persona.entrants()),
                        percent(persona.entrants()),
                        alike(persona, true),
                        alike(persona, false),
                        remark(persona)));
        table.print(terminal);
    }

    private static String alike(PersonaBody persona, boolean isSame) {
        return Optional.ofNullable(persona.likeness())
                .map(likeness -> percent(isSame ? likeness.same() : likeness.across()))
                .orElse(NONE);
    }

    private String remark(PersonaBody persona) {
        String reason = persona.reason();
        if (reason != null) {
            return reason;
        }
        ShareBody size = persona.size();
        return size != null && size.n() < body.minN() ? "few" : "";
    }

    private void overlap() {
        if (!body.overlap().pairs().isEmpty()) {
            terminal.line("");
            TextTable table = new TextTable("persona", "and", ">in both", ">of the one", ">of the other", ">Jaccard");
            body.overlap()
                    .pairs()
                    .forEach(pair -> table.row(
                            title(pair.one()),
                            title(pair.other()),
                            count(pair.ofOne()),
                            percent(pair.ofOne()),
                            percent(pair.ofOther()),
                            pair.jaccard() == null ? NONE : String.format(Locale.ROOT, "%.2f", pair.jaccard())));
            table.print(terminal);
        }
        terminal.line("");
        terminal.line(Terminal.safe("In none: " + words(body.overlap().none()) + ". In exactly one: "
                + words(body.overlap().one()) + ". In several: "
                + words(body.overlap().several()) + "."));
    }

    private String title(String key) {
        return map.persona(key).map(known -> known.title()).orElse(key);
    }

    private void one(PersonaBody persona) {
        terminal.line("");
        terminal.line(Terminal.safe(persona.title()));
        line("channels", values(persona.channels()));
        persona.devices().forEach(device -> line(device.name(), values(device.values())));
        persona.traits().stream()
                .filter(trait -> !trait.own())
                .limit(MOST_TRAITS)
                .forEach(trait -> line(trait.name(), trait(trait)));
        persona.scores().forEach(score -> line(score.title(), ScoreWords.of(score)));
        line("journey", steps(persona.steps()));
        line("walk most", way(persona));
        persona.findings().forEach(finding -> terminal.line(Terminal.safe("  " + finding)));
    }

    private void line(String name, String text) {
        if (!text.isEmpty()) {
            terminal.line(Terminal.safe("  " + name + ": " + text));
        }
    }

    private static String trait(FieldBody trait) {
        return Optional.ofNullable(trait.numbers())
                .map(numbers -> Optional.ofNullable(numbers.members())
                                .map(quarters -> "median " + quarters.median() + ", quarters " + quarters.lower()
                                        + " and " + quarters.upper() + "; ")
                                .orElse("")
                        + value(numbers.above()))
                .orElseGet(() -> values(trait.values()));
    }

    private static String values(List<Value> values) {
        return values.stream()
                .filter(value -> value.members() != null)
                .limit(MOST_TRAITS)
                .map(PersonasText::value)
                .collect(Collectors.joining(", "));
    }

    private static String value(Value value) {
        Double pValue = value.pValue();
        String worth = pValue != null && pValue < CLEAR ? "*" : "";
        return Optional.ofNullable(value.value()).orElse("not known") + " " + percent(value.members()) + " (all "
                + percent(value.everybody()) + ")" + worth;
    }

    private static String steps(List<StepBody> steps) {
        return steps.stream()
                .filter(step -> step.gap() != null && step.gap().difference() != null)
                .sorted(Comparator.comparingDouble(step -> -Math.abs(gap(step))))
                .limit(MOST_TRAITS)
                .map(step -> step.title() + " " + percent(step.members()) + " (all " + percent(step.everybody()) + ")"
                        + (step.pValue() != null && step.pValue() < CLEAR ? "*" : ""))
                .collect(Collectors.joining(", "));
    }

    private static double gap(StepBody step) {
        return Optional.ofNullable(step.gap())
                .flatMap(gap -> Optional.ofNullable(gap.difference()))
                .orElse(0.0);
    }

    private String way(PersonaBody persona) {
        return Optional.ofNullable(persona.likeness())
                .filter(likeness -> likeness.onFirst() != null)
                .map(likeness -> likeness.first().stream()
                                .map(key -> map.step(key).map(Step::title).orElse(key))
                                .collect(Collectors.joining(" → "))
                        + " " + percent(likeness.onFirst()) + " (all " + percent(likeness.allOnFirst()) + ")")
                .orElse("");
    }

    private String words(@Nullable ShareBody share) {
        return share == null
                ? "hidden"
                : Numbers.whole(share.n()) + " of " + Numbers.whole(share.of()) + " "
                        + map.subject().many();
    }

    private static String count(@Nullable ShareBody share) {
        return share == null ? NONE : Numbers.whole(share.n());
    }

    private static String percent(@Nullable ShareBody share) {
        Double part = share == null ? null : share.share();
        return part == null ? NONE : percent(part);
    }

    private static String percent(double share) {
        return Numbers.percent(OptionalDouble.of(share));
    }
}
