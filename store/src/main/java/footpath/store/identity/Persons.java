package footpath.store.identity;

import footpath.events.identity.Change;
import footpath.events.identity.Evidence;
import footpath.events.identity.Identity;
import footpath.events.identity.IdentityGraph;
import footpath.events.identity.IdentityPair;
import footpath.events.identity.IdentityRules;
import footpath.events.identity.Reasons;
import footpath.events.identity.Separation;
import footpath.events.log.ErasedIdentities;
import footpath.events.log.KnownPersons;
import footpath.store.database.Connections;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/// Who is behind the identities of the log: the evidence of its tables as a graph in memory, read from
/// there when first needed. Takes what [IdentityGraph] takes, and the text of each identity that was ever
/// linked. Safe for use by several threads; those that write hold the lock of writers.
///
/// [#write] belongs to one transaction; then [#keep] if it was committed, [#forget] if not.
public final class Persons {
    public static final IdentityRules RULES = IdentityRules.DEFAULT;

    private final Connections connections;
    private final Map<Integer, Identity> linked = new ConcurrentHashMap<>();
    private @Nullable IdentityGraph graph;
    private @Nullable ChangeNotes notes;
    private @Nullable Written written;
    private volatile @Nullable KnownPersons known;
    private ErasedIdentities erased = ErasedIdentities.NONE;

    public Persons(Connections connections) {
        this.connections = connections;
    }

    /// Forgets what is known, since some of that is not in the log any more; it is read again when next needed.
    public synchronized void reset() {
        known = null;
        graph = null;
        notes = null;
        written = null;
        linked.clear();
    }

    /// What a transaction that is not committed yet has written.
    private record Written(long version, Change change, Map<Integer, Identity> names) {}

    /// Who is one person, as of the last transaction.
    public KnownPersons known() {
        KnownPersons now = known;
        return now == null ? load() : now;
    }

    private synchronized KnownPersons load() {
        KnownPersons now = known;
        if (now == null) {
            long version = connections.read(EvidenceTables::version);
            if (version > 0) {
                linked.putAll(connections.read(EvidenceTables::identities));
            }
            graph = version == 0 ? new IdentityGraph(RULES, this::identity) : graphOf(version);
            notes = new ChangeNotes(version);
            erased = connections.read(ErasedKind::identities);
            now = version == 0 && erased.isEmpty() ? KnownPersons.EACH_ALONE : known(version, graph);
            known = now;
        }
        return now;
    }

    private KnownPersons known(long version, IdentityGraph graph) {
        graph.publish();
        return new KnownPersons(version, graph.view(), erased);
    }

    private IdentityGraph graphOf(long version) {
        IdentityGraph made = new IdentityGraph(RULES, this::identity);
        return connections.read(connection -> {
            EvidenceTables.read(connection, 0, version, made::addAll);
            return made;
        });
    }

    /// The graph as of the last transaction, unless one is under way.
    private synchronized IdentityGraph graph() {
        KnownPersons now = known();
        IdentityGraph current = graph;
        if (current == null) {
            current = graphOf(now.version());
            graph = current;
        }
        return current;
    }

    private Identity identity(int number) {
        return Objects.requireNonNull(linked.get(number));
    }

    /// What the person of an identity is called.
    ///
    /// @param own the identity itself
    public String key(int identity, Identity own) {
        KnownPersons now = known();
        return (now.view().isAlone(identity) ? own : now.view().key(identity)).text();
    }

    /// Whether evidence says something that the log does not know yet.
    public synchronized boolean isNews(Evidence evidence) {
        return graph().isNews(evidence);
    }

    /// What to cut so that two identities are one person no more, see [IdentityGraph#undo].
    synchronized Separation undo(IdentityPair pair) {
        return graph().undo(pair);
    }

    /// What to cut so that some identities of a person are none of the others', see [IdentityGraph#split].
    synchronized Separation split(int identity, Set<Integer> apart) {
        return graph().split(identity, apart);
    }

