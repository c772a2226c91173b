package footpath.events.identity;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/// Tells from evidence which identities are one person.
///
/// What it tells depends on the set of evidence alone, never on the order in which it was given: it is what
/// comes of applying all links in one order, forced ones first, then by time, then by what the identities
/// are. A forced link joins two persons. A seen one does so unless both have identities of some kind of
/// which they have more together than [IdentityRules#limit] allows; then it is refused. Links of a pair
/// that was cut do not count, unless it was forced later.
///
/// Identities are numbers from 0, given by the caller, without gaps; whatever number was never linked is a
/// person alone. Two numbers never stand for one identity.
///
/// Takes some 30 bytes a linked pair, 12 an identity that is linked, and next to none for others. Evidence
/// that says nothing new costs one look into a table, whatever the size. New evidence costs time for each
/// identity whose person gets another number, for the identities of the persons it joins, up to 32 of each,
/// and for the kinds of the one with fewer kinds. A link that is refused costs the same if it is later than
/// those that made both persons what they are, however many links either has; if not, it costs time for the
/// links within the two. Only where a link changes what others are refused for, or where a cut takes a
/// person apart, are links applied anew: n log n for the n links of the persons concerned and their
/// neighbours.
///
/// Confined to one thread, but for [#view].
public final class IdentityGraph {
    /// How much evidence is taken in at once while a graph is made from all there is.
    private static final int BATCH = 1 << 18;

    private final IdentityRules rules;
    private final IntFunction<Identity> identities;
    private final Pairs pairs = new Pairs();
    private final Persons persons = new Persons();
    private final Neighbourhood neighbourhood = new Neighbourhood(pairs, persons);
    private final Resolution resolution;
    private volatile IdentityView view;

    /// A graph without evidence.
    ///
    /// @param identities what a number stands for, as [IdentityRules#admit] returns it; asked only for
    ///                   those that are linked. Readers of a [#view] ask it too, in their threads, for keys
    public IdentityGraph(IdentityRules rules, IntFunction<Identity> identities) {
        this.rules = rules;
        this.identities = identities;
        this.resolution = new Resolution(rules, identities, pairs, persons, neighbourhood);
        this.view = current();
    }

    /// The graph of all this evidence, published. Reads the stream to its end.
    public static IdentityGraph of(
            IdentityRules rules, IntFunction<Identity> identities, Stream<? extends Evidence> evidence) {
        var graph = new IdentityGraph(rules, identities);
        Iterator<? extends Evidence> rest = evidence.iterator();
        while (rest.hasNext()) {
            var batch = new ArrayList<Evidence>();
            while (rest.hasNext() && batch.size() < BATCH) {
                batch.add(rest.next());
            }
            graph.addAll(batch);
        }
        graph.publish();
        return graph;
    }

    /// Who was who as far as the platform knew at an instant: the graph of the evidence recorded up to
    /// then.
    ///
    /// @param recordedMicros the last microsecond since 1970 that counts
    /// @param evidence       all there is
    public static IdentityGraph asKnownAt(
            long recordedMicros,
            IdentityRules rules,
            IntFunction<Identity> identities,
            Stream<? extends Evidence> evidence) {
        return of(rules, identities, evidence.filter(one -> one.recordedMicros() <= recordedMicros));
    }

    /// Takes evidence in, and tells who is another person for it.
    public Change add(Evidence evidence) {
        Pairs.Effect effect = pairs.add(evidence);
        if (effect == Pairs.Effect.NOTHING) {
            return Change.NONE;
        }
        var moves = new Moves();
        apply(evidence, effect, moves);
        resolution.settle(moves);
        return moves.change(persons, List.of(evidence));
    }

    /// Takes evidence in, and tells who is another person for all of it. Comes to the same as one after the
    /// other, but what has to be settled is settled once.
    public Change addAll(Iterable<? extends Evidence> evidence) {
        var moves = new Moves();
        var news = new ArrayList<Evidence>();
        for (Evidence one : evidence) {
            Pairs.Effect effect = pairs.add(one);
            if (effect != Pairs.Effect.NOTHING) {
                apply(one, effect, moves);
                news.add(one);
            }
        }
        resolution.settle(moves);
        return moves.change(persons, news);
    }

    private void apply(Evidence evidence, Pairs.Effect effect, Moves moves) {
        int row = pairs.find(evidence.pair().lower(), evidence.pair().higher());
        switch (effect) {
            case NOTHING -> {}
            case LINKED -> resolution.linked(row, moves);
            case UNLINKED -> resolution.unlinked(row);
        }
    }

    /// Whether evidence says something that this graph was not told yet, so that it is worth keeping. Takes
    /// one look into a table, and changes nothing.
    public boolean isNews(Evidence evidence) {
        return pairs.isNews(evidence);
    }

    /// The number of the person an identity belongs to: the smallest of that person's identities. Takes
    /// constant time.
    public int person(int identity) {
        return persons.person(identity);
    }

    /// Whether an identity is all that is known of its person. Takes constant time.
    public boolean isAlone(int identity) {
        return persons.isAlone(identity);
    }

    /// All identities of the person one of them belongs to, ascending, in an array of the caller's own.
    public int[] identities(int identity) {
        return persons.identities(identity);
    }

    /// What the person of an identity is called, see [IdentityView#key].
    public Identity key(int identity) {
        return new IdentityView(rules, identities, persons).key(identity);
    }

    /// Why the person of an identity is one. Applies the links of the person and of its neighbours once
    /// more.
    public Reasons why(int identity) {
        return new ReasonFinder(rules, identities, pairs, persons, neighbourhood, identity).find();
    }

    /// What to cut to undo the link that made two identities one person, so that these two are one no more;
    /// nothing if they are two persons. What joined either side later stays with it. Applies all links once
    /// more that lead to the person, refused ones too.
    public Separation undo(IdentityPair pair) {
        return separations().undo(pair);
    }

    /// What to cut so that some identities of a person share none with its others: all links between the
    /// two, and those by which some third person would join both. Costs as [#undo].
    ///
    /// @param identity one of the person
    /// @param apart    some of the person's identities
    /// @throws IllegalArgumentException if these are none, or all, or not all of the person
    public Separation split(int identity, Set<Integer> apart) {
        return separations().split(identity, apart);
    }

    private SeparationFinder separations() {
        return new SeparationFinder(rules, identities, pairs, persons, neighbourhood);
    }

    /// Lets readers see who is who now. Takes time for each 4,096 identities; changes afterwards copy what
    /// they touch, in portions of 4,096 identities, once each.
    public void publish() {
        view = current();
    }

    private IdentityView current() {
        return new IdentityView(rules, identities, persons.frozen());
    }

    /// Who is who as last published; any thread may ask.
    public IdentityView view() {
        return view;
    }
}
