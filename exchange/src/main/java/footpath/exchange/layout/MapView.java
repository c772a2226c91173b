package footpath.exchange.layout;

import footpath.analytics.Share;
import footpath.exchange.MapToExport;
import footpath.maps.Belief;
import footpath.maps.Card;
import footpath.maps.ChannelTitle;
import footpath.maps.Evidence;
import footpath.maps.JourneyMap;
import footpath.maps.JourneyPath;
import footpath.maps.Lane;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.measure.MeasuredFeelings.FeltStep;
import footpath.maps.measure.MeasuredMap;
import footpath.maps.measure.MeasuredStep;
import footpath.maps.measure.StepStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/// A map by the places of its columns, as all writers of pictures look at it. Immutable.
public final class MapView {
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /// One column.
    ///
    /// @param index    from 0
    /// @param stage    it is part of
    /// @param first    whether its stage begins here
    /// @param last     whether its stage ends here
    /// @param measured what happened; empty if the map was not measured
    public record Column(
            int index, Stage stage, Step step, boolean first, boolean last, Optional<MeasuredStep> measured) {
        /// The step, if it has numbers that may be shown.
        public Optional<MeasuredStep> numbers() {
            return measured.filter(step -> step.status() == StepStatus.OK || step.status() == StepStatus.SMALL_N);
        }

        /// What happened, if it may be shown.
        public Optional<MeasuredStep.Observed> observed() {
            return numbers().flatMap(MeasuredStep::observed);
        }

        /// Which share the team believes reaches it.
        public Optional<Double> believedReach() {
            return step.believed().flatMap(Belief::reach);
        }
    }

    private final MapToExport source;
    private final List<Column> columns;
    private final Map<String, Integer> places = new HashMap<>();

    private MapView(MapToExport source) {
        this.source = source;
        Map<String, MeasuredStep> measured = new HashMap<>();
        source.measured().ifPresent(map -> map.steps().forEach(step -> measured.put(step.key(), step)));
        List<Column> found = new ArrayList<>();
        for (Stage stage : source.map().stages()) {
            for (int step = 0; step < stage.steps().size(); step++) {
                Step each = stage.steps().get(step);
                places.put(each.key(), found.size());
                found.add(new Column(
                        found.size(),
                        stage,
                        each,
                        step == 0,
                        step == stage.steps().size() - 1,
                        Optional.ofNullable(measured.get(each.key()))));
            }
        }
        columns = List.copyOf(found);
    }

    /// Looks at a map.
    public static MapView of(MapToExport map) {
        return new MapView(map);
    }

    /// The document.
    public JourneyMap map() {
        return source.map();
    }

    /// The revision of the document; 0 for a file.
    public long revision() {
        return source.revision();
    }

    /// What people felt at the steps of an emotion curve, by their keys; those at which it is shown.
    public Map<String, FeltStep> felt(Lane lane) {
        Map<String, FeltStep> felt = new HashMap<>();
        source.feelings().stream()
                .flatMap(each -> each.lanes().stream())
                .filter(each -> each.lane().equals(lane.key()))
                .flatMap(each -> each.steps().stream())
                .filter(step -> step.mean().isPresent())
                .forEach(step -> felt.put(step.step(), step));
        return felt;
    }

    /// What happened.
    public Optional<MeasuredMap> measured() {
        return source.measured();
    }

    /// The steps in order.
    public List<Column> columns() {
        return columns;
    }

    /// The column a card stands at.
    public int columnOf(Card card) {
        return places.getOrDefault(card.step(), 0);
    }

    /// Over how many columns a card reaches, none beyond the last.
    public int spanOf(Card card) {
        return Math.min(card.span(), columns.size() - columnOf(card));
    }

    /// Whether the card reaches over a column.
    public boolean covers(Card card, int column) {
        int first = columnOf(card);
        return first <= column && column < first + spanOf(card);
    }

    /// Whether the team said of any step how many reach it.
    public boolean hasBeliefs() {
        return columns.stream().anyMatch(column -> column.believedReach().isPresent());
    }

    /// How a channel is called.
    public String channelTitle(String key) {
        if (key.isEmpty()) {
            return "unknown";
        }
        return map().channels().stream()
                .filter(channel -> channel.key().equals(key))
                .map(ChannelTitle::title)
                .findFirst()
                .orElse(Figures.capital(key));
    }

