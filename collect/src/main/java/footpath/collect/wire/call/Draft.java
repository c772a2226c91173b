package footpath.collect.wire.call;

import footpath.collect.wire.Item;
import footpath.collect.wire.WireRequest;
import footpath.events.identity.Identity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What one call says, as far as it was read. Confined to one thread.
///
/// The first thing that makes it unreadable is kept as the reason; what comes later changes nothing
/// then.
public final class Draft {
    private static final int MOST_WARNINGS = 10;

    private final CallTables tables;
    private final int depth;
    final List<String> warnings = new ArrayList<>(0);
    final List<Identity> identities = new ArrayList<>(2);
    final DraftAccounts accounts = new DraftAccounts(this);
    final FlatObject properties;

    @Nullable
    FlatObject traits;

    @Nullable
    FlatObject firstTraits;

    @Nullable
    FlatObject accountTraits;

    @Nullable
    FlatObject contextTraits;

    @Nullable
    String failure;

    @Nullable
    String id;

    @Nullable
    String name;

    @Nullable
    String ip;

    @Nullable
    String userAgent;

    @Nullable
    Instant original;

    @Nullable
    Instant sent;

    String channel = "";
    boolean isTrusted;
    boolean isPassedOn;
    boolean isOfServer;
    boolean isMergeForced;
    boolean isHistorical;
    private int start;
    private int end;

    /// A call that begins where the reader stands.
    public Draft(CallTables tables, JsonIn in) {
        this(tables, in.depth());
        start = in.start();
    }

    /// A call that comes from outside a JSON body.
    public Draft(CallTables tables) {
        this(tables, 0);
    }

    private Draft(CallTables tables, int depth) {
        this.tables = tables;
        this.depth = depth;
        this.properties = new FlatObject(tables.properties);
    }

    /// The call ends where the reader stands.
    public void endAt(JsonIn in) {
        end = in.end();
    }

    int depth() {
        return depth;
    }

    /// The call cannot be read.
    ///
    /// @param reason which field, what was wrong with it, and what would be right
    public void fail(String reason) {
        if (failure == null) {
            failure = reason;
        }
    }

    public boolean isFailed() {
        return failure != null;
    }

    /// The sender should know something, although the call counts; told ten times at most.
    public void warn(String warning) {
        if (mayWarn()) {
            warnings.add(warning);
        }
    }

    /// Whether a further warning would be told.
    public boolean mayWarn() {
        return warnings.size() < MOST_WARNINGS;
    }

    public FlatObject properties() {
        return properties;
    }

    public FlatObject traits() {
        return traits == null ? traits = new FlatObject(tables.traits) : traits;
    }

    public boolean hasTraits() {
        return traits != null || firstTraits != null;
    }

    public FlatObject firstTraits() {
        return firstTraits == null ? firstTraits = new FlatObject(tables.firstTraits) : firstTraits;
    }

    public FlatObject accountTraits() {
        return accountTraits == null ? accountTraits = new FlatObject(tables.accountTraits) : accountTraits;
    }

    /// Traits that stand in the context of a call and give way to its own.
    public FlatObject contextTraits() {
        return contextTraits == null ? contextTraits = new FlatObject(tables.contextTraits) : contextTraits;
    }

    /// What was read as traits of the person holds of the account.
    public void traitsAreOfTheAccount() {
        accountTraits = traits;
        traits = null;
    }

    /// Takes the traits of the context for those of the person, where the call has none of the same
    /// name, and the address and the telephone number among all of them for traces.
    public void settleTraits() {
        if (contextTraits != null) {
            traits().addMissing(contextTraits);
        }
        if (traits != null) {
            traits.claim();
            identity(Identity.EMAIL, traits.scalar(Identity.EMAIL).orElse(null), "traits.email");
            identity(Identity.PHONE, traits.scalar(Identity.PHONE).orElse(null), "traits.phone");
        }
    }

    /// The start of a text, for messages.
    public static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    /// The sender's id of the call; a blank one is none.
    public void id(@Nullable String value) {
        id = value == null || value.isBlank() ? null : value;
    }

    public @Nullable String id() {
        return id;
    }

    /// What happened; null if nothing did.
    public void name(@Nullable String value) {
        name = value;
    }

    public void channel(String value) {
        channel = value;
    }

    public void ip(@Nullable String value) {
        ip = value == null || value.isBlank() ? null : value;
    }

    public void userAgent(@Nullable String value) {
        userAgent = value == null || value.isBlank() ? null : value;
    }

    public @Nullable String userAgent() {
        return userAgent;
    }

    public void original(@Nullable Instant time) {
        original = time;
    }

    public void sent(@Nullable Instant time) {
        sent = time;
    }

    /// The sender's clock is right.
    public void trusted() {
        isTrusted = true;
    }

    /// A server passes it on, so the request does not come from the person's own machine.
    public void passedOn() {
        isPassedOn = true;
    }

    /// The library of a server sends it, from a batch that may be older than this try.
    public void sentByServer() {
        isPassedOn = true;
        isOfServer = true;
    }

    public void mergeForced() {
        isMergeForced = true;
    }

    /// It tells of the past, by a clock that is right.
    public void historical() {
        isHistorical = true;
        isTrusted = true;
    }

    /// A trace of the person; a blank value is none.
    ///
    /// @param field what the sender calls it, for messages
    public void identity(String kind, @Nullable String value, String field) {
        Traces.add(this, kind, value, field);
    }

    /// Takes over from the envelope what the call does not say itself, and what could not be read of
    /// it.
    public void inherit(Draft envelope) {
        if (!envelope.properties.isEmpty()) {
            properties.addMissing(envelope.properties);
        }
        if (envelope.contextTraits != null) {
            contextTraits().addMissing(envelope.contextTraits);
        }
        ip = ip == null ? envelope.ip : ip;
        userAgent = userAgent == null ? envelope.userAgent : userAgent;
        inheritProblems(envelope);
    }

    /// Takes over what could not be read of another one.
    public void inheritProblems(Draft other) {
        if (other.failure != null) {
            fail(other.failure);
        }
        other.warnings.forEach(this::warn);
    }

    public boolean hasIdentity() {
        return !identities.isEmpty();
    }

    /// The accounts the call tells of.
    public DraftAccounts accounts() {
        return accounts;
    }

    /// The account the call is about; a blank key is none.
    public void account(String kind, @Nullable String key, String field) {
        accounts.of(kind, key, field);
    }

    /// What has become of it.
    ///
    /// @param body where it was read from, for the quarantine
    public Item item(byte[] body, WireRequest request) {
        return new Completion(this).item(body, start, end, request);
    }

    /// What has become of a call that is all of a text.
    public Item itemOfAll(byte[] text, WireRequest request) {
        return new Completion(this).item(text, 0, text.length, request);
    }
}
