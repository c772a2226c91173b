package footpath.analytics.path;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import footpath.analytics.InvalidQuestion;

/// Replaces each part of a node's name that a regular expression finds.
///
/// The expression is one of RE2: without look-around and back references, and matched in time linear in the name,
/// whatever it says.
///
/// @param pattern     1 to 500 characters; found anywhere in the name unless `^` and `$` say otherwise
/// @param replacement at most 200 characters; `$1` and `${name}` stand for what a group found, `\$` for a dollar
/// @see <a href="https://github.com/google/re2/wiki/Syntax">Syntax of RE2</a>
public record PathReplacement(String pattern, String replacement) {
    private static final int LONGEST_PATTERN = 500;
    private static final int LONGEST_REPLACEMENT = 200;

    public PathReplacement {
        if (pattern.isEmpty() || pattern.length() > LONGEST_PATTERN) {
            throw invalid("pattern", "needs 1 to " + LONGEST_PATTERN + " characters, got " + pattern.length());
        }
        if (replacement.length() > LONGEST_REPLACEMENT) {
            throw invalid(
                    "replacement", "needs at most " + LONGEST_REPLACEMENT + " characters, got " + replacement.length());
        }
        requireGroups(compile(pattern), replacement);
    }

    /// The expression, ready for use by several threads.
    Pattern compiled() {
        return compile(pattern);
    }

    private static Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            throw invalid(
                    "pattern", "\"" + pattern + "\" is not a regular expression of RE2: " + wrong.getDescription());
        }
    }

    /// Refuses references to groups that the pattern has not, which would else be found when the first name matches.
    private static void requireGroups(Pattern pattern, String replacement) {
        for (int at = 0; at < replacement.length(); at++) {
            char sign = replacement.charAt(at);
            char next = at + 1 < replacement.length() ? replacement.charAt(at + 1) : ' ';
            if (sign == '\\') {
                at++;
            } else if (sign == '$' && next >= '0' && next <= '9') {
                requireGroup(next - '0' <= pattern.groupCount(), "$" + next, replacement);
            } else if (sign == '$' && next == '{') {
                int end = replacement.indexOf('}', at);
                String name = end < 0 ? replacement.substring(at) : replacement.substring(at + 2, end);
                requireGroup(end > 0 && pattern.namedGroups().containsKey(name), "${" + name + "}", replacement);
            }
        }
    }

    private static void requireGroup(boolean exists, String reference, String replacement) {
        if (!exists) {
            throw invalid(
                    "replacement",
                    "\"" + replacement + "\" refers to " + reference
                            + ", a group that the pattern does not have; write \\$ for a dollar");
        }
    }

    private static InvalidQuestion invalid(String part, String problem) {
        return new InvalidQuestion("path.cleaning.replacements." + part, problem);
    }
}
