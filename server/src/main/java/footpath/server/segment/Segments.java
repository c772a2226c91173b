package footpath.server.segment;

import footpath.analytics.Population;
import footpath.analytics.QuestionWords;
import footpath.analytics.SubjectSet;
import footpath.analytics.segment.SegmentListQuestion;
import footpath.maps.segment.FrozenPersons;
import footpath.maps.segment.SavedSegment;
import footpath.maps.segment.SegmentStore;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.person.PersonPage;
import footpath.server.question.SavedSegments;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/// Keeps, finds and counts saved segments. Safe for use by several threads.
public final class Segments {
    private final Footpath footpath;
    private final SegmentStore store;
    private final SavedSegments saved;

    public Segments(Footpath footpath) {
        this.footpath = footpath;
        this.store = footpath.segments();
        this.saved = new SavedSegments(footpath);
    }

    /// All segments, by name.
    public List<SegmentLine> list() {
        Map<String, SequencedSet<String>> users = saved.users();
        return store.list().stream().map(one -> line(one, users)).toList();
    }

    /// One segment.
    ///
    /// @throws Fault `UNKNOWN_SEGMENT`, with the nearest name
    public SegmentLine find(String name) {
        return line(load(name));
    }

    private SegmentLine line(SavedSegment one) {
        return line(one, saved.users());
    }

    private SegmentLine line(SavedSegment one, Map<String, SequencedSet<String>> users) {
        return SegmentLine.of(one, saved.inWords(one), users.getOrDefault(one.name(), new LinkedHashSet<>()));
    }

    private SavedSegment load(String name) {
        return store.load(name).orElseThrow(() -> saved.unknown(name));
    }

    /// Keeps a live segment, in place of any other of its name.
    ///
    /// @throws Fault if the name or the definition is none, or the definition leads back to the name
    public SegmentLine keep(String name, JsonNode definition) {
        requireName(name);
        saved.requireSound(name, definition);
        return line(store.save(name, definition.toString(), Optional.empty()));
    }

    /// Finds who is in a segment at an instant, and keeps them as a list.
    ///
    /// @param asOf       events after it do not count
    /// @param population who may be looked at
    /// @throws Fault if the name or the definition is none, or the definition leads back to the name
    public SegmentLine freeze(String name, JsonNode definition, Instant asOf, Population population) {
        requireName(name);
        saved.requireSound(name, definition);
        SegmentListQuestion question = new SegmentListQuestion(saved.read(definition, "segment"), Optional.of(asOf));
        List<String> keys = footpath.askOf(population, snapshot -> {
            QuestionWords.require(question, snapshot);
            SubjectSet members = footpath.asker().ask(question, snapshot);
            return IntStream.of(members.page(0, Integer.MAX_VALUE))
                    .mapToObj(snapshot::personKey)
                    .toList();
        });
        return line(store.save(name, definition.toString(), Optional.of(new FrozenPersons(asOf, keys))));
    }

    /// Removes a segment.
    ///
    /// @throws Fault `UNKNOWN_SEGMENT`; `INVALID_INPUT` if another segment refers to it
    public void delete(String name) {
        load(name);
        SequencedSet<String> users = saved.users().getOrDefault(name, new LinkedHashSet<>());
        if (!users.isEmpty()) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "segment \"" + name + "\"",
                    "is used by " + String.join(", ", users),
                    "delete or change that first");
        }
        store.delete(name);
    }

    /// A part of the persons who are in a segment.
    ///
    /// @param asOf   events after it do not count; now if empty
    /// @param offset how many to pass over
    /// @param limit  how many to tell at most
    /// @param population who may be looked at
    public PersonPage persons(String name, Optional<Instant> asOf, long offset, int limit, Population population) {
        SegmentListQuestion question = new SegmentListQuestion(saved.find(name), asOf);
        return footpath.askOf(
                population,
                snapshot -> PersonPage.of(
                        footpath.asker().ask(question, snapshot), offset, limit, snapshot, Times.DEFAULT_ZONE));
    }

    private static void requireName(String name) {
        if (!SavedSegment.isName(name)) {
            throw new Fault(
                    FaultCode.INVALID_INPUT,
                    "segment name",
                    "is \"" + name + "\"",
                    "begin with a letter or digit; then letters, digits, spaces and . _ -, at most 100");
        }
    }
}
