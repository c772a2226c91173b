package footpath.store.append;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.AccountCall;
import footpath.collect.wire.call.IdentityKind;
import footpath.events.Micros;
import footpath.events.identity.Identity;
import footpath.store.account.Memberships;
import footpath.store.database.Query;
import footpath.store.rows.IdentityNumbers;
import footpath.store.rows.JsonValue;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/// What the arrivals of one transaction say of accounts: their traits, and who belongs to them. Confined to one
/// thread at a time.
///
/// New accounts hold once [#keep] was called; [#forget] takes them back.
final class AccountAppend implements AutoCloseable {
    /// Mentions that are remembered, so that not each of them is written; more are written than need be.
    private static final int MOST_REMEMBERED = 1 << 17;

    private final IdentityNumbers numbers = new IdentityNumbers("accounts", "account");
    private final List<Trait> traits = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private final Map<Mention, Long> mentions = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Mention, Long> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };
    private boolean isNews;

    private record Trait(int account, String trait, String value, int source, Arrival told) {}

    private record Member(int account, int identity, int source, Arrival told, boolean isMember) {}

    /// What counts once a day.
    private record Mention(int account, int identity, int source) {}

    /// Notes what an arrival says.
    ///
    /// @param under    the identity it is kept under
    /// @param identity number of that
    /// @param source   number of the source
    void add(Arrival arrival, Identity under, int identity, int source) {
        for (AccountCall call : arrival.accounts()) {
            int account = numbers.of(new Identity(IdentityKind.of(call.kind()), call.key()));
            JsonValue.texts(call.traits())
                    .forEach((trait, value) -> traits.add(new Trait(account, trait, value, source, arrival)));
            if (!under.kind().equals(AccountCall.OWN_ID)) {
                add(new Member(account, identity, source, arrival, call.isMember()));
            }
        }
    }

    private void add(Member member) {
        if (!isMention(member)) {
            isNews = true;
            members.add(member);
            return;
        }
        Mention mention = new Mention(member.account, member.identity, member.source);
        long micros = micros(member.told);
        Long known = mentions.get(mention);
        if (known == null || day(known) != day(micros) || micros < known) {
            mentions.put(mention, micros);
            members.add(member);
            isNews |= known == null;
        }
    }

    private static boolean isMention(Member member) {
        return member.isMember && member.told.name().isPresent();
    }

    private static long day(long micros) {
        return Math.floorDiv(micros, Memberships.DAY_MICROS);
    }

    private static long micros(Arrival arrival) {
        return Micros.of(arrival.times().corrected());
    }

    void load(DuckDBConnection connection) throws SQLException {
        numbers.load(connection);
    }

    void write(DuckDBConnection connection) throws SQLException {
        numbers.write(connection);
        if (!traits.isEmpty()) {
            writeTraits(connection);
        }
        if (!members.isEmpty()) {
            writeMembers(connection);
        }
        if (isNews || !traits.isEmpty()) {
            Query.run(connection, "UPDATE log_state SET trait_version = trait_version + 1");
        }
    }

    private void writeTraits(DuckDBConnection connection) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("account_traits")) {
            for (Trait trait : traits) {
                rows.beginRow();
                rows.append(trait.account)
                        .append(trait.trait)
                        .append(trait.value)
                        .append(trait.source)
                        .append(micros(trait.told))
                        .append(Micros.of(trait.told.times().received()));
                rows.endRow();
            }
        }
    }

    private void writeMembers(DuckDBConnection connection) throws SQLException {
        try (DuckDBAppender rows = connection.createAppender("account_members")) {
            for (Member member : members) {
                rows.beginRow();
                rows.append(member.account)
                        .append(member.identity)
                        .append(member.source)
                        .append(micros(member.told))
                        .append(Micros.of(member.told.times().received()))
                        .append(member.isMember)
                        .append(isMention(member));
                rows.endRow();
            }
        }
    }

    void keep() {
        numbers.keep();
        clear();
    }

    void forget() {
        if (!members.isEmpty()) {
            // Which of them were written before is not known any more.
            mentions.clear();
        }
        numbers.forget();
        clear();
    }

    private void clear() {
        traits.clear();
        members.clear();
        isNews = false;
    }

    /// Forgets what it knows of the log, to be read again.
    void reset() {
        numbers.reset();
        mentions.clear();
        clear();
    }

    @Override
    public void close() {
        numbers.close();
    }
}
