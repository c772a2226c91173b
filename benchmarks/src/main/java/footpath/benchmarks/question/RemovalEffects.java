package footpath.benchmarks.question;

import footpath.benchmarks.Answer;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/// The Markov chain that a peer has counted, solved: the credit of each channel in proportion to its removal
/// effect.
///
/// The probability of a conversion is found by Gauss-Seidel sweeps until it no longer changes: not the way
/// Footpath solves it, so that an error of either shows.
final class RemovalEffects {
    /// In thousandths of a conversion: both sides round.
    static final long TOLERANCE = 1;

    private static final int NONE = -1;

    private final List<String> channels;

    /// For each channel, how often each channel followed, then conversion, then loss.
    private final double[][] counts;

    /// How often each channel was the first touch.
    private final double[] starts;

    private RemovalEffects(List<String> channels) {
        this.channels = channels;
        this.counts = new double[channels.size()][channels.size() + 2];
        this.starts = new double[channels.size()];
    }

    static long thousandths(double credit) {
        return Math.round(credit * 1_000);
    }

    /// @param rows channel, what followed, how often, and how often of those as the first touch
    static RemovalEffects of(List<List<String>> rows) {
        var names = new TreeSet<String>();
        rows.forEach(row -> names.add(row.getFirst()));
        var effects = new RemovalEffects(List.copyOf(names));
        rows.forEach(effects::add);
        return effects;
    }

    private void add(List<String> row) {
        int from = channels.indexOf(row.getFirst());
        int to = switch (row.get(1)) {
            case "(converted)" -> channels.size();
            case "(lost)" -> channels.size() + 1;
            default -> channels.indexOf(row.get(1));
        };
        counts[from][to] += Double.parseDouble(row.get(2));
        starts[from] += Double.parseDouble(row.get(3));
    }

    /// The conversions dealt out.
    Answer credits() {
        double whole = conversion(NONE);
        double[] effects = new double[channels.size()];
        double sum = 0;
        double conversions = 0;
        for (int channel = 0; channel < effects.length; channel++) {
            effects[channel] = 1 - conversion(channel) / whole;
            sum += effects[channel];
            conversions += counts[channel][channels.size()];
        }
        var rows = new TreeMap<String, List<Long>>();
        for (int channel = 0; channel < effects.length; channel++) {
            rows.put(channels.get(channel), List.of(thousandths(conversions * effects[channel] / sum)));
        }
        return new Answer(rows, TOLERANCE);
    }

    /// The probability to get from the start to conversion without a channel.
    private double conversion(int removed) {
        double[] chance = new double[channels.size()];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int state = 0; state < chance.length; state++) {
                double now = state == removed ? 0 : chance(state, chance);
                changed |= now != chance[state] && Math.abs(now - chance[state]) > 1e-16;
                chance[state] = now;
            }
        }
        double started = 0;
        double converted = 0;
        for (int state = 0; state < chance.length; state++) {
            started += starts[state];
            converted += starts[state] * chance[state];
        }
        return converted / started;
    }

    private double chance(int state, double[] chance) {
        double all = counts[state][chance.length] + counts[state][chance.length + 1];
        double converted = counts[state][chance.length];
        for (int next = 0; next < chance.length; next++) {
            all += counts[state][next];
            converted += counts[state][next] * chance[next];
        }
        return converted / all;
    }
}
