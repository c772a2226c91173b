package footpath.server.privacy;

import footpath.analytics.segment.SegmentListQuestion;
import footpath.events.consent.ConsentWord;
import footpath.events.identity.Identity;
import footpath.index.IndexSnapshot;
import footpath.index.Subject;
import footpath.maps.segment.SavedSegment;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Json;
import footpath.server.question.SavedSegments;
import footpath.store.consent.SaidConsent;
import footpath.store.events.PersonRecords;
import footpath.store.events.PersonRecords.EventRow;
import footpath.store.events.PersonRecords.MembershipRow;
import footpath.store.events.PersonRecords.TraitRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// All that is known of one person as one JSON document, which `docs/reference/person-export.schema.json`
/// describes. Written row by row, so that a long timeline takes no more memory than a short one. Confined to one
/// thread.
public final class PersonExport {
    private static final int VERSION = 1;

    private final Footpath footpath;
    private final Identity identity;
    private final List<Identity> identities;
    private final PersonRecords records;
    private final SortedSet<String> accounts = new TreeSet<>();

    private PersonExport(Footpath footpath, Identity identity, List<Identity> identities) {
        this.footpath = footpath;
        this.identity = identity;
        this.identities = identities;
        this.records = footpath.log().records();
    }

    /// The export of the person behind a key.
    ///
    /// @throws Fault `UNKNOWN_PERSON`
    public static PersonExport of(Footpath footpath, String key) {
        Identity identity = PersonIdentity.of(key);
        List<Identity> identities = footpath.log().records().identities(identity);
        if (identities.isEmpty()) {
            throw new Fault(
                    FaultCode.UNKNOWN_PERSON,
                    "person",
                    "nobody is known as \"" + key + "\"",
                    "find persons with /api/v1/persons?query= or footpath person find");
        }
        return new PersonExport(footpath, identity, identities);
    }

    /// What is told of one event.
    private record Event(
            long seq,
            String identity,
            String name,
            String channel,
            String source,
            @Nullable String messageId,
            String time,
            @Nullable String original,
            @Nullable String sent,
            @Nullable String received,
            List<String> marks,
            JsonNode properties) {}

    private record Call(
            String identity,
            String source,
            @Nullable String messageId,
            String time,
            String received,
            @Nullable JsonNode properties) {}

    private record Trait(String identity, String trait, JsonNode value, String time, String received, boolean first) {}

    private record Evidence(String kind, String first, String second, String time, String recorded, boolean forced) {}

    /// @param by     source of the call that says so; null if it was decided by hand
    /// @param member whether the person belongs to it from then on; null if a decision took another one back
    private record Membership(
            String kind,
            String account,
            String identity,
            @Nullable String by,
            @Nullable Boolean member,
            String time,
            String received,
            @Nullable String reason) {}

    /// @param purpose what the sender calls it; `*` stands for all that are not named
    private record Consent(String purpose, boolean given, String since) {}

    private record Known(String identity, String kind, String value) {}

    /// Writes the document.
    public void write(OutputStream out) throws IOException {
        text(out, "{\"version\": " + VERSION + ", \"exported\": ");
        out.write(Json.bytes(footpath.clock().instant().toString()));
        list(out, "identities", write -> identities.forEach(each -> write.accept(known(each))));
        list(
                out,
                "evidence",
                write -> records.evidence(
                        identity,
                        row -> write.accept(new Evidence(
                                row.kind(),
                                row.first(),
                                row.second(),
                                row.time().toString(),
                                row.recorded().toString(),
                                row.isForced()))));
        list(out, "traits", write -> records.traits(identity, row -> write.accept(trait(row))));
        list(out, "events", write -> records.events(identity, row -> write.accept(event(row))));
        list(
                out,
                "calls",
                write -> records.calls(
                        identity,
                        row -> write.accept(new Call(
                                row.identity(),
                                row.source(),
                                row.messageId().orElse(null),
                                row.occurred().toString(),
                                row.received().toString(),
                                row.properties().map(Json::tree).orElse(null)))));
        list(out, "accounts", write -> accounts.forEach(write::accept));
        list(out, "memberships", write -> records.memberships(identity, row -> write.accept(membership(row))));
        list(out, "consents", write -> consents().forEach(write::accept));
        list(out, "segments", write -> segments().forEach(write::accept));
        text(out, "}\n");
        out.flush();
    }

    private interface Writing {
        void accept(Object value);
    }

    private interface Section {
        void write(Writing writing);
    }

    private static void list(OutputStream out, String name, Section section) throws IOException {
        text(out, ",\n\"" + name + "\": [");
        boolean[] isFirst = {true};
        try {
            section.write(value -> {
                try {
                    text(out, isFirst[0] ? "\n  " : ",\n  ");
                    out.write(Json.bytes(value));
                    isFirst[0] = false;
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException failed) {
            throw new IOException(failed.getMessage(), failed);
        }
        text(out, "]");
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Known known(Identity identity) {
        return new Known(identity.text(), identity.kind(), identity.value());
    }

    private Event event(EventRow row) {
        JsonNode properties = Json.tree(row.properties());
        JsonNode account = properties.path(Subject.Account.NAME);
        if (account.isString()) {
            accounts.add(account.asString());
        }
        return new Event(
                row.seq(),
                row.identity(),
                row.name(),
                row.channel(),
                row.source(),
                row.messageId().orElse(null),
                row.occurred().toString(),
                time(row.original()),
                time(row.sent()),
                time(row.received()),
                row.marks(),
                properties);
    }

    /// The latest word of all on each category; of one moment the stricter.
    private Collection<Consent> consents() {
        int[] numbers = footpath.log()
                .identities()
                .ofPerson(footpath.log()
                        .identities()
                        .number(identities.getFirst())
                        .orElseThrow());
        SortedMap<String, Consent> latest = new TreeMap<>();
        for (SaidConsent said : footpath.log().consents().said(numbers)) {
            String since = said.time().toString();
            for (ConsentWord word : said.words()) {
                Consent one = new Consent(word.category(), word.state().isYes(), since);
                latest.merge(
                        one.purpose,
                        one,
                        (known, other) -> known.since.equals(other.since) && !other.given ? other : known);
            }
        }
        return latest.values();
    }

    private Trait trait(TraitRow row) {
        JsonNode value = Json.tree(row.value());
        if (row.trait().equals(Subject.Account.NAME) && value.isString()) {
            accounts.add(value.asString());
        }
        return new Trait(
                row.identity(),
                row.trait(),
                value,
                row.time().toString(),
                row.received().toString(),
                row.isFirst());
    }

    private static Membership membership(MembershipRow row) {
        boolean isByHand = row.source().isEmpty();
        return new Membership(
                row.kind(),
                row.account(),
                row.identity(),
                isByHand ? null : row.source(),
                row.isMember().orElse(null),
                row.time().toString(),
                row.received().toString(),
                isByHand ? row.reason() : null);
    }

    private static @Nullable String time(Optional<Instant> time) {
        return time.map(Instant::toString).orElse(null);
    }

    private List<String> segments() {
        IndexSnapshot snapshot = footpath.index().snapshot();
        OptionalInt person = snapshot.person(identity.text());
        List<String> names = new ArrayList<>();
        if (person.isPresent()) {
            Function<SavedSegment, SegmentListQuestion> asked =
                    saved -> new SegmentListQuestion(new SavedSegments(footpath).find(saved.name()), Optional.empty());
            for (SavedSegment saved : footpath.segments().list()) {
                if (footpath.ask(asked.apply(saved), snapshot).contains(person.getAsInt())) {
                    names.add(saved.name());
                }
            }
        }
        return names;
    }
}
