package footpath.maps.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import footpath.analytics.Durations;
import footpath.events.Event;
import footpath.events.PropertyValue;
import footpath.maps.JourneyMap;
import footpath.maps.Step;
import footpath.maps.format.MapJson;
import footpath.testkit.MemoryEventLog;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The demo map on the whole open data set: what measuring finds equals what is counted here straight from the rows of
/// the files, without index, kernel or filter.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoMapTest {
    private static final Path DATA = Path.of("../examples/data/completejourney");
    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXX");
    private static final Pattern CELL = Pattern.compile("\"([^\"]*)\"|([^,]+)|(?=,|$)");

    /// Times of the events of each household, in order.
    private final Map<String, List<Instant>> offers = new TreeMap<>();

    private final Map<String, TreeMap<Instant, Integer>> redemptions = new TreeMap<>();
    private final Map<String, TreeSet<Instant>> baskets = new TreeMap<>();
    private final Map<String, Map<String, String>> traits = new TreeMap<>();

    private final JourneyMap map;
    private final MeasuredMap measured;

    DemoMapTest(@TempDir Path directory) throws IOException {
        map = MapJson.read(Files.readString(Path.of("../examples/maps/campaign-to-loyal.json")));
        readFiles();
        measured = MapFixture.measure(map, directory, MeasureChoice.DEFAULT, log());
    }

    @Test
    void theHouseholdsReachedAndRedeemingAreThePublishedOnes() {
        assertThat(measured.entrants()).contains(1_559L);
        assertThat(reached("redeem")).as("redeemed at all").isEqualTo(410);
        assertThat(reached("again")).as("on a second day").isEqualTo(228);
        assertThat(reached("third")).isEqualTo(134);
        assertThat(reached("fourth")).isEqualTo(93);
        assertThat(reached("fifth")).as("on a fifth day").isEqualTo(68);
        assertThat(reached("another")).isEqualTo(1_282);
        assertThat(reached("shop")).isEqualTo(1_515);
        assertThat(reached("stack")).isEqualTo(26);
        assertThat(MapFixture.statuses(measured))
                .containsExactly(
                        "offer OK",
                        "another OK",
                        "shop OK",
                        "redeem OK",
                        "stack SMALL_N",
                        "again OK",
                        "third OK",
                        "fourth OK",
                        "fifth OK",
                        "friend UNBOUND");
    }

    @Test
    void reachesEqualTheRowsCountedByHand() {
        Map<String, Long> counted = new LinkedHashMap<>();
        for (Map.Entry<String, List<Instant>> household : offers.entrySet()) {
            journey(household.getKey()).keySet().forEach(step -> counted.merge(step, 1L, Long::sum));
        }
        Map<String, Long> reach = new LinkedHashMap<>();
        bound().forEach(step -> reach.put(step, reached(step)));
        assertThat(reach).isEqualTo(counted);
    }

    @Test
    void timesEqualTheRowsCountedByHand() {
        Map<String, String> since = Map.of(
                "another", "offer", "redeem", "offer", "shop", "offer", "stack", "offer", "again", "redeem", "third",
                "again", "fourth", "third", "fifth", "fourth");
        since.forEach((step, from) -> {
            double[] seconds = offers.keySet().stream()
                    .map(this::journey)
                    .filter(journey -> journey.containsKey(step))
                    .mapToDouble(journey -> time(journey, step) - time(journey, from))
                    .sorted()
                    .toArray();
            Durations durations =
                    MapFixture.observed(measured, step).time().orElseThrow().durations();
            assertThat(durations.n()).isEqualTo(seconds.length);
            assertThat(durations.medianSeconds()).as(step).isCloseTo(quantile(seconds, 0.5), within(0.001));
            assertThat(durations.p90Seconds()).as(step).isCloseTo(quantile(seconds, 0.9), within(0.001));
        });
    }

    @Test
    void personasEqualTheRowsCountedByHand() {
        Map<String, Set<String>> members = new HashMap<>();
        traits.forEach((household, known) -> personas(known)
                .forEach(persona ->
                        members.computeIfAbsent(persona, key -> new HashSet<>()).add(household)));
        for (MeasuredMap.MeasuredPersona persona : measured.personas()) {
            Set<String> all = members.getOrDefault(persona.key(), Set.of());
            Set<String> entered = new HashSet<>(all);
            entered.retainAll(offers.keySet());
            assertThat(persona.entrants()).as(persona.key()).contains((long) entered.size());
            for (String step : bound()) {
                long counted = entered.stream()
                        .filter(household -> journey(household).containsKey(step))
                        .count();
                assertThat(personaReach(step, persona.key()))
                        .as(persona.key() + " at " + step)
                        .isEqualTo(counted);
            }
        }
        assertThat(personaReach("redeem", "high-income")).isEqualTo(58);
        assertThat(personaReach("redeem", "budget")).isEqualTo(63);
    }

    @Test
    void whatIsSurprisingIsSaid() {
        assertThat(measured.headlines().difference().headline())
                .isEqualTo("26 of 100 households redeem a coupon. The team believed 40.");
        assertThat(measured.headlines().difference().detail())
                .isEqualTo(
                        "The ground is lost at {I redeem a coupon}: 27 of 100 who came that far go on, the team believed 47."
                                + " Yet {I make it a habit} stands 1.9 points above belief: 4.4 % against 2.5 %.");
        assertThat(measured.headlines().happened().headline())
                .isEqualTo("26 of 100 households redeem a coupon, half of those within 85 days.");
        assertThat(measured.headlines().happened().detail())
                .contains("{High incomes} most often (47 of 100), {Tight budgets} least (32).");
    }

    /// Times at which a household reached the bound steps, by the rules of the map as written in its document.
    private Map<String, Instant> journey(String household) {
        List<Instant> sent = offers.getOrDefault(household, List.of());
        Instant entry = sent.getFirst();
        Instant end = entry.plus(map.window());
        Map<String, Instant> journey = new LinkedHashMap<>();
        journey.put("offer", entry);
        if (sent.size() > 1 && !sent.get(1).isAfter(end)) {
            journey.put("another", sent.get(1));
        }
        Optional.ofNullable(baskets.getOrDefault(household, new TreeSet<>()).ceiling(entry))
                .filter(time -> !time.isAfter(end))
                .ifPresent(time -> journey.put("shop", time));
        Map<Instant, Integer> redeemed =
                redemptions.getOrDefault(household, new TreeMap<>()).subMap(entry, true, end, true);
        List<Instant> days = new ArrayList<>(redeemed.keySet());
        List<String> steps = List.of("redeem", "again", "third", "fourth", "fifth");
        for (int index = 0; index < Math.min(days.size(), steps.size()); index++) {
            journey.put(steps.get(index), days.get(index));
        }
        redeemed.forEach((time, coupons) -> {
            if (coupons >= 6) {
                journey.putIfAbsent("stack", time);
            }
        });
        return journey;
    }

    private static Set<String> personas(Map<String, String> known) {
        Set<String> personas = new HashSet<>();
        String composition = known.getOrDefault("household_comp", "");
        String age = known.getOrDefault("age", "");
        String income = known.getOrDefault("income", "");
        if (composition.endsWith(" Kids") && !composition.endsWith("No Kids")) {
            personas.add("families");
        }
        if (composition.equals("2 Adults No Kids") && age.compareTo("45") >= 0) {
            personas.add("couples");
        }
        if (income.equals("Under 15K") || income.equals("15-24K") || income.equals("25-34K")) {
            personas.add("budget");
        }
        if (income.matches("1[0-9][0-9]-.*|2[0-9][0-9]-.*|250K\\+")) {
            personas.add("high-income");
        }
        return personas;
    }

    private void readFiles() throws IOException {
        Map<String, Instant> starts = new HashMap<>();
        rows("campaign_descriptions")
                .forEach(row -> starts.put(cell(row, "campaign_id"), midnight(cell(row, "start_date"))));
        rows("campaigns")
                .forEach(row -> offers.computeIfAbsent(cell(row, "household_id"), key -> new ArrayList<>())
                        .add(starts.get(cell(row, "campaign_id"))));
        offers.values().forEach(times -> times.sort(null));
        rows("coupon_redemptions")
                .forEach(row -> redemptions
                        .computeIfAbsent(cell(row, "household_id"), key -> new TreeMap<>())
                        .merge(midnight(cell(row, "redemption_date")), 1, Integer::sum));
        Map<String, Instant> receipts = new HashMap<>();
        Map<String, String> buyers = new HashMap<>();
        rows("transactions_sample").forEach(row -> {
            Instant time = OffsetDateTime.parse(cell(row, "transaction_timestamp"), STAMP)
                    .toInstant();
            receipts.merge(cell(row, "basket_id"), time, (a, b) -> a.isBefore(b) ? a : b);
            buyers.put(cell(row, "basket_id"), cell(row, "household_id"));
        });
        receipts.forEach((basket, time) -> baskets.computeIfAbsent(buyers.get(basket), key -> new TreeSet<>())
                .add(time));
        rows("demographics").forEach(row -> traits.put(cell(row, "household_id"), row));
    }

    private MemoryEventLog log() {
        List<Event> events = new ArrayList<>();
        offers.forEach((household, times) ->
                times.forEach(time -> events.add(event(household, time, "Offer received", "", Map.of()))));
        redemptions.forEach((household, days) -> days.forEach((time, coupons) -> events.add(event(
                household, time, "Coupon redeemed", "store", Map.of("coupons", new PropertyValue.Numeric(coupons))))));
        baskets.forEach((household, times) ->
                times.forEach(time -> events.add(event(household, time, "Basket bought", "store", Map.of()))));
        MemoryEventLog log = MemoryEventLog.of(events);
        traits.forEach((household, row) -> row.forEach((trait, value) -> {
            if (!trait.equals("household_id")) {
                log.trait(household, trait, new PropertyValue.Text(value));
            }
        }));
        return log;
    }

    private static Event event(
            String household, Instant time, String name, String channel, Map<String, PropertyValue> properties) {
        return new Event(household, time, name, channel, "completejourney", Optional.empty(), properties);
    }

    private static Instant midnight(String date) {
        return LocalDate.parse(date).atStartOfDay(ZONE).toInstant();
    }

    /// The rows of a file by column; cells that are empty are left out.
    private static List<Map<String, String>> rows(String name) throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(DATA.resolve(name + ".csv.gz"))), StandardCharsets.UTF_8))) {
            List<String> header = cells(lines.readLine());
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> cells = cells(line);
                Map<String, String> row = new LinkedHashMap<>();
                for (int column = 0; column < header.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        row.put(header.get(column), cells.get(column));
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String cell(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElseThrow();
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        Matcher matcher = CELL.matcher(line);
        int position = 0;
        while (position <= line.length() && matcher.find(position)) {
            cells.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2) != null ? matcher.group(2) : "");
            position = matcher.end() + 1;
        }
        return cells;
    }

    private static long time(Map<String, Instant> journey, String step) {
        return Optional.ofNullable(journey.get(step)).orElseThrow().getEpochSecond();
    }

    private static double quantile(double[] sorted, double share) {
        double rank = share * (sorted.length - 1);
        int below = (int) Math.floor(rank);
        int above = (int) Math.ceil(rank);
        return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
    }

    private long reached(String step) {
        return MapFixture.observed(measured, step).reach().orElseThrow().n();
    }

    private long personaReach(String step, String persona) {
        return MapFixture.observed(measured, step).personas().stream()
                .filter(share -> share.persona().equals(persona))
                .findFirst()
                .flatMap(MeasuredStep.PersonaShare::reach)
                .orElseThrow()
                .n();
    }

    private List<String> bound() {
        return map.steps().stream()
                .filter(step -> step.binding().isPresent())
                .map(Step::key)
                .toList();
    }
}
