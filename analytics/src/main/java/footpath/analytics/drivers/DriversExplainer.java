package footpath.analytics.drivers;

import footpath.analytics.Asker;
import footpath.analytics.Explainer;
import footpath.analytics.Explanation;
import footpath.analytics.OneTimeline;
import footpath.events.filter.Field;
import footpath.events.filter.FilterText;
import footpath.index.IndexSnapshot;
import footpath.index.Shard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Says in which group a person is, and which of the drivers told it has. Immutable.
public final class DriversExplainer implements Explainer {
    private final ResolvedDrivers resolved;
    private final SubjectGroups groups;
    private final List<DriversHaving> drivers;

    /// @param asker asks what sets the groups apart, so this costs as much as the question
    public DriversExplainer(DriversQuestion question, IndexSnapshot snapshot, Asker asker) {
        this.resolved = new ResolvedDrivers(question, snapshot);
        this.groups = switch (question.groups()) {
            case DriversGroups.Segments segments -> SegmentGroups.of(question.scope(), segments);
            case DriversGroups.Funnel(var entrants) ->
                new EntrantGroups(question.scope(), asker.ask(entrants, snapshot));
        };
        this.drivers = asker.ask(question, snapshot).drivers().stream()
                .map(driver -> new DriversHaving(driver.source(), driver.value()))
                .toList();
    }

    @Override
    public Explanation explain(Shard alone) {
        var timeline = new OneTimeline(alone, resolved.question.scope().zone());
        var counted = new DriversPartial(resolved.sources.size());
        GroupedSubjects grouped = groups.in(alone, counted);
        int group = grouped.of(0);
        Explanation place = groups.place(timeline, alone, group, counted.both > 0);
        if (group == GroupedSubjects.NONE) {
            return place;
        }
        var scan = new DriversScan(alone, resolved, grouped);
        for (int source = 0; source < resolved.sources.size(); source++) {
            scan.count(resolved.sources.get(source), counted.counts.get(source));
        }
        List<String> path = new ArrayList<>(place.path());
        List<Explanation.Deciding> events = new ArrayList<>(place.events());
        tell(timeline, scan, counted, group, path, events);
        events.sort(Comparator.comparing(Explanation.Deciding::time));
        return new Explanation(path, events);
    }

    private void tell(
            OneTimeline timeline,
            DriversScan scan,
            DriversPartial counted,
            int group,
            List<String> path,
            List<Explanation.Deciding> events) {
        List<String> had = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        for (int number = 1; number <= drivers.size(); number++) {
            DriversHaving driver = drivers.get(number - 1);
            String as = "driver " + number;
            int source = resolved.sources.indexOf(driver.source());
            boolean has = counted.counts.get(source).row(driver.value())[group] > 0;
            (has ? had : lacking).add(words(driver) + " (" + as + ")");
            if (has) {
                scan.firstEvent(driver).ifPresent(event -> events.add(timeline.deciding(event, as)));
            }
        }
        if (!had.isEmpty()) {
            path.add("has " + OneTimeline.listed(had));
        }
        if (!lacking.isEmpty()) {
            path.add("lacks " + OneTimeline.listed(lacking));
        }
        if (drivers.isEmpty()) {
            path.add("but nothing was found to compare");
        }
    }

    private static String words(DriversHaving driver) {
        return switch (driver.source()) {
            case DriverSource.Trait(String name) -> "trait " + name + " = " + driver.value();
            case DriverSource.Events() -> "\"" + driver.value() + "\"";
            case DriverSource.Property(DriversProperty(var matcher, var field)) ->
                (field instanceof Field.Property(String name) ? name : "channel") + " = " + driver.value() + " of \""
                        + FilterText.print(matcher) + "\"";
        };
    }
}
