package footpath.collect.record;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One line of an access log: `host identity user [time] "request" status bytes "referrer" "agent"`. The
/// last two
/// may be missing; what stands behind them is kept as `rest`. A value `-` is absent.
///
/// The form is that of Apache httpd (mod_log_config) and nginx (ngx_http_log_module): in quotes, `\"` and
/// `\\` stand for themselves and `\xhh` for a byte.
final class AccessLogLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/uuuu:HH:mm:ss Z", Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern ESCAPED = Pattern.compile("(?:\\\\x[0-9A-Fa-f]{2})+");
    private static final int MOST_PARAMETERS = 200;

    private final String text;
    private final ObjectNode values = JsonNodeFactory.instance.objectNode();
    private int at;
    private String column = "";
    private String problem = "";

    AccessLogLine(String text) {
        this.text = text;
    }

    /// The line's values; empty if it is none.
    Optional<ObjectNode> record() {
        boolean isRead = put("remote_host", word())
                && put("remote_identity", word())
                && put("remote_user", user())
                && time()
                && request()
                && number("status")
                && number("bytes");
        if (!isRead || values.path("status").isMissingNode()) {
            problem = problem.isEmpty()
                    ? "is no line of an access log; host identity user [time] \"request\" status bytes is expected"
                    : problem;
            return Optional.empty();
        }
        put("referrer", quoted());
        put("user_agent", quoted());
        String rest = text.substring(Math.min(at, text.length())).strip();
        if (!rest.isEmpty()) {
            values.put("rest", rest);
        }
        return Optional.of(values);
    }

    /// Which value was wrong.
    String column() {
        return column;
    }

    /// What was wrong.
    String problem() {
        return problem;
    }

    private boolean put(String name, Optional<String> value) {
        value.filter(found -> !found.isEmpty() && !found.equals("-")).ifPresent(found -> values.put(name, found));
        return value.isPresent();
    }

    private Optional<String> word() {
        skipBlanks();
        int start = at;
        while (at < text.length() && text.charAt(at) != ' ') {
            at++;
        }
        return start == at ? Optional.empty() : Optional.of(text.substring(start, at));
    }

    /// A user's name may hold blanks; it ends before the time.
    private Optional<String> user() {
        skipBlanks();
        int end = text.indexOf(" [", at);
        if (end < 0) {
            return Optional.empty();
        }
        String user = unescaped(text.substring(at, end)).strip();
        at = end;
        return Optional.of(user.equals("\"\"") ? "-" : user);
    }

    private boolean time() {
        skipBlanks();
        int end = text.indexOf(']', at);
        if (end < 0) {
            return false;
        }
        String written = text.substring(at + 1, end);
        at = end + 1;
        try {
            Instant time = OffsetDateTime.parse(written, TIME).toInstant();
            values.put("time", time.toString());
            return true;
        } catch (DateTimeException e) {
            column = "time";
            problem = "time \"" + written + "\" is not written as 10/Oct/2000:13:55:36 -0700";
            return false;
        }
    }

    /// A request that is none, as broken clients send it, is kept whole.
    private boolean request() {
        Optional<String> request = quoted();
        request.ifPresent(line -> {
            String[] parts = line.split(" ", -1);
            if (parts.length == 2 || (parts.length == 3 && parts[2].startsWith("HTTP/"))) {
                values.put("method", parts[0]);
                target(parts[1]);
                if (parts.length == 3) {
                    values.put("protocol", parts[2]);
                }
            } else if (!line.isEmpty() && !line.equals("-")) {
                values.put("request", line);
            }
        });
        return request.isPresent();
    }

    private void target(String target) {
        int mark = target.indexOf('?');
        values.put("path", mark < 0 ? target : target.substring(0, mark));
        if (mark < 0 || mark + 1 == target.length()) {
            return;
        }
        ObjectNode query = values.putObject("query");
        for (String pair : target.substring(mark + 1).split("&", MOST_PARAMETERS)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            if (!name.isEmpty() && query.get(name) == null) {
                query.put(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }

    private boolean number(String name) {
        Optional<String> word = word();
        if (word.isEmpty() || word.get().equals("-")) {
            return word.isPresent();
        }
        try {
            values.put(name, Long.parseLong(word.get()));
            return true;
        } catch (NumberFormatException e) {
            column = name;
            problem = name + " \"" + word.get() + "\" is no number";
            return false;
        }
    }

    /// A text in quotes; empty if none begins here or it does not end.
    private Optional<String> quoted() {
        skipBlanks();
        if (at >= text.length() || text.charAt(at) != '"') {
            return Optional.empty();
        }
        for (int end = at + 1; end < text.length(); end++) {
            char c = text.charAt(end);
            if (c == '\\') {
                end++;
            } else if (c == '"') {
                String inside = unescaped(text.substring(at + 1, end));
                at = end + 1;
                return Optional.of(inside);
            }
        }
        return Optional.empty();
    }

    private static String unescaped(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        String bytes =
                ESCAPED.matcher(text).replaceAll(run -> java.util.regex.Matcher.quoteReplacement(utf8(run.group())));
        return bytes.replace("\\\"", "\"").replace("\\\\", "\\");
    }

    private static String utf8(String run) {
        byte[] bytes = new byte[run.length() / 4];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(run.substring(4 * i + 2, 4 * i + 4), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void skipBlanks() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
