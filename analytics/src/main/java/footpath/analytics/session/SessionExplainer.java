package footpath.analytics.session;

import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.analytics.SessionReader;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.List;

/// Says which sessions a person had. Immutable.
public final class SessionExplainer implements Explainer {
    private final SessionQuestion question;
    private final ResolvedSession session;

    public SessionExplainer(SessionQuestion question, IndexSnapshot snapshot) {
        this.question = question;
        this.session = new ResolvedSession(question, snapshot);
    }

    @Override
    public Explanation explain(Shard alone) {
        var timeline = new OneTimeline(alone, question.scope().zone());
        SessionReader reader = session.read(alone);
        List<String> path = new ArrayList<>();
        List<Explanation.Deciding> events = new ArrayList<>();
        while (reader.next()) {
            path.add(tell(reader, timeline));
            for (int i = 0; i < reader.size(); i++) {
                events.add(timeline.deciding(reader.event(i), "session " + path.size()));
            }
        }
        return path.isEmpty()
                ? Explanation.of("had no " + OneTimeline.events(question.events()) + " in the period asked for")
                : new Explanation(path, events);
    }

    private static String tell(SessionReader reader, OneTimeline timeline) {
        int first = reader.event(0);
        int last = reader.event(reader.size() - 1);
        return reader.size() == 1
                ? "bounced " + timeline.at(first) + " with " + timeline.quoted(first)
                : "had a session of " + reader.size() + " events from " + timeline.quoted(first) + " "
                        + timeline.at(first) + " to " + timeline.quoted(last) + " "
                        + OneTimeline.span(timeline.micros(last) - timeline.micros(first)) + " later";
    }
}
