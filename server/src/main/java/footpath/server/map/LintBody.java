package footpath.server.map;

import footpath.maps.JourneyMap;
import footpath.maps.lint.Finding;
import footpath.maps.lint.LintRule;
import footpath.maps.lint.Linter;
import footpath.maps.lint.Severity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with a map, as the API tells it.
///
/// @param map      its slug
/// @param errors   how many
/// @param warnings how many
/// @param hints    how many
/// @param findings errors first
public record LintBody(String map, long errors, long warnings, long hints, List<FindingBody> findings) {

    /// @param rule     key of the rule
    /// @param title    of the rule
    /// @param classic  whether it is one of the four classic mistakes
    /// @param severity `error`, `warning` or `hint`
    /// @param kind     of the element it is about
    /// @param key      of that element; empty text for the map itself
    /// @param step     at which to look; null if at none
    /// @param place    the words that stand there
    /// @param problem  what is wrong
    /// @param remedy   what to do
    /// @param why      why it matters
    /// @param source   where that is written; null for a rule of our own
    public record FindingBody(
            String rule,
            String title,
            boolean classic,
            String severity,
            String kind,
            String key,
            @Nullable String step,
            String place,
            String problem,
            String remedy,
            String why,
            @Nullable String source) {

        static FindingBody of(Finding finding) {
            LintRule rule = finding.rule();
            return new FindingBody(
                    rule.key(),
                    rule.title(),
                    rule.classic(),
                    finding.severity().word(),
                    finding.kind().word(),
                    finding.key(),
                    finding.step().orElse(null),
                    finding.title(),
                    finding.problem(),
                    finding.remedy(),
                    rule.why(),
                    rule.source().isEmpty() ? null : rule.source());
        }
    }

    /// Looks at a map with all rules.
    ///
    /// @param clock which tells what day it is in the map's zone
    public static LintBody of(JourneyMap map, Clock clock) {
        List<Finding> findings = Linter.check(map, LocalDate.ofInstant(clock.instant(), map.zone()));
        return new LintBody(
                map.slug(),
                count(findings, Severity.ERROR),
                count(findings, Severity.WARNING),
                count(findings, Severity.HINT),
                findings.stream().map(FindingBody::of).toList());
    }

    private static long count(List<Finding> findings, Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