    /// Why the person of an identity is one as of the last transaction, see [IdentityGraph#why].
    synchronized Reasons why(int identity) {
        return (written == null ? graph() : graphOf(known().version())).why(identity);
    }

    /// A graph of all evidence and some more, made anew.
    ///
    /// @param names what the identities stand for that the further evidence is about
    IdentityGraph with(List<Evidence> more, Map<Integer, Identity> names) {
        long version = known().version();
        IdentityGraph made = new IdentityGraph(
                RULES,
                number -> linked.containsKey(number) ? identity(number) : Objects.requireNonNull(names.get(number)));
        connections.read(connection -> {
            EvidenceTables.read(connection, 0, version, made::addAll);
            return true;
        });
        made.addAll(more);
        made.publish();
        return made;
    }

    /// The graph of the evidence that was recorded up to an instant, made anew.
    ///
    /// @param recordedMicros the last microsecond since 1970 that counts
    public IdentityGraph asKnownAt(long recordedMicros) {
        long version = known().version();
        IdentityGraph made = new IdentityGraph(RULES, this::identity);
        connections.read(connection -> {
            EvidenceTables.read(
                    connection,
                    0,
                    version,
                    batch -> made.addAll(batch.stream()
                            .filter(one -> one.recordedMicros() <= recordedMicros)
                            .toList()));
            return true;
        });
        made.publish();
        return made;
    }

    /// Writes what is news of some evidence of identities that are in the log.
    void learn(DuckDBConnection connection, List<? extends Evidence> evidence) throws SQLException {
        List<Evidence> news = new ArrayList<>();
        Set<Integer> numbers = new HashSet<>();
        for (Evidence one : evidence) {
            numbers.addAll(List.of(one.pair().lower(), one.pair().higher()));
            if (isNews(one)) {
                news.add(one);
            }
        }
        Map<Integer, Identity> names = EvidenceTables.identities(connection, numbers);
        numbers.removeAll(names.keySet());
        if (!numbers.isEmpty()) {
            throw new IllegalArgumentException("evidence: is of identities " + numbers
                    + ", which the log does not have; needs numbers of identities in the log");
        }
        write(connection, news, names);
    }

    /// Writes evidence, and what follows from it.
    ///
    /// @param names what the identities stand for that it is about
    public synchronized void write(DuckDBConnection connection, List<Evidence> evidence, Map<Integer, Identity> names)
            throws SQLException {
        if (evidence.isEmpty()) {
            return;
        }
        IdentityGraph current = graph();
        long before = known().version();
        EvidenceTables.write(connection, evidence, before + 1);
        names.keySet().removeAll(linked.keySet());
        linked.putAll(names);
        // From here on the graph holds what the log may still refuse.
        written = new Written(before + evidence.size(), Change.NONE, names);
        Change change = current.addAll(evidence);
        written = new Written(before + evidence.size(), change, names);
        PersonTables.write(connection, current, change, RULES, this::identity);
    }

    public synchronized void keep() {
        Written done = written;
        if (done != null) {
            known = known(done.version, graph());
            Objects.requireNonNull(notes).add(done.version, done.change);
            written = null;
        }
    }

    /// The graph cannot take evidence back, so it is made anew when it is next needed.
    public synchronized void forget() {
        Written undone = written;
        if (undone != null) {
            linked.keySet().removeAll(undone.names.keySet());
            graph = null;
            written = null;
        }
    }

    /// Numbers of the persons that changed after a version, ascending. Goes through all evidence once more
    /// where the change is older than this process.
    public int[] changedAfter(long version) {
        KnownPersons now;
        synchronized (this) {
            now = known();
            ChangeNotes noted = Objects.requireNonNull(notes);
            if (noted.reachBackTo(version)) {
                return noted.after(version);
            }
        }
        IdentityGraph then = graphOf(version);
        IntStream.Builder changed = IntStream.builder();
        connections.read(connection -> {
            EvidenceTables.read(
                    connection,
                    version,
                    now.version(),
                    batch -> ChangeNotes.numbers(then.addAll(batch)).forEach(changed));
            return true;
        });
        return changed.build().sorted().distinct().toArray();
    }
}
