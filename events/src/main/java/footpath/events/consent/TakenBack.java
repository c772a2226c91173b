package footpath.events.consent;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Whether each no of a person's identities was taken back by a later yes of another that was known
/// by then to be the same person's. Links are added in order of time, so that each yes is looked at
/// once; n log n for n links and words.
final class TakenBack {
    private final int[] identities;
    private final SaidByIdentity words;
    private final List<DatedLinks.Link> links;
    private final int[] parents;

    /// @param identities of the person, ascending
    TakenBack(int[] identities, SaidByIdentity words, List<DatedLinks.Link> links) {
        this.identities = identities;
        this.words = words;
        this.links = links.stream()
                .sorted(Comparator.comparingLong(DatedLinks.Link::timeMicros))
                .toList();
        this.parents = IntStream.range(0, identities.length).toArray();
    }

    boolean holds() {
        boolean[] open = new boolean[identities.length];
        for (int i = 0; i < open.length; i++) {
            open[i] = isSaid(i) && !isYes(i);
        }
        int[] yes = IntStream.range(0, identities.length)
                .filter(i -> isSaid(i) && isYes(i))
                .boxed()
                .sorted(Comparator.comparingLong(this::time))
                .mapToInt(i -> i)
                .toArray();
        int next = 0;
        for (int i : yes) {
            while (next < links.size() && links.get(next).timeMicros() <= time(i)) {
                join(links.get(next++));
            }
            for (int other = 0; other < open.length; other++) {
                open[other] &= !(time(other) < time(i) && root(other) == root(i));
            }
        }
        return IntStream.range(0, open.length).noneMatch(i -> open[i]);
    }

    private void join(DatedLinks.Link link) {
        parents[root(place(link.first()))] = root(place(link.second()));
    }

    private int place(int identity) {
        return Arrays.binarySearch(identities, identity);
    }

    private int root(int place) {
        int root = place;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private boolean isSaid(int place) {
        return words.word(identities[place]) != SaidByIdentity.NOTHING;
    }

    private boolean isYes(int place) {
        return SaidByIdentity.state(words.word(identities[place])).isYes();
    }

    private long time(int place) {
        return SaidByIdentity.timeMicros(words.word(identities[place]));
    }
}
