package footpath.analytics.journey;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Partial;
import footpath.analytics.PartialReader;
import footpath.analytics.PartialWriter;
import java.util.Map;
import java.util.TreeMap;

/// How often each way was walked. A way is a text of a character a step: its place in the question, so that ways sort
/// by the order of the document.
final class WalkedPartial implements Partial<WalkedPartial> {
    final Map<String, Long> ways = new TreeMap<>();

    void add(String way, long n) {
        ways.merge(way, n, Long::sum);
        if (ways.size() > WalkedQuestion.MOST) {
            throw new InvalidQuestion(
                    "journey.steps",
                    "are reached in more than " + WalkedQuestion.MOST
                            + " different orders, which are too many to count; choose a shorter period or fewer steps");
        }
    }

    @Override
    public void merge(WalkedPartial other) {
        other.ways.forEach(this::add);
    }

    @Override
    public void write(PartialWriter out) {
        out.putLong(ways.size());
        ways.forEach((way, n) -> {
            out.putText(way);
            out.putLong(n);
        });
    }

    static WalkedPartial read(PartialReader in) {
        var partial = new WalkedPartial();
        for (int left = in.takeCount(); left > 0; left--) {
            partial.add(in.takeText(), in.takeLong());
        }
        return partial;
    }
}
