package footpath.cli;

import footpath.analytics.Population;
import footpath.analytics.Scope;
import footpath.server.http.Times;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The days of a question.
final class DayOptions {
    @Option(names = "--from", paramLabel = "DAY", description = "first day counted, as 2017-01-31")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "first day no longer counted")
    private @Nullable LocalDate to;

    @Option(names = "--zone", paramLabel = "ZONE", description = "time zone of days and times (default: UTC)")
    private @Nullable ZoneId zone;

    @Mixin
    private PopulationOptions population = new PopulationOptions();

    /// Who may be looked at.
    Population population() {
        return population.population();
    }

    Optional<LocalDate> from() {
        return Optional.ofNullable(from);
    }

    Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    ZoneId zone() {
        return zone == null ? Times.DEFAULT_ZONE : zone;
    }

    /// Events of these days, of the subjects of a segment.
    Scope scope(SegmentOption segment, SubjectOption subject) {
        return new Scope(
                Times.period(from(), to(), zone()),
                segment.segment(),
                zone(),
                subject.subject(),
                population.population());
    }
}
