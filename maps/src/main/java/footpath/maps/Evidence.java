package footpath.maps;

import java.net.URI;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Where a belief comes from. Steps and cards name it by its key.
///
/// @param key     unique within the map
/// @param kind    where it was learned
/// @param title   as people call it
/// @param date    when it was learned
/// @param n       from how many people, at least 1
/// @param link    where it can be read
/// @param consent on what ground the words of these people may be shown
/// @param note    what it says
/// @param item    key of the library's item it stands for
public record Evidence(
        String key,
        EvidenceKind kind,
        String title,
        Optional<LocalDate> date,
        Optional<Integer> n,
        Optional<URI> link,
        Optional<String> consent,
        Optional<String> note,
        Optional<String> item) {
    /// From so many people on, an answer stands for more than these: the smallest sample for which the normal
    /// approximation is
    /// commonly taken to hold.
    public static final int SAMPLE = 30;

    /// For so many days something holds at its grade; a count goes stale sooner than a story.
    private static final int COUNT_DAYS = 90;

    private static final int SAMPLE_DAYS = 365;
    private static final int STORY_DAYS = 730;

    public Evidence {
        new Checks("evidence")
                .key("key", key)
                .text("title", title)
                .range("n", n.map(Integer::doubleValue), 1, Integer.MAX_VALUE)
                .text("consent", consent)
                .text("note", note)
                .text("item", item)
                .done();
    }

    /// How well it supports a belief on a day. It ages by itself: a count of events is [EvidenceGrade#MEASURED]
    /// for 90 days and counts as a sample for a year; what [#SAMPLE] people or more said is
    /// [EvidenceGrade#SAMPLED] for a year; the rest, and what a sample becomes, is
    /// [EvidenceGrade#ANECDOTAL] until
    /// it is two years old. What has no date is anecdotal.
    public EvidenceGrade grade(LocalDate today) {
        if (date.isEmpty()) {
            return EvidenceGrade.ANECDOTAL;
        }
        long days = ChronoUnit.DAYS.between(date.get(), today);
        boolean isMany = n.orElse(0) >= SAMPLE;
        if (isMany && kind == EvidenceKind.QUERY && days <= COUNT_DAYS) {
            return EvidenceGrade.MEASURED;
        }
        if (isMany && days <= SAMPLE_DAYS) {
            return EvidenceGrade.SAMPLED;
        }
        return days <= STORY_DAYS ? EvidenceGrade.ANECDOTAL : EvidenceGrade.NONE;
    }

    /// The best grade of several on a day.
    public static EvidenceGrade best(Collection<Evidence> evidence, LocalDate today) {
        return evidence.stream()
                .map(each -> each.grade(today))
                .max(Comparator.naturalOrder())
                .orElse(EvidenceGrade.NONE);
    }
}
