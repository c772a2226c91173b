package footpath.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.source.NoSettings;
import footpath.collect.source.SourceKind;
import footpath.server.Fault;
import footpath.server.Footpath;
import footpath.server.http.Listening;
import footpath.server.http.Route;
import footpath.server.serve.Serving;
import footpath.server.source.Sources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// A server that others than this machine can reach.
@TestInstance(Lifecycle.PER_CLASS)
class AccessTest {
    /// To sign in is open, too, and asks for the token itself.
    /// To sign in is open, too, and asks for the token itself.
    private static final Set<String> OPEN =
            Set.of("GET /api/v1/session", "DELETE /api/v1/session", "GET /health/live", "GET /health/ready");

    private Footpath footpath;
    private Serving serving;
    private AdministratorToken administrator;
    private String token;
    private String writeKey;

    @BeforeAll
    void start(@TempDir Path folder) {
        footpath = Footpath.open(folder.resolve("data"), Footpath.Missing.IS_CREATED);
        administrator = new AdministratorToken(footpath.path());
        token = administrator.renew();
        writeKey = new Sources(footpath.sources(), footpath.clock())
                .create("shop", SourceKind.API, new NoSettings())
                .liveKeys()
                .getFirst();
    }

    /// Each test with a server of its own, since wrong tokens are remembered.
    @BeforeEach
    void serve() {
        if (serving != null) {
            serving.close();
        }
        serving = Serving.start(
                footpath, Listening.of("0.0.0.0", 0, List.of("Footpath.example.org")), Serving.DEFAULT_LIMIT);
    }

    @AfterAll
    void stop() {
        serving.close();
        footpath.close();
    }

