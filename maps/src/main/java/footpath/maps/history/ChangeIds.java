package footpath.maps.history;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Ids of changes the program makes by itself, which tell why.
public final class ChangeIds {
    private static final String ANY = "-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern RESTORED = Pattern.compile("restore-([0-9]{1,18})" + ANY);
    private static final Pattern REVIEW = Pattern.compile("review" + ANY);

    private ChangeIds() {}

    /// Of a change that brings a revision back.
    public static String restore(long revision) {
        return "restore-" + revision + "-" + UUID.randomUUID();
    }

    /// Of a change that writes down the day of a review.
    public static String review() {
        return "review-" + UUID.randomUUID();
    }

    /// The revision a change brought back; empty if it did not.
    public static Optional<Long> restored(String id) {
        Matcher matcher = RESTORED.matcher(id);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }

    /// Whether a change wrote down the day of a review.
    public static boolean isReview(String id) {
        return REVIEW.matcher(id).matches();
    }
}
