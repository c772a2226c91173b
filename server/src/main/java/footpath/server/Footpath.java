package footpath.server;

import footpath.analytics.Asker;
import footpath.analytics.Population;
import footpath.analytics.Question;
import footpath.analytics.QuestionWords;
import footpath.collect.feed.FeedPositions;
import footpath.collect.plan.PlanStore;
import footpath.collect.source.SourceStore;
import footpath.events.consent.ConsentRules;
import footpath.index.IndexOptions;
import footpath.index.IndexSnapshot;
import footpath.index.JourneyIndex;
import footpath.maps.comment.CommentStore;
import footpath.maps.history.MapStore;
import footpath.maps.library.LibraryStore;
import footpath.maps.review.ReviewStore;
import footpath.maps.segment.SegmentStore;
import footpath.maps.signature.SignatureStore;
import footpath.maps.vote.VoteStore;
import footpath.store.DataDirectory;
import footpath.store.arrival.JournalledArrivals;
import footpath.store.documents.SqliteDocuments;
import footpath.store.events.DuckDbEventLog;
import footpath.store.journal.JournalOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/// One open data directory and everything that works on it: each part is named here once, in order.
///
/// Safe for use by several threads. One process at a time.
public final class Footpath implements AutoCloseable {
    private final Clock clock;
    private final DataDirectory directory;
    private final DuckDbEventLog log;
    private final SqliteDocuments documents;
    private final JournalledArrivals arrivals;
    private final JourneyIndex index;
    private final Asker asker;
    private final Removals removals;
    private final Populations populations;

    /// What to do about a data directory that does not exist.
    public enum Missing {
        IS_CREATED,
        IS_AN_ERROR
    }

    private Footpath(
            Clock clock,
            DataDirectory directory,
            DuckDbEventLog log,
            JournalledArrivals arrivals,
            SqliteDocuments documents,
            JourneyIndex index,
            Asker asker) {
        this.clock = clock;
        this.directory = directory;
        this.log = log;
        this.arrivals = arrivals;
        this.documents = documents;
        this.index = index;
        this.asker = asker;
        this.populations = new Populations(log, index, directory.path());
        this.removals = new Removals(log, arrivals, index, documents, populations, clock);
    }

    /// Opens a data directory; its index is brought up to its log.
    ///
    /// @throws Fault if it is missing and that is an error
    public static Footpath open(Path path, Missing missing) {
        if (missing == Missing.IS_AN_ERROR && !Files.isDirectory(path)) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "data directory " + path,
                    "does not exist",
                    "import events into it first (footpath import), or name another with --data");
        }
        Clock clock = Clock.systemUTC();
        OpenParts parts = new OpenParts();
        try {
            DataDirectory directory = parts.add(DataDirectory.open(path));
            // The two databases load their native code side by side: together they are most of a start.
            CompletableFuture<SqliteDocuments> documents =
                    CompletableFuture.supplyAsync(() -> SqliteDocuments.open(path.resolve("documents.sqlite"), clock));
            DuckDbEventLog log = parts.add(DuckDbEventLog.open(directory));
            boolean isRemoving = Removals.resume(log, path);
            JournalledArrivals arrivals = parts.add(JournalledArrivals.open(path, log, JournalOptions.DEFAULT, clock));
            JourneyIndex index = parts.add(JourneyIndex.open(path.resolve("index"), log, IndexOptions.DEFAULT));
            if (isRemoving) {
                Removals.finish(log, arrivals, parts.add(joined(documents)), clock);
            }
            Asker asker = parts.add(new Asker());
            arrivals.start(index::refresh);
            return new Footpath(clock, directory, log, arrivals, parts.add(joined(documents)), index, asker);
        } catch (RuntimeException failed) {
            parts.close();
            throw failed;
        }
    }

    /// Where the data is.
    public Path path() {
        return directory.path();
    }

    public Clock clock() {
        return clock;
    }

    public DuckDbEventLog log() {
        return log;
    }

    /// Takes events in; what it took is in the answers to all questions soon after.
    public JournalledArrivals arrivals() {
        return arrivals;
    }

    public JourneyIndex index() {
        return index;
    }

    /// Removes for good.
    public Removals removals() {
        return removals;
    }

    public Asker asker() {
        return asker;
    }

    /// Answers a question on all that has been collected so far.
    ///
    /// @throws footpath.analytics.InvalidQuestion if it names what the data does not know
    public <A> A ask(Question<A> question) {
        return askOf(question.scope().population(), snapshot -> ask(question, snapshot));
    }

    /// Answers a question of some persons on one state of the index, notes who was left out ([LeftOut]), and
    /// asks again if that meets a damaged file.
    ///
    /// @throws Fault `INVALID_QUESTION` if the population is for an unknown purpose
    public <T> T askOf(Population population, Function<IndexSnapshot, T> question) {
        return populations.index(population).ask(all -> {
            Populations.Seen seen = populations.seen(all, population);
            LeftOut.note(seen.told());
            return question.apply(seen.snapshot());
        });
    }

    /// Who may be looked at by all that has been collected so far.
    ///
    /// @param purpose name of what for; the standard one if empty
    /// @throws Fault `INVALID_QUESTION` if there is no such purpose
    public AllowedPersons allowed(Optional<String> purpose) {
        return populations.allowed(index.snapshot(), purpose);
    }

    /// Who may be looked at.
    public Populations populations() {
        return populations;
    }

    /// Declares for which purposes persons are looked at; all answers follow it from then on.
    public void declare(ConsentRules rules) {
        log.consents().set(rules);
        populations.forget();
    }

    /// Answers a question on one state of the index, which [#askOf] gives, so that several answers fit
    /// together.
    ///
    /// @throws footpath.analytics.InvalidQuestion if it names what the data does not know
    public <A> A ask(Question<A> question, IndexSnapshot snapshot) {
        QuestionWords.require(question, snapshot);
        return asker.ask(question, snapshot);
    }

    public MapStore maps() {
        return documents.maps();
    }

    /// What people said about the maps.
    public CommentStore comments() {
        return documents.comments();
    }

    /// Who signed the maps.
    public SignatureStore signatures() {
        return documents.signatures();
    }

    /// Who reviewed the maps.
    public ReviewStore reviews() {
        return documents.reviews();
    }

    /// The votes on the maps.
    public VoteStore votes() {
        return documents.votes();
    }

    /// What the maps share.
    public LibraryStore library() {
        return documents.library();
    }

    public SegmentStore segments() {
        return documents.segments();
    }

    public SourceStore sources() {
        return documents.sources();
    }

    /// How far the sources were pulled.
    public FeedPositions feedPositions() {
        return documents.feedPositions();
    }

    /// The tracking plan, and what was counted by it.
    public PlanStore plan() {
        return documents.plan();
    }

    /// Closes each part, last opened first; the data directory is free for others afterwards.
    @Override
    public void close() {
        arrivals.close();
        asker.close();
        index.close();
        documents.close();
        log.close();
        directory.close();
    }

    private static <T> T joined(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }
}
