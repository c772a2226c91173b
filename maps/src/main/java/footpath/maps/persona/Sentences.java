package footpath.maps.persona;

import footpath.analytics.Share;
import footpath.analytics.ShareDifference;
import footpath.maps.JourneyMap;
import footpath.maps.measure.MeasurePlan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Numbers and rules in words. Stateless.
final class Sentences {
    private static final int PERCENT = 100;

    private Sentences() {}

    /// What is counted, a sentence each.
    static List<String> rules(JourneyMap map, MeasurePlan plan) {
        String many = map.subject().many();
        Optional<String> entry = plan.steps().stream()
                .findFirst()
                .map(step -> "Entered: " + many + " who did “" + step.title()
                        + "” within the period; whoever did so in two of them counts in both.");
        return Stream.concat(
                        Stream.of("Size: " + many
                                + " in the segment, of all with an event at any time, by traits as known"
                                + " now. Growth: how many of them were known, by an event, at the end of each period."),
                        Stream.concat(
                                entry.stream(),
                                Stream.of(
                                        "Channels and devices: by the events in the period, whether on the map or not;"
                                                + " of " + many + " with an event in it.",
                                        "Traits: of those of whom any value is known. Everybody includes the members; p-values compare them with all others, and are"
                                                + " adjusted for the number of comparisons (Benjamini and Hochberg"
                                                + " 1995). Numbers: quarters, and the median test.",
                                        "Scores: the mean of where each number lies on the scale, with Student's interval, a number"
                                                + " beyond its ends counting as the end; or the share of those of whom a"
                                                + " value is known, with Wilson's.",
                                        ShareDifference.RULE,
                                        WayLikeness.RULE,
                                        PersonaOverlap.NOT_HIDDEN)))
                .toList();
    }

    /// A number without needless digits: `3`, `3.25`.
    static String number(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : String.format(Locale.ROOT, "%.6g", number).replaceAll("(\\.\\d*?)0+$", "$1");
    }

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /// `26 of 100`, or the plain counts if there are fewer than a hundred.
    static String outOf(Share share) {
        return share.of() < PERCENT
                ? share.n() + " of " + share.of()
                : Math.round(share.share().orElse(0) * PERCENT) + " of 100";
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * PERCENT);
    }

    static String quoted(String text) {
        return "“" + text + "”";
    }
}
