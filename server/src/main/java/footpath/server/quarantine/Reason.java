package footpath.server.quarantine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Why something is in the quarantine, in three facts as far as the text tells them apart.
///
/// @param input   which part, as `identities`
/// @param problem what was wrong with it
/// @param remedy  what would be right; empty if the text does not say
/// @param message all of it
public record Reason(String input, String problem, String remedy, String message) {
    private static final Pattern COLON = Pattern.compile("([^:;\"]{1,100}): (.+)", Pattern.DOTALL);
    private static final Pattern VERB = Pattern.compile(
            "(.{1,100}?) ((?:is|are|was|has|have|holds|needs|cannot|does|would|would not|belongs)\\b.*)",
            Pattern.DOTALL);

    static Reason of(String text) {
        int semicolon = text.indexOf("; ");
        String fact = semicolon < 0 ? text : text.substring(0, semicolon);
        String remedy = semicolon < 0 ? "" : text.substring(semicolon + 2);
        Matcher colon = COLON.matcher(fact);
        if (colon.matches()) {
            return new Reason(colon.group(1), colon.group(2), remedy, text);
        }
        Matcher verb = VERB.matcher(fact);
        return verb.matches()
                ? new Reason(verb.group(1), verb.group(2), remedy, text)
                : new Reason("call", fact, remedy, text);
    }
}
