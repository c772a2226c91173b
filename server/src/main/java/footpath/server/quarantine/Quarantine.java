package footpath.server.quarantine;

import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.store.quarantine.KeptQuarantine;
import footpath.store.quarantine.QuarantineEntry;
import footpath.store.quarantine.QuarantineFilter;
import footpath.store.quarantine.QuarantineGroup;
import footpath.store.quarantine.QuarantineKey;
import java.util.List;
import java.util.Locale;

/// Lists what could not be understood, shows it, and forgets it on purpose. Safe for use by several threads.
public final class Quarantine {
    private static final int MOST_GROUPS = 100;
    private static final int MOST_FORGOTTEN = 10_000;

    private final KeptQuarantine kept;

    public Quarantine(Footpath footpath) {
        this.kept = footpath.log().kept();
    }

    /// A page of what is kept.
    ///
    /// @param total   how many there are of the filter
    /// @param groups  how many of them have which source and shape of reason, at most 100
    /// @param entries the page, the latest first
    public record Page(long total, List<Group> groups, List<EntryBody> entries) {}

    /// @param kind     `call` or `row`
    /// @param source   where it came from
    /// @param shape    the reason, with `"…"` for each quoted text and `#` for each number
    /// @param count    how many
    /// @param replayed how many of them were read again
    /// @param first    when the first came in
    /// @param last     when the last came in
    /// @param example  the id of the latest
    public record Group(
            String kind,
            String source,
            String shape,
            long count,
            long replayed,
            String first,
            String last,
            String example) {
        static Group of(QuarantineGroup group) {
            return new Group(
                    group.kind().name().toLowerCase(Locale.ROOT),
                    group.source(),
                    group.shape(),
                    group.count(),
                    group.replayed(),
                    Times.text(group.first(), Times.DEFAULT_ZONE),
                    Times.text(group.last(), Times.DEFAULT_ZONE),
                    group.example().text());
        }
    }

    /// @param forgotten how many were forgotten
    /// @param left      how many more there are of the filter
    public record Forgotten(long forgotten, long left) {}

    public Page list(Chosen chosen, int limit, int offset) {
        QuarantineFilter filter = chosen.filter();
        return new Page(
                kept.count(filter),
                kept.groups(filter, MOST_GROUPS).stream().map(Group::of).toList(),
                kept.list(filter, limit, offset).stream().map(EntryBody::of).toList());
    }

    /// One with all of its bytes.
    ///
    /// @throws Fault `UNKNOWN_QUARANTINED`
    public EntryBody show(String id) {
        return EntryBody.of(find(id));
    }

    private QuarantineEntry find(String id) {
        return kept.find(Chosen.key(id)).orElseThrow(() -> unknown(id));
    }

    /// Forgets one for good.
    ///
    /// @throws Fault `UNKNOWN_QUARANTINED`
    public Forgotten forget(String id) {
        if (kept.forget(List.of(Chosen.key(id))) == 0) {
            throw unknown(id);
        }
        return new Forgotten(1, 0);
    }

    /// Forgets those that are named; what is not there is passed over.
    public Forgotten forget(List<String> ids) {
        if (ids.size() > MOST_FORGOTTEN) {
            throw new Fault(FaultCode.INVALID_INPUT, "ids", "are " + ids.size(), "name at most " + MOST_FORGOTTEN);
        }
        return new Forgotten(kept.forget(Chosen.keys(ids)), 0);
    }

    /// Forgets those of a filter, 10,000 at once.
    ///
    /// @throws Fault if the filter leaves nothing out: everything is only forgotten word by word
    public Forgotten forget(Chosen chosen) {
        QuarantineFilter filter = chosen.filter();
        if (filter.isAll()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "filter",
                    "would forget everything",
                    "say at least a kind, a source, a reason or a time");
        }
        List<QuarantineKey> keys = kept.list(filter, MOST_FORGOTTEN, 0).stream()
                .map(QuarantineEntry::key)
                .toList();
        return new Forgotten(kept.forget(keys), kept.count(filter));
    }

    private static Fault unknown(String id) {
        return new Fault(
                FaultCode.UNKNOWN_QUARANTINED,
                "id",
                "\"" + id + "\" is not in the quarantine",
                "it may have been forgotten; see GET /api/v1/quarantine");
    }
}