    @Test
    void everyRouteButTheOpenOnesWantsTheToken() throws IOException {
        Set<String> unguarded = new TreeSet<>();
        for (Route route : routes()) {
            String path = route.path().replaceAll("\\{[^}]*}", "x");
            String answer = ask(route.method().name(), path, "Content-Type: application/json", "{}");
            if (!answer.startsWith("HTTP/1.1 401")) {
                unguarded.add(route.method() + " " + route.path());
            } else {
                assertThat(answer)
                        .contains("\"code\":\"unauthenticated\"")
                        .containsIgnoringCase("WWW-Authenticate: Bearer");
            }
        }
        assertThat(unguarded)
                .isEqualTo(routes().stream()
                        .map(route -> route.method() + " " + route.path())
                        .filter(OPEN::contains)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void noSpellingOfAPathGetsPastTheGuard() throws IOException {
        for (String path : List.of(
                "//api/v1/sources",
                "/api//v1/sources",
                "/./api/v1/sources",
                "/x/../api/v1/sources",
                "/%61pi/v1/sources",
                "/api/v1/sources;a=b",
                "/api/v1/sources/",
                "/API/v1/sources",
                "/health/../api/v1/sources",
                "/v1/events/../../api/v1/sources",
                "/api/v1/session/../sources")) {
            assertThat(ask("GET", path, "", "")).as(path).doesNotContain(writeKey);
        }
        assertThat(ask("GET", "/api/v1/sources", "Authorization: Bearer " + token, ""))
                .contains(writeKey);
    }

    @Test
    void theTokenOpensEverythingUnderEveryNameOfTheServerAlone() throws IOException {
        String shown = "Authorization: bearer " + token;
        assertThat(ask("GET", "/api/v1/version", shown, "")).startsWith("HTTP/1.1 200");
        assertThat(askHost("footpath.EXAMPLE.org:80", "GET", "/api/v1/version", shown, ""))
                .startsWith("HTTP/1.1 200");
        assertThat(askHost("192.0.2.7:7070", "GET", "/api/v1/version", shown, ""))
                .startsWith("HTTP/1.1 200");
        assertThat(askHost("evil.example", "GET", "/api/v1/version", shown, "")).startsWith("HTTP/1.1 421");
        assertThat(askHost("192.0.2.7.evil.example", "GET", "/api/v1/version", shown, ""))
                .startsWith("HTTP/1.1 421");
        assertThat(ask("GET", "/api/v1/version", "Authorization: Bearer " + token + "x", ""))
                .startsWith("HTTP/1.1 401");
        assertThat(ask("GET", "/api/v1/version", "Authorization: Basic " + token, ""))
                .startsWith("HTTP/1.1 401");
    }

    @Test
    void sendersNeedAWriteKeyAsEver() throws IOException {
        String event = "{\"id\":\"m1\",\"user_id\":\"ada\",\"name\":\"Visit\"}";
        assertThat(askHost("collect.example", "POST", "/v1/events", "Authorization: Bearer " + writeKey, event))
                .startsWith("HTTP/1.1 200");
        assertThat(ask("POST", "/v1/events", "", event))
                .startsWith("HTTP/1.1 401")
                .contains("no_key");
        assertThat(ask("POST", "/v1/events", "Authorization: Bearer " + token, event))
                .startsWith("HTTP/1.1 401")
                .contains("unknown_key");
    }

    @Test
    void thePageSignsInOnceAndChangesThingsFromItsOwnOriginAlone() throws IOException {
        String own = "Content-Type: application/json\r\nSec-Fetch-Site: same-origin";
        String signedIn = ask("POST", "/api/v1/session", own, "{\"token\":\"" + token + "\"}");
        assertThat(signedIn).startsWith("HTTP/1.1 200").contains("\"signedIn\":true");
        assertThat(header(signedIn, "Set-Cookie"))
                .matches("footpath_session=[A-Za-z0-9_-]{43}; Path=/; Max-Age=43200; HttpOnly; SameSite=Strict");
        String cookie = "Cookie: other=1; " + header(signedIn, "Set-Cookie").replaceFirst(";.*", "");

        assertThat(ask("GET", "/api/v1/session", cookie, "")).contains("\"required\":true,\"signedIn\":true");
        assertThat(ask("GET", "/api/v1/sources", cookie, "")).contains(writeKey);
        String made = "{\"name\":\"by page\"}";
        assertThat(ask("POST", "/api/v1/sources", cookie + "\r\n" + own, made)).startsWith("HTTP/1.1 200");
        String type = "\r\nContent-Type: application/json";
        assertThat(ask("POST", "/api/v1/sources", cookie + type + "\r\nSec-Fetch-Site: cross-site", made))
                .startsWith("HTTP/1.1 403")
                .contains("foreign_origin");
        assertThat(ask("POST", "/api/v1/sources", cookie + type + "\r\nSec-Fetch-Site: same-site", made))
                .startsWith("HTTP/1.1 403");
        assertThat(ask("POST", "/api/v1/sources", cookie + type, made)).startsWith("HTTP/1.1 403");
        assertThat(ask("POST", "/api/v1/sources", cookie + type + "\r\nOrigin: http://evil.example", made))
                .startsWith("HTTP/1.1 403");
        assertThat(ask(
                        "DELETE",
                        "/api/v1/sources/by%20page",
                        cookie + "\r\nOrigin: http://localhost:" + serving.port(),
                        ""))
                .startsWith("HTTP/1.1 200");

        assertThat(ask("DELETE", "/api/v1/session", cookie + "\r\n" + own, "")).contains("Max-Age=0");
        assertThat(ask("GET", "/api/v1/sources", cookie, "")).startsWith("HTTP/1.1 401");
    }

    @Test
    void aCookieIsSecureWhereTheBrowserSpeaksHttps() throws IOException {
        assertThat(ask(
                        "POST",
                        "/api/v1/session",
                        "Content-Type: application/json\r\nX-Forwarded-Proto: https",
                        "{\"token\":\"" + token + "\"}"))
                .contains("SameSite=Strict; Secure");
        assertThat(ask(
                        "POST",
                        "/api/v1/session",
                        "Content-Type: application/json\r\nOrigin: http://evil.example",
                        "{\"token\":\"" + token + "\"}"))
                .startsWith("HTTP/1.1 403");
    }

    @Test
    void wrongTokensAreSlowedDown() throws IOException {
        for (int i = 0; i < 10; i++) {
            assertThat(ask("GET", "/api/v1/version", "Authorization: Bearer wrong" + i, ""))
                    .startsWith("HTTP/1.1 401");
        }
        assertThat(ask("GET", "/api/v1/version", "Authorization: Bearer wrong", ""))
                .startsWith("HTTP/1.1 429")
                .contains("too_many_attempts");
        assertThat(ask("POST", "/api/v1/session", "Content-Type: application/json", "{\"token\":\"x\"}"))
                .startsWith("HTTP/1.1 429");
    }

    @Test
    void aNewTokenEndsTheOldOneAndItsSessions() throws IOException {
        String signedIn =
                ask("POST", "/api/v1/session", "Content-Type: application/json", "{\"token\":\"" + token + "\"}");
        String cookie = "Cookie: " + header(signedIn, "Set-Cookie").replaceFirst(";.*", "");
        String old = token;
        token = administrator.renew();

        assertThat(ask("GET", "/api/v1/sources", cookie, "")).startsWith("HTTP/1.1 401");
        assertThat(ask("GET", "/api/v1/sources", "Authorization: Bearer " + old, ""))
                .startsWith("HTTP/1.1 401");
        assertThat(ask("GET", "/api/v1/sources", "Authorization: Bearer " + token, ""))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void onlyAHashIsKeptWhichItsOwnerAloneMayRead() throws IOException {
        Path file = footpath.path().resolve("administrator-token");

        assertThat(token).matches("fp_[A-Za-z0-9_-]{43}");
        assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n").doesNotContain(token);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void theFilesOfThePageAreOpenSoThatItCanAsk() throws IOException {
        assertThat(ask("GET", "/", "", "")).startsWith("HTTP/1.1 200").contains("<div id=\"root\">");
    }

    @Test
    void whatIsNoAddressOrNameIsToldAsSuch() {
        assertThatThrownBy(() -> Listening.of("everywhere", 0, List.of()))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("--address: is \"everywhere\"");
        assertThatThrownBy(() -> Listening.of("0.0.0.0", 0, List.of("http://x/")))
                .isInstanceOf(Fault.class)
                .hasMessageStartingWith("--host: is \"http://x/\"");
        assertThat(Listening.of("::1", 0, List.of()).isPublic()).isFalse();
        assertThat(Listening.of("192.0.2.7", 0, List.of()).isPublic()).isTrue();
    }

    private List<Route> routes() {
        return Serving.routes(footpath, Serving.DEFAULT_LIMIT);
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private String ask(String method, String path, String headers, String body) throws IOException {
        return askHost("localhost:" + serving.port(), method, path, headers, body);
    }

    /// Sends what no client library would send, and reads the answer to its end.
    private String askHost(String host, String method, String path, String headers, String body) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), serving.port())) {
            socket.setSoTimeout(20_000);
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            String head =
                    method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\nContent-Length: "
                            + bytes.length + "\r\n" + (headers.isEmpty() ? "" : headers + "\r\n") + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes);
            StringBuilder answer = new StringBuilder();
            while (answer.indexOf("\r\n\r\n") < 0) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    return answer.toString();
                }
                answer.append((char) next);
            }
            String length = header(answer.toString(), "Content-Length");
            byte[] rest = socket.getInputStream().readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
            return answer + new String(rest, StandardCharsets.UTF_8);
        }
    }
}
