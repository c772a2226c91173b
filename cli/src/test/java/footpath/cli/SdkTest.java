package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The clients of other products, unmodified, and our own snippet send events to a server that is killed while they do.
@Tag("browser")
class SdkTest {
    private static final Path CLIENTS = Path.of("src/test/sdk").toAbsolutePath();

    /// In the order in which `send.mjs` takes their keys.
    private static final List<String> NODE =
            List.of("analytics-node", "rudder-sdk-node", "posthog-node", "node-tracker");

    private static final List<String> PAGES =
            List.of("analytics-next", "analytics-js", "posthog-js", "browser-tracker", "footpath.js");
    private static final List<String> JAVA = List.of("analytics-java", "rudder-sdk-java", "snowplow-java-tracker");

    /// What a person is called of whom an alias call has joined two user ids: by the one that comes first.
    private static final Map<String, String> TWO_USER_IDS =
            Map.of("analytics-js", "analytics-js-alias", "rudder-sdk-java", "java-old-id-of-rudder");

    private static final int EACH_OF_NODE = 250;
    private static final int EACH_OF_OTHERS = 40;
    private static final int ALL = EACH_OF_NODE * NODE.size() + EACH_OF_OTHERS * (PAGES.size() + JAVA.size());

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    private final Map<String, String> keys = new LinkedHashMap<>();

    /// What the pages asked the server for and got, besides sending to it.
    private final Set<String> configurations = new TreeSet<>();

    @BeforeEach
    void makeSources() {
        assertThat(CLIENTS.resolve("node_modules"))
                .as("the clients are installed by ./verify, or by `npm ci` in " + CLIENTS)
                .exists();
        Pattern key = Pattern.compile("\"key\"\\s*:\\s*\"(\\w+)\"");
        Stream.of(NODE, PAGES, JAVA).flatMap(List::stream).forEach(client -> {
            Cli.Run run = new Cli(data()).run("source", "create", client, "--json");
            Matcher found = key.matcher(run.out());
            assertThat(found.find()).as(run.out() + run.err()).isTrue();
            keys.put(client, found.group(1));
        });
    }

