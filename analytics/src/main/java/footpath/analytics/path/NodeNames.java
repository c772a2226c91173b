package footpath.analytics.path;

import com.google.re2j.Pattern;
import java.util.List;

/// Gives nodes their names as [PathCleaning] says. Immutable.
final class NodeNames {
    static final int LONGEST = 1_000;

    private final List<Replacement> replacements;
    private final List<Group> groups;

    private record Replacement(Pattern pattern, String replacement) {}

    private record Group(String text, List<String> pieces) {
        /// Takes each piece at its first place after the piece before: if any way fits, this one does.
        boolean fits(String name) {
            int at = 0;
            for (String piece : pieces) {
                int found = name.indexOf(piece, at);
                if (found < 0) {
                    return false;
                }
                at = found + piece.length();
            }
            return true;
        }
    }

    NodeNames(PathCleaning cleaning) {
        this.replacements = cleaning.replacements().stream()
                .map(rule -> new Replacement(rule.compiled(), rule.replacement()))
                .toList();
        this.groups = cleaning.groups().stream()
                .map(text -> new Group(text, List.of(text.split("\\*", -1))))
                .toList();
    }

    /// The name of a node; blank if it is to be dropped.
    String of(String label) {
        String name = cut(label);
        for (Replacement rule : replacements) {
            name = cut(rule.pattern.matcher(name).replaceAll(rule.replacement));
        }
        for (Group group : groups) {
            if (group.fits(name)) {
                return group.text;
            }
        }
        return name;
    }

    /// Leaves characters that take two places whole.
    private static String cut(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        return name.substring(0, Character.isHighSurrogate(name.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
