package footpath.maps.compare;

import footpath.analytics.Share;
import footpath.maps.Persona;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Says in a sentence what a comparison shows: the step whose reaches lie furthest apart, of those that differ by more
/// than chance if there are any.
///
/// @param here        the one side
/// @param other       the other side
/// @param isOtherBase whether the other side is told first
/// @param overlap     how far both count the same persons
/// @param steps       compared
record ComparisonWords(
        ComparedSide here, ComparedSide other, boolean isOtherBase, Overlap overlap, List<ComparedStep> steps) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /// Differences under this many points read as none.
    private static final double NO_POINTS = 0.05;

    String headline() {
        Optional<ComparedStep> told = told();
        if (told.isEmpty()) {
            return "No step is measured on both sides, so nothing can be compared.";
        }
        if (Math.abs(told.get().points().orElseThrow()) < NO_POINTS) {
            return "Every step is reached by the same share on both sides.";
        }
        String sentence = sentence(told.get());
        return told.get().verdict() == Verdict.MAY_BE_CHANCE
                ? "No step differs by more than chance. The widest gap: " + decapitalised(sentence)
                : sentence;
    }

    String detail() {
        long compared = count(Verdict.MORE_THAN_CHANCE) + count(Verdict.MAY_BE_CHANCE) + count(Verdict.NOT_TESTED);
        if (compared == 0) {
            return "";
        }
        return switch (overlap) {
            case NONE -> differing(compared) + " Nobody is counted on both sides.";
            case SOME ->
                differing(compared) + " Some " + here.map().subject().many()
                        + " are counted on both sides, so chance is judged approximately.";
            case SAME ->
                "The same " + here.map().subject().many()
                        + " are counted on both sides, so no difference is a matter of chance.";
            case UNKNOWN ->
                "The sides are data of two moments, largely of the same "
                        + here.map().subject().many() + ", so chance is not judged.";
        };
    }

    private String differing(long compared) {
        return count(Verdict.MORE_THAN_CHANCE) + " of " + compared + (compared == 1 ? " step differs" : " steps differ")
                + " by more than chance.";
    }

    private long count(Verdict verdict) {
        return steps.stream().filter(step -> step.verdict() == verdict).count();
    }

    private Optional<ComparedStep> told() {
        boolean isAnyClear = count(Verdict.MORE_THAN_CHANCE) > 0;
        return steps.stream()
                .filter(step -> isAnyClear
                        ? step.verdict() == Verdict.MORE_THAN_CHANCE
                        : step.reaches().isPresent() && step.verdict() != Verdict.ENTRY)
                .max(Comparator.comparingDouble(step -> Math.abs(step.points().orElseThrow())));
    }

    private String sentence(ComparedStep step) {
        ComparedSide base = isOtherBase ? other : here;
        ComparedSide later = isOtherBase ? here : other;
        long from = perMille(
                ComparedStep.reach(isOtherBase ? step.other() : step.here()).orElseThrow());
        long to = perMille(
                ComparedStep.reach(isOtherBase ? step.here() : step.other()).orElseThrow());
        boolean isSameGroup = who(base).equals(who(later));
        return "Of " + who(base) + when(base, later) + " " + percent(from) + " reach “" + step.title() + "”, of "
                + (isSameGroup ? "those" : who(later)) + when(later, base) + " " + percent(to) + ": "
                + tenths(Math.abs(to - from)) + " points " + (to < from ? "fewer." : "more.");
    }

    private static long perMille(Share share) {
        return Math.round(share.share().orElse(0) * 1_000);
    }

    private static String percent(long perMille) {
        return tenths(perMille) + " %";
    }

    private static String tenths(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private static String who(ComparedSide side) {
        return side.measured()
                .persona()
                .flatMap(side.map()::persona)
                .map(Persona::title)
                .orElseGet(() -> "all " + side.map().subject().many());
    }

    /// What tells this side from the other, besides who is counted.
    private static String when(ComparedSide side, ComparedSide against) {
        StringBuilder words = new StringBuilder();
        boolean isSameMap = side.map().slug().equals(against.map().slug());
        if (!isSameMap) {
            words.append(" on “").append(side.map().title()).append("”");
        } else if (side.measured().revision() != against.measured().revision()) {
            words.append(" at revision ").append(side.measured().revision());
        }
        if (!side.measured().period().equals(against.measured().period())) {
            LocalDate last = side.measured().period().toExclusive().minusDays(1);
            words.append(" from ")
                    .append(DAY.format(side.measured().period().from()))
                    .append(" to ")
                    .append(DAY.format(last));
        }
        if (!side.knownAt().equals(against.knownAt())) {
            words.append(side.knownAt()
                    .map(known -> " as known on "
                            + DAY.format(known.atZone(side.measured().zone())))
                    .orElse(" as known now"));
        }
        return words.toString();
    }

    private static String decapitalised(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }
}