    @Test
    void serversKilledInTheMiddleLoseNothingDoubleNothingAndKnowWhoseEachEventIs() throws Exception {
        try (ServerProcess server = new ServerProcess(data());
                Site site = new Site(CLIENTS);
                Chromium chromium = new Chromium();
                JavaClients java = new JavaClients("http://" + server.host(), keys)) {
            server.start();
            List<Page> pages = PAGES.stream()
                    .map(client -> open(client, chromium, site, server.host()))
                    .toList();
            Process node = startNode(server);
            try {
                Thread sending = java.send(EACH_OF_OTHERS);
                pages.forEach(page -> page.evaluate("count => { go(count) }", EACH_OF_OTHERS));

                killOnceThereAre(ALL / 8, server, node);
                killOnceThereAre(ALL / 2, server, node);

                sending.join();
                pages.forEach(page -> page.waitForFunction("window.isSent"));
                assertThat(node.waitFor(120, TimeUnit.SECONDS)).as(log()).isTrue();
                awaitAll(server, java);
            } finally {
                node.destroyForcibly();
            }
            server.stop();
        }

        List<String> expected = new ArrayList<>();
        keys.keySet().forEach(client -> {
            int count = NODE.contains(client) ? EACH_OF_NODE : EACH_OF_OTHERS;
            String person = TWO_USER_IDS.getOrDefault(client, client + "-user");
            expected.add(client + " sent: " + count + " of " + count + " by " + person);
            if (!NODE.contains(client)) {
                expected.add("page view: 1 of 1 by " + person);
            }
        });
        assertThat(counts()).as(log()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(configurations)
                .contains(
                        "analytics-next /v1/projects/KEY/settings",
                        "analytics-js /sourceConfig/",
                        "posthog-js /array/KEY/config");
        assertThat(rows("SELECT person FROM person_traits WHERE value->>'$' = 'Graz' AND person LIKE '%-user'"))
                .containsExactlyInAnyOrder(
                        "analytics-next-user", "posthog-js-user", "footpath.js-user", "analytics-java-user");
        assertThat(rows("SELECT person FROM person_traits WHERE value->>'$' = 'Graz'"))
                .containsAll(TWO_USER_IDS.values());
        assertThat(misplaced()).as("times that a second try has changed").isEmpty();
        assertThat(new Cli(data()).run("quarantine").out()).startsWith("Nothing is in quarantine");
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Page open(String client, Chromium chromium, Site site, String host) {
        Page page = chromium.browser.newContext().newPage();
        page.onConsoleMessage(message -> note(client + ": " + message.text()));
        page.onPageError(problem -> note(client + ": " + problem));
        page.onResponse(response -> {
            String address = response.url().replaceFirst("\\?.*", "").replace(keys.get(client), "KEY");
            if (response.status() == 200 && address.contains(host)) {
                configurations.add(client + " " + address.substring(address.indexOf('/', "http://".length())));
            }
        });
        try {
            String html = Files.readString(CLIENTS.resolve("pages").resolve(client + ".html"))
                    .replace("KEY", keys.get(client))
                    .replace("HOST", host);
            page.navigate(site.page("/" + client, html));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        page.waitForFunction("typeof window.go == 'function'");
        return page;
    }

    private Process startNode(ServerProcess server) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "node", "send.mjs", "localhost", Integer.toString(server.port()), Integer.toString(EACH_OF_NODE)));
        NODE.forEach(client -> command.add(keys.get(client)));
        return new ProcessBuilder(command)
                .directory(CLIENTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node.log").toFile())
                .start();
    }

    /// Kills in the middle of what the clients send, and starts again.
    private void killOnceThereAre(int events, ServerProcess server, Process node) throws Exception {
        long seen = 0;
        while (seen < events) {
            assertThat(node.isAlive()).as(log()).isTrue();
            seen = server.events("");
        }
        assertThat(seen).as("some were still to come").isLessThan(ALL);
        server.kill();
        server.start();
    }

    /// Waits until as many are there as were sent, or no more will come.
    private void awaitAll(ServerProcess server, JavaClients java) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        for (String client : keys.keySet()) {
            int count = NODE.contains(client) ? EACH_OF_NODE : EACH_OF_OTHERS;
            while (server.events(client + " sent") < count && Instant.now().isBefore(end)) {
                java.flush();
            }
            note(client + " after " + Duration.between(end.minus(PATIENCE), Instant.now()));
        }
    }

    /// Of each source and name of an event: how many there are, how many different ones, and whose they are.
    private List<String> counts() throws SQLException {
        return rows("""
                        SELECT name || ': ' || count(*) || ' of '
                            || count(DISTINCT coalesce(properties->>'number', properties->>'value', '0')::DOUBLE)
                            || ' by ' || string_agg(DISTINCT person, ' and ')
                        FROM events WHERE name = 'page view' OR name LIKE '% sent'
                        GROUP BY source, name""");
    }

    /// Clients of Node and Java that say when they made a batch, however often they try it: their events stay in
    /// the order in which they happened.
    private List<String> misplaced() throws SQLException {
        return rows("""
                SELECT source || ' ' || number FROM (
                    SELECT source, (properties->>'number')::INT AS number,
                        time < lag(time) OVER (PARTITION BY source ORDER BY (properties->>'number')::INT) AS is_misplaced
                    FROM events WHERE source IN ('analytics-node', 'rudder-sdk-node', 'posthog-node', 'analytics-java',
                        'rudder-sdk-java') AND name LIKE '% sent')
                WHERE is_misplaced""");
    }

    private List<String> rows(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + data().resolve("events.duckdb"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private synchronized void note(String line) {
        try {
            Files.writeString(
                    folder.resolve("pages.log"), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String log() throws IOException {
        StringBuilder log = new StringBuilder();
        for (String file : List.of("node.log", "pages.log")) {
            Path path = folder.resolve(file);
            log.append(Files.exists(path) ? Files.readString(path) : "");
        }
        return log.toString();
    }
}
