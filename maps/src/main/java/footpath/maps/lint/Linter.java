package footpath.maps.lint;

import footpath.maps.JourneyMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Looks at a map with all rules. Stateless; costs microseconds for each card.
public final class Linter {
    private Linter() {}

    /// All rules, the four classic mistakes first.
    public static List<LintRule> rules() {
        return Stream.of(ClassicRules.ALL, WordRules.ALL, ShapeRules.ALL)
                .flatMap(List::stream)
                .toList();
    }

    /// What is wrong with a map: errors first, then warnings, then hints, each in the order of the rules and of the
    /// map.
    ///
    /// @param today in the map's zone
    public static List<Finding> check(JourneyMap map, LocalDate today) {
        LintedMap looked = new LintedMap(map, today);
        List<Finding> all = new ArrayList<>();
        for (LintRule rule : rules()) {
            Findings found = new Findings(rule, map.title());
            rule.check().look(looked, found);
            all.addAll(found.all());
        }
        all.sort(Comparator.comparing(Finding::severity));
        return List.copyOf(all);
    }
}
