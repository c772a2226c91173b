package footpath.maps.compare;

import java.util.List;

/// Two sides measured and held side by side: two personas, two periods, two revisions, two moments of the data, or two
/// maps, or several of these at once.
///
/// @param here        the one side
/// @param other       the other side
/// @param isOtherBase whether differences are taken from the other side: it is the earlier one, or the as-is of a to-be
/// @param overlap     how far both count the same persons
/// @param alignment   which elements stand for each other, in order of the base
/// @param document    what makes the later document of the base
/// @param steps       the steps of both, in order of the alignment
/// @param feelings    what people felt along the emotion curves of both
/// @param headline    what differs most, in a sentence
/// @param detail      how many steps differ, and how far that can be relied on
public record MapComparison(
        ComparedSide here,
        ComparedSide other,
        boolean isOtherBase,
        Overlap overlap,
        MapAlignment alignment,
        DocumentComparison document,
        List<ComparedStep> steps,
        List<ComparedFeelings> feelings,
        String headline,
        String detail) {
    /// How the numbers come about, in words.
    public static final String METHOD = "Differences are the later side minus the base, with the 95 % interval of"
            + " Newcombe (1998, method 10, from two Wilson intervals); two-sided p by the z-test with the pooled share,"
            + " or by Fisher's exact test if an expected count is below 5, adjusted for the number of steps by Benjamini"
            + " and Hochberg (1995). A difference is more than chance below 0.05. Interval and test take both sides for"
            + " independent groups. Feelings differ with the 95 % interval of Welch (1947), and by more than chance if"
            + " it leaves out zero.";

    public MapComparison {
        steps = List.copyOf(steps);
        feelings = List.copyOf(feelings);
    }

    /// Holds two sides side by side.
    public static MapComparison of(ComparedSide here, ComparedSide other, Overlap overlap) {
        boolean isOtherBase = isBase(other, here);
        DocumentComparison document = isOtherBase
                ? DocumentComparison.of(other.map(), here.map())
                : DocumentComparison.of(here.map(), other.map());
        MapAlignment alignment = isOtherBase ? document.alignment().flipped() : document.alignment();
        List<ComparedStep> steps = new StepComparer(here.measured(), other.measured(), isOtherBase, overlap.isTested())
                .steps(alignment.steps());
        ComparisonWords words = new ComparisonWords(here, other, isOtherBase, overlap, steps);
        List<ComparedFeelings> feelings =
                new FeelingsComparer(here, other, isOtherBase, overlap.isTested()).feelings(alignment);
        return new MapComparison(
                here,
                other,
                isOtherBase,
                overlap,
                alignment,
                document,
                steps,
                feelings,
                words.headline(),
                words.detail());
    }

    /// Whether one side is the natural start: the as-is of a to-be, or the earlier revision, period or moment.
    private static boolean isBase(ComparedSide side, ComparedSide against) {
        int states = Integer.compare(rank(side), rank(against));
        if (states != 0) {
            return states < 0;
        }
        if (side.map().slug().equals(against.map().slug())) {
            int revisions =
                    Long.compare(side.measured().revision(), against.measured().revision());
            if (revisions != 0) {
                return revisions < 0;
            }
        }
        int periods = side.measured()
                .period()
                .from()
                .compareTo(against.measured().period().from());
        if (periods != 0) {
            return periods < 0;
        }
        return side.knownAt()
                .filter(known -> against.knownAt().isEmpty()
                        || known.isBefore(against.knownAt().get()))
                .isPresent();
    }

    private static int rank(ComparedSide side) {
        return switch (side.map().standing().state()) {
            case AS_IS -> 0;
            case HYPOTHESIS, TO_BE -> 1;
        };
    }
}
