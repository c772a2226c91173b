package footpath.collect.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.arrival.Arrival;
import footpath.collect.arrival.Arrival.Client;
import footpath.collect.arrival.ArrivalTimes;
import footpath.events.identity.Identity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BotFlagsTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    private final BotFlags flags = new BotFlags();

    @Test
    void everyExampleOfTheListIsFoundAndPeopleAreNot() throws IOException {
        KnownCrawlers crawlers = new KnownCrawlers();
        List<String> missed = resource("/crawler-examples.txt")
                .filter(line -> !crawlers.has(line))
                .toList();

        assertThat(missed).isEmpty();
        assertThat(crawlers.has(FIREFOX)).isFalse();
        assertThat(crawlers.has("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML,"
                        + " like Gecko) Version/17.5 Mobile/15E148 Safari/604.1"))
                .isFalse();
    }

    /// The one pass over all texts, against a look for each pattern.
    @Test
    void theAutomatonFindsWhatThePatternsFind() throws IOException {
        List<String> patterns = resource("/footpath/collect/bot/crawlers.txt")
                .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .toList();
        List<String> others = new ArrayList<>();
        List<String> texts = TextAutomaton.plain(patterns, others);
        TextAutomaton automaton = new TextAutomaton(texts);
        List<Pattern> compiled = patterns.stream()
                .filter(pattern -> !others.contains(pattern))
                .map(Pattern::compile)
                .toList();

        assertThat(texts.size()).isGreaterThan(1_000);
        assertThat(resource("/crawler-examples.txt").limit(200).map(line -> line.substring(line.length() / 3)))
                .allSatisfy(line -> assertThat(automaton.isAnyIn(line))
                        .as(line)
                        .isEqualTo(compiled.stream()
                                .anyMatch(one -> one.matcher(line).find())));
    }

    private static Stream<String> resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(BotFlagsTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        }
    }

    @Test
    void programsAreKnownByWhatTheyCallThemselvesOrSay() {
        assertThat(reason(0, "m1", "Googlebot/2.1 (+http://www.google.com/bot.html)", "{}"))
                .contains(BotReason.CRAWLER);
        assertThat(reason(1, "m2", FIREFOX.replace("Firefox", "HeadlessChrome"), "{}"))
                .contains(BotReason.HEADLESS);
        assertThat(reason(2, "m3", FIREFOX, "{\"context.webdriver\":true}")).contains(BotReason.WEBDRIVER);
        assertThat(reason(3, "m4", FIREFOX, "{\"context.isBot\":true}")).contains(BotReason.DECLARED);
        assertThat(reason(4, "m5", FIREFOX, "{\"context.isBot\":false}")).isEmpty();
        assertThat(reason(5, "m6", null, "{}")).isEmpty();
    }

    @Test
    void aSourceMayBeSwitchedOffOrKnowMorePrograms() {
        BotRules rules = new BotRules(Set.of("shop"), Map.of("*", List.of("Our Monitor")));
        Arrival monitor = event(0, 0, "m1", "our monitor 3", "{}");

        assertThat(flags.reason(monitor, "web", rules)).contains(BotReason.PATTERN);
        assertThat(flags.reason(monitor, "shop", rules)).isEmpty();
        assertThatThrownBy(() -> new BotRules(Set.of(), Map.of("*", List.of("ab"))))
                .hasMessageContaining("\"ab\"");
    }

    @Test
    void theSameToldAgainUnderAnotherMessageIdIsFlaggedAndTheSameCallIsNot() {
        assertThat(reason(7, "first", FIREFOX, "{\"a\":1}")).isEmpty();
        assertThat(reason(7, "first", FIREFOX, "{\"a\":1}")).as("sent again").isEmpty();
        assertThat(reason(7, "second", FIREFOX, "{\"a\":1}")).contains(BotReason.REPEATED);
        assertThat(reason(7, "third", FIREFOX, "{\"a\":2}")).as("another").isEmpty();
        assertThat(flags.reason(event(7, 300, "fourth", FIREFOX, "{\"a\":1}"), "web", BotRules.USUAL))
                .as("five minutes later")
                .isEmpty();
    }

    @Test
    void whoDoesMoreInAMinuteThanAPersonCanIsFlaggedFromThereOn() {
        for (int i = 0; i < BotFlags.MOST_IN_A_MINUTE; i++) {
            assertThat(reason(30, "m" + i, FIREFOX, "{\"i\":" + i + "}")).isEmpty();
        }
        assertThat(reason(59, "more", FIREFOX, "{\"i\":-1}")).contains(BotReason.RATE);
        assertThat(reason(60, "later", FIREFOX, "{\"i\":-1}"))
                .as("the next minute")
                .isEmpty();
    }

    @Test
    void recordsThatWereFetchedAreFlaggedByWhatTheySayAlone() {
        String crawler = "{\"page\":\"/\",\"context.userAgent\":\"Googlebot/2.1\"}";
        assertThat(reasonOfRecord("r1", crawler)).contains(BotReason.CRAWLER);
        assertThat(reasonOfRecord("r2", crawler.replace("context.userAgent", "HTTP_USER-AGENT")))
                .contains(BotReason.CRAWLER);
        assertThat(reasonOfRecord("r3", crawler.replace("Googlebot", "Firefox")))
                .isEmpty();
        assertThat(reasonOfRecord("r4", crawler.replace("userAgent", "campaign")))
                .isEmpty();
        assertThat(reasonOfRecord("r5", "{\"context.webdriver\":true}")).contains(BotReason.WEBDRIVER);
        for (int i = 0; i <= BotFlags.MOST_IN_A_MINUTE; i++) {
            assertThat(reasonOfRecord("same" + i, "{\"a\":1}")).isEmpty();
        }
    }

    private Optional<BotReason> reasonOfRecord(String id, String properties) {
        return flags.reasonOfRecord(event(0, 0, id, null, properties), "web", BotRules.USUAL);
    }

    private Optional<BotReason> reason(int second, String id, @Nullable String agent, String properties) {
        return flags.reason(event(second, 0, id, agent, properties), "web", BotRules.USUAL);
    }

    private static Arrival event(int second, int late, String id, @Nullable String agent, String properties) {
        Instant at = NOON.plusSeconds(second);
        return new Arrival(
                Optional.of(id),
                Optional.of("Visit"),
                "web",
                List.of(Identity.parse("anonymous_id:v")),
                new ArrivalTimes(Optional.of(at), Optional.empty(), at.plusSeconds(late), true),
                properties,
                Arrival.NOTHING,
                Arrival.NOTHING,
                Optional.empty(),
                new Client(Optional.empty(), Optional.ofNullable(agent)),
                false,
                false);
    }
}