    /// The channel a touchpoint speaks of: the one whose name stands in its words.
    public Optional<String> channelOf(Card card) {
        String text = words(card.text());
        return map().channels().stream()
                .filter(channel -> text.contains(words(channel.title())) || text.contains(words(channel.key())))
                .map(ChannelTitle::key)
                .findFirst();
    }

    /// What the map says in a sentence.
    public Optional<MeasuredMap.Headline> headline() {
        return measured().map(each -> each.headlines().difference());
    }

    /// When people entered, how many, and when it was asked, in one line; for an unmeasured map, that
    /// it was not measured.
    public String period() {
        return measured().map(this::period).orElse("Not measured: the map as the team wrote it");
    }

    private String period(MeasuredMap measured) {
        String who = measured.entrants()
                .map(n -> "n = " + Figures.count(n) + " " + map().subject().many() + " who entered")
                .orElse("fewer than " + measured.hideBelow() + " "
                        + map().subject().many() + " entered");
        String persona = measured.persona()
                .flatMap(map()::persona)
                .map(known -> " · only " + known.title())
                .orElse("");
        String through = measured.dataThrough()
                .map(time -> " · data through " + Figures.day(time, measured.zone()))
                .orElse("");
        return Figures.day(measured.period().from()) + " to "
                + Figures.day(measured.period().toExclusive().minusDays(1))
                + " · " + who + persona + through + " · as of "
                + Figures.minute(measured.measuredAt(), measured.zone()) + " (" + measured.zone() + ")";
    }

    /// Which document this is, and who answers for it.
    public String document() {
        String revision = revision() > 0 ? "revision " + revision() : "from a file";
        List<String> parts = new ArrayList<>(List.of(
                map().slug(),
                revision,
                word(map().standing().type()) + ", " + word(map().standing().state())));
        parts.add(word(map().governance().lifecycle()));
        map().owner().ifPresent(owner -> parts.add("owner " + owner));
        map().governance().approver().ifPresent(approver -> parts.add("approver " + approver));
        return String.join(" · ", parts);
    }

    /// Sentences that say how the numbers came about, and where beliefs come from.
    public List<String> provenance() {
        List<String> lines = new ArrayList<>();
        measured().ifPresent(each -> {
            lines.add(each.rule());
            lines.add("Shares are of those who entered; their range is the 95 % interval (Wilson). Small n: fewer than "
                    + each.minN() + "."
                    + (each.hideBelow() > 0 ? " Counts under " + each.hideBelow() + " are hidden." : ""));
        });
        map().decision().ifPresent(decision -> lines.add("Decision it serves: " + decision));
        map().source().filter(text -> !text.isBlank()).ifPresent(lines::add);
        lines.addAll(behind());
        return List.copyOf(lines);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The ways through the steps and the evidence, a line each.
    private List<String> behind() {
        List<String> lines = new ArrayList<>();
        for (JourneyPath path : map().paths()) {
            List<String> titles = path.steps().stream()
                    .map(key -> map().step(key).map(Step::title).orElse(key))
                    .toList();
            lines.add("Path “" + path.title() + "” (" + word(path.kind()) + "): " + String.join(" → ", titles));
        }
        for (Evidence evidence : map().evidence()) {
            lines.add("Evidence: " + evidence.title() + " (" + word(evidence.kind())
                    + evidence.n().map(n -> ", n = " + Figures.count(n)).orElse("")
                    + evidence.date().map(day -> ", " + Figures.day(day)).orElse("") + ")");
        }
        return lines;
    }

    /// Cards of a lane with the column they stand at, in order of columns.
    public List<Card> inOrder(Lane lane) {
        List<Card> cards = new ArrayList<>(lane.cards());
        cards.sort(Comparator.comparingInt(this::columnOf));
        return List.copyOf(cards);
    }

    /// A share as a number from 0 to 1.
    static OptionalDouble value(Optional<Share> share) {
        return share.map(Share::share).orElse(OptionalDouble.empty());
    }

    private static String words(String text) {
        return " "
                + NO_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
    }
}
