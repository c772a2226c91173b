package footpath.benchmarks.question;

import footpath.benchmarks.Answer;
import footpath.benchmarks.Dialect;
import footpath.benchmarks.Footpath;
import footpath.benchmarks.Formulation;
import footpath.benchmarks.SharedQuestion;
import footpath.events.Event;
import footpath.events.Micros;
import footpath.events.log.LoggedEvent;
import footpath.index.IndexSnapshot;
import java.util.List;
import java.util.TreeMap;

/// What did one person do? All its events with their properties.
///
/// Times, names and channels are compared; the properties are read by all sides.
public final class Timeline implements SharedQuestion {
    private static final String PERSON = "customer-00004711";

    @Override
    public String title() {
        return "the timeline of one person";
    }

    @Override
    public Answer ask(Footpath footpath) {
        var rows = new TreeMap<String, List<Long>>();
        for (LoggedEvent logged : footpath.timeline(PERSON)) {
            Event event = logged.event();
            rows.put(Micros.of(event.time()) + " → " + event.name() + " → " + event.channel(), List.of());
        }
        return Answer.exact(rows);
    }

    @Override
    public List<Formulation> formulations(Dialect dialect) {
        return List.of(new Formulation(
                "order of the table",
                "SELECT time_micros, name, channel, properties FROM events WHERE person = '" + PERSON
                        + "' ORDER BY time_micros DESC"));
    }

    @Override
    public Answer read(List<List<String>> rows) {
        return Answer.ofCells(rows.stream().map(row -> row.subList(0, 3)).toList(), 3, 0);
    }

    @Override
    public long bytes(IndexSnapshot snapshot) {
        return 0;
    }
}
