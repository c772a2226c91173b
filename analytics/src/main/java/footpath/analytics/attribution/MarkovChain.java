package footpath.analytics.attribution;

import footpath.analytics.InvalidQuestion;
import java.util.Arrays;

/// The absorbing Markov chain of all paths with a touch, and what removing a value from it does.
///
/// Memory O(states squared), time O(states cubed) at worst for each value, less where few states follow
/// each other.
final class MarkovChain {
    /*
     * 1. A state is the sequence of the last `order` touches of a path, fewer near its beginning; the start
     *    is the empty one. Two states absorb: conversion and loss.
     * 2. The probability of a step is how often it was taken over how often its state was left, over the
     *    paths to a conversion (one a conversion) and the paths without. Self-loops, from repeats, stay in.
     * 3. Removing a value turns every step to a touch of it into a loss. Its removal effect is 1 - p' / p,
     *    where p is the probability to get from start to conversion and p' the same after the removal [1].
     * 4. p is solved by eliminating states one by one, last to first: whoever stepped to the state
     *    eliminated now steps to where it led, in proportion. Only sums, products and quotients of numbers
     *    of one sign occur, so nothing cancels [2]. Rows are weights: their scale drops out.
     *
     * [1] Anderl, Becker, von Wangenheim, Schumann, "Mapping the customer journey", 2016
     * [2] Grassmann, Taksar, Heyman, "Regenerative analysis and steady state distributions for Markov
     *     chains", 1985
     */
    private static final int MOST_STATES = 1_000;
    private static final int NO_VALUE = 0;

    private final long[] states;
    private final double[][] weights;

    /// @param transitions of this order or a higher one
    MarkovChain(TransitionCounts transitions, int order) {
        this.states = states(transitions, order);
        if (states.length > MOST_STATES) {
            throw new InvalidQuestion(
                    "attribution.models.order",
                    "gives " + states.length + " sequences of up to " + order + " touches, at most " + MOST_STATES
                            + " can be solved; take a lower order or fewer values (top)");
        }
        this.weights = new double[states.length][states.length + 2];
        long bits = TransitionCounts.stateBits(order);
        transitions.forEach((key, count) -> weights[indexOf((key >>> 8) & bits)][column(key, bits)] += count);
    }

    /// In ascending order, so that the start comes first.
    private static long[] states(TransitionCounts transitions, int order) {
        long bits = TransitionCounts.stateBits(order);
        long[][] found = {new long[64]};
        int[] size = {0};
        transitions.forEach((key, count) -> {
            if (size[0] == found[0].length) {
                found[0] = Arrays.copyOf(found[0], 2 * size[0]);
            }
            found[0][size[0]++] = (key >>> 8) & bits;
        });
        return Arrays.stream(found[0], 0, size[0]).sorted().distinct().toArray();
    }

    private int indexOf(long state) {
        return Arrays.binarySearch(states, state);
    }

    /// Where a transition leads. A state that no path leaves cannot be; were it there, it would be lost.
    private int column(long key, long bits) {
        int next = (int) (key & 0xff);
        if (next == TransitionCounts.CONVERTED) {
            return states.length;
        }
        int state = next == TransitionCounts.LOST ? -1 : indexOf(key & bits);
        return state < 0 ? states.length + 1 : state;
    }

    /// The removal effect of each group, 0 to 1; all 0 if no path converts.
    double[] removalEffects(int groups) {
        double[] effects = new double[groups];
        double whole = conversion(NO_VALUE);
        for (int group = 0; group < groups && whole > 0; group++) {
            effects[group] = Math.max(0, 1 - conversion(group + 1) / whole);
        }
        return effects;
    }

    /// The probability to get from the start to conversion.
    ///
    /// @param removed the byte of the value removed, or [#NO_VALUE]
    private double conversion(int removed) {
        if (states.length == 0) {
            return 0;
        }
        double[][] rows = without(removed);
        int converted = rows.length;
        for (int state = rows.length - 1; state > 0; state--) {
            eliminate(rows, state);
        }
        double all = rows[0][converted] + rows[0][converted + 1];
        return all == 0 ? 0 : rows[0][converted] / all;
    }

    /// The rows of the states without a value; what led to one with it is lost.
    private double[][] without(int removed) {
        int[] rowOf = new int[states.length + 2];
        int count = 0;
        for (int state = 0; state < states.length; state++) {
            rowOf[state] = removed != NO_VALUE && contains(states[state], removed) ? -1 : count++;
        }
        rowOf[states.length] = count;
        rowOf[states.length + 1] = count + 1;
        double[][] rows = new double[count][count + 2];
        for (int state = 0; state < states.length; state++) {
            if (rowOf[state] >= 0) {
                for (int column = 0; column < rowOf.length; column++) {
                    rows[rowOf[state]][rowOf[column] < 0 ? count + 1 : rowOf[column]] += weights[state][column];
                }
            }
        }
        return rows;
    }

    private static boolean contains(long state, int value) {
        for (long rest = state; rest != 0; rest >>>= 8) {
            if ((rest & 0xff) == value) {
                return true;
            }
        }
        return false;
    }

    private static void eliminate(double[][] rows, int state) {
        double[] gone = rows[state];
        int absorbed = rows.length;
        double out = gone[absorbed] + gone[absorbed + 1];
        for (int next = 0; next < state; next++) {
            out += gone[next];
        }
        for (int row = 0; row < state && out > 0; row++) {
            double share = rows[row][state] / out;
            if (share > 0) {
                for (int next = 0; next < state; next++) {
                    rows[row][next] += share * gone[next];
                }
                rows[row][absorbed] += share * gone[absorbed];
                rows[row][absorbed + 1] += share * gone[absorbed + 1];
            }
        }
    }
}
