package footpath.analytics.drivers;

import footpath.analytics.TimeCut;
import footpath.events.log.EventLog;
import footpath.index.IndexSnapshot;
import java.util.ArrayList;
import java.util.List;

/// A drivers question with every trait by its name.
final class ResolvedDrivers {
    final DriversQuestion question;
    final TimeCut period;

    /// Traits in order of name, events, then properties in the order asked.
    final List<DriverSource> sources;

    ResolvedDrivers(DriversQuestion question, IndexSnapshot snapshot) {
        this(question, snapshot, sources(question, snapshot));
    }

    /// @param sources those of the question that are looked at
    ResolvedDrivers(DriversQuestion question, IndexSnapshot snapshot, List<DriverSource> sources) {
        this.question = question;
        this.period = TimeCut.of(question.scope().period(), snapshot);
        this.sources = sources;
    }

    private static List<DriverSource> sources(DriversQuestion question, IndexSnapshot snapshot) {
        List<DriverSource> all = new ArrayList<>();
        if (question.compared().traits()) {
            snapshot.traitNames().stream()
                    .filter(ResolvedDrivers::isDriver)
                    .forEach(trait -> all.add(new DriverSource.Trait(trait)));
        }
        if (question.compared().events()) {
            all.add(new DriverSource.Events());
        }
        question.compared().properties().forEach(property -> all.add(new DriverSource.Property(property)));
        return List.copyOf(all);
    }

    /// Which account somebody belongs to sets apart as little as who somebody is.
    private static boolean isDriver(String trait) {
        return !trait.endsWith(EventLog.ACCOUNT_KEY);
    }
}
