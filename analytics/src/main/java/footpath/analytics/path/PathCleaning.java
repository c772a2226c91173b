package footpath.analytics.path;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.MatcherRules;
import java.util.List;

/// How names of nodes are made fewer, in this order:
///
/// 1. Each replacement is applied, one after another, to what the one before has left.
/// 2. The first group that fits gives the node its name. In a group only `*` is special and stands for any text, none
///    included; all else is literal. A group fits if it is found anywhere in the name: `/product/*` fits
///    `shop /product/17?x=1`, and the node is then called `/product/*`.
/// 3. A node whose name is blank now is dropped, as if its event had not happened.
/// 4. Neighbouring nodes of one name are merged, if repeats are collapsed; the time of the first is kept.
///
/// Names are cut after 1,000 characters, before and after each replacement.
///
/// @param replacements at most 20
/// @param groups       at most 100, of 1 to 500 characters each
/// @param collapse     whether repeats are collapsed
public record PathCleaning(List<PathReplacement> replacements, List<String> groups, boolean collapse) {
    private static final int LONGEST_GROUP = 500;

    /// Repeats are collapsed, nothing else.
    public static final PathCleaning COLLAPSE = new PathCleaning(List.of(), List.of(), true);

    public PathCleaning {
        replacements = List.copyOf(replacements);
        groups = List.copyOf(groups);
        MatcherRules.requireSize("path.cleaning.replacements", replacements.size(), 0, 20, "replacements");
        MatcherRules.requireSize("path.cleaning.groups", groups.size(), 0, 100, "groups");
        for (String group : groups) {
            if (group.isBlank() || group.length() > LONGEST_GROUP) {
                throw new InvalidQuestion(
                        "path.cleaning.groups",
                        "each needs 1 to " + LONGEST_GROUP + " characters, not all blank; got \"" + group + "\"");
            }
        }
    }
}
