package footpath.server.map;

import footpath.analytics.Population;
import footpath.analytics.SubjectSet;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import footpath.maps.DatePeriod;
import footpath.maps.JourneyMap;
import footpath.maps.Lifecycle;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.compare.ComparedSide;
import footpath.maps.compare.MapComparison;
import footpath.maps.compare.Overlap;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.AssertionResult;
import footpath.maps.measure.AssertionTester;
import footpath.maps.measure.MapMeasurer;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredFeelings;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.PersonsBehind;
import footpath.maps.measure.PersonsRequest;
import footpath.maps.measure.PlaceOnMap;
import footpath.maps.measure.WalkedPaths;
import footpath.maps.persona.ObservedPersonas;
import footpath.maps.persona.PersonaObserver;
import footpath.maps.signature.SignOff;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.http.Times;
import footpath.server.person.PersonBody.MapPassage;
import footpath.server.person.PersonBody.StepPassage;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds, keeps and measures maps.
public final class Maps {
    /// One side of a comparison, as it is asked for.
    ///
    /// @param stored     the document
    /// @param choice     over which period and for which persona
    /// @param population who may be looked at, and as known when
    public record AskedSide(StoredMap stored, MeasureChoice choice, Population population) {}

    private final Footpath footpath;
    private final MapMeasurer measurer;
    private final PersonaObserver observer;

    public Maps(Footpath footpath) {
        this.footpath = footpath;
        this.measurer = new MapMeasurer(footpath.asker(), footpath.clock());
        this.observer = new PersonaObserver(footpath.asker(), footpath.clock());
    }

    /// All maps, by slug.
    public List<MapLine> list() {
        return footpath.maps().list().stream().map(MapLine::of).toList();
    }

    /// The newest revision of a map.
    ///
    /// @throws Fault `UNKNOWN_MAP`
    public StoredMap find(String slug) {
        return footpath.maps().load(slug).orElseThrow(() -> unknown(slug));
    }

    /// One revision of a map.
    ///
    /// @param revision empty: the newest
    /// @throws Fault `UNKNOWN_MAP` or `UNKNOWN_REVISION`
    public StoredMap find(String slug, Optional<Long> revision) {
        StoredMap newest = find(slug);
        return revision.isEmpty()
                ? newest
                : footpath.maps()
                        .load(newest.map().slug(), revision.get())
                        .orElseThrow(() -> unknownRevision(newest, revision.get()));
    }

    static Fault unknownRevision(StoredMap newest, long revision) {
        return new Fault(
                FaultCode.UNKNOWN_REVISION,
                "revision",
                "map \"" + newest.map().slug() + "\" has no revision " + revision,
                "give a number from 1 to " + newest.revision());
    }

    /// Keeps a map as a new revision of its slug; an equal one adds none.
    public StoredMap keep(JourneyMap map) {
        long newest = footpath.maps()
                .load(map.slug())
                .filter(there -> there.map().slug().equals(map.slug()))
                .map(StoredMap::revision)
                .orElse(0L);
        return footpath.maps().save(map, newest);
    }

    /// How the signatures of a map stand against it.
    public SignOff signOff(StoredMap stored) {
        String slug = stored.map().slug();
        return SignOff.of(
                stored.map(),
                footpath.signatures().list(slug),
                revision -> find(slug, Optional.of(revision)).map());
    }

    /// What is to be said of a map that is published and not signed off as it is; empty of any other.
    public Optional<String> publishedUnsigned(StoredMap stored) {
        return Optional.of(stored.map())
                .filter(Maps::isPublished)
                .map(_ -> signOff(stored))
                .filter(signOff -> signOff.state() != SignOff.State.SIGNED)
                .map(signOff -> "the map is published: " + signOff.words());
    }

    /// Whether a map is published.
    public static boolean isPublished(JourneyMap map) {
        return map.governance().lifecycle() == Lifecycle.PUBLISHED;
    }

    /// What happened along a map, beside what was believed.
    ///
    /// @param population who may be looked at
    public MeasuredMap measure(StoredMap stored, MeasureChoice choice, Population population) {
        AskedParts.requirePersona(stored.map(), choice);
        return footpath.askOf(
                population, snapshot -> measurer.measure(stored.map(), stored.revision(), snapshot, choice));
    }

    /// The paths of a map beside the ways people walk.
    ///
    /// @param most       so many ways are listed at most
    /// @param population who may be looked at
    public WalkedPaths paths(StoredMap stored, MeasureChoice choice, int most, Population population) {
        AskedParts.requirePersona(stored.map(), choice);
        return footpath.askOf(
                population, snapshot -> measurer.paths(stored.map(), stored.revision(), snapshot, choice, most));
    }

    /// How people felt along a map, by the answers its emotion curves name.
    ///
    /// @param population who may be looked at
    public MeasuredFeelings feelings(StoredMap stored, MeasureChoice choice, Population population) {
        AskedParts.requirePersona(stored.map(), choice);
        return footpath.askOf(
                population, snapshot -> measurer.feelings(stored.map(), stored.revision(), snapshot, choice));
    }

    /// The personas of a map beside what the data says of those they stand for.
    ///
    /// @param choice     over which period; its persona is not looked at, since all are told
    /// @param population who may be looked at
    public ObservedPersonas personas(StoredMap stored, MeasureChoice choice, Population population) {
        return footpath.askOf(
                population, snapshot -> observer.observe(stored.map(), stored.revision(), snapshot, choice.period()));
    }

    /// Two sides measured and held side by side. Sides of one population are measured on one state of the index.
    public MapComparison compare(AskedSide here, AskedSide other) {
        AskedParts.requirePersona(here.stored().map(), here.choice());
        AskedParts.requirePersona(other.stored().map(), other.choice(), "otherPersona");
        if (!here.population().equals(other.population())) {
            return MapComparison.of(
                    footpath.askOf(here.population(), snapshot -> measured(here, snapshot)),
                    footpath.askOf(other.population(), snapshot -> measured(other, snapshot)),
                    Overlap.UNKNOWN);
        }
        return footpath.askOf(
                here.population(),
                snapshot -> MapComparison.of(
                        measured(here, snapshot), measured(other, snapshot), overlap(here, other, snapshot)));
    }

    private ComparedSide measured(AskedSide side, IndexSnapshot snapshot) {
        JourneyMap map = side.stored().map();
        return new ComparedSide(
                map,
                measurer.measure(map, side.stored().revision(), snapshot, side.choice()),
                measurer.feelings(map, side.stored().revision(), snapshot, side.choice()),
                side.population().known());
    }

    private Overlap overlap(AskedSide here, AskedSide other, IndexSnapshot snapshot) {
        SubjectSet ones = measurer.entrants(here.stored().map(), snapshot, here.choice());
        SubjectSet others = measurer.entrants(other.stored().map(), snapshot, other.choice());
        return Overlap.of(ones.size(), others.size(), ones.and(others).size());
    }

    /// How the assertions of a map stand.
    ///
    /// @param population who may be looked at
    public List<AssertionResult> test(JourneyMap map, DatePeriod period, Population population) {
        AssertionTester tester = new AssertionTester(footpath.asker(), footpath.clock());
        return footpath.askOf(population, snapshot -> tester.test(map, snapshot, period));
    }

    /// The persons behind one number of a measured map.
    ///
    /// @param population who may be looked at
    public PersonsBehind persons(
            StoredMap stored, MeasureChoice choice, PersonsRequest request, Population population) {
        AskedParts.requirePersona(stored.map(), choice);
        AskedParts.requireSteps(stored.map(), request.list());
        return footpath.askOf(population, snapshot -> measurer.persons(stored.map(), snapshot, choice, request));
    }

    /// How far a person, by number, came on each map that has a step to be measured.
    public List<MapPassage> passages(int person, ZoneId zone) {
        return footpath.index()
                .ask(snapshot -> footpath.maps().list().stream()
                        .map(StoredMap::map)
                        .filter(map -> map.steps().stream()
                                .anyMatch(step -> step.binding().isPresent()))
                        .map(map -> passage(map, person, snapshot, zone))
                        .toList());
    }

    private MapPassage passage(JourneyMap map, int person, IndexSnapshot snapshot, ZoneId zone) {
        PlaceOnMap place = measurer.place(map, snapshot, person);
        Map<String, Instant> times = new HashMap<>();
        place.fills().forEach(fill -> times.put(fill.step(), fill.time()));
        List<StepPassage> steps = new ArrayList<>();
        @Nullable String furthest = null;
        @Nullable StepPassage current = null;
        for (Stage stage : map.stages()) {
            for (Step step : stage.steps()) {
                Optional<Instant> time = Optional.ofNullable(times.get(step.key()));
                furthest = time.isPresent() ? step.key() : furthest;
                StepPassage passage = new StepPassage(
                        step.key(),
                        step.title(),
                        stage.key(),
                        stage.title(),
                        time.map(known -> Times.text(known, zone)).orElse(null));
                boolean isCurrent = place.current()
                        .filter(last -> last.step().equals(step.key()))
                        .isPresent();
                current = isCurrent ? passage : current;
                steps.add(passage);
            }
        }
        return new MapPassage(map.slug(), map.title(), steps, furthest, current, place.isCompleted());
    }

    private Fault unknown(String slug) {
        List<String> known = footpath.maps().list().stream()
                .map(stored -> stored.map().slug())
                .toList();
        return new Fault(
                FaultCode.UNKNOWN_MAP,
                "map.slug",
                "no map named \"" + slug + "\"",
                known.isEmpty()
                        ? "there are no maps here; load one with footpath map load FILE"
                        : "maps here: " + NearestWord.listed(known));
    }
}
