package footpath.server.question;

import footpath.analytics.funnel.FunnelTrace;
import footpath.server.http.Times;
import java.time.ZoneId;
import java.util.List;

/// Why a person stands where it does in a funnel, as the API tells it.
///
/// @param rule     by which persons are counted
/// @param person   key under which the person is known
/// @param sentence the whole path in words
/// @param path     what was decided on the way, in order
/// @param steps    the steps of the best attempt; empty if the person counts nowhere
public record FunnelTraceBody(String rule, String person, String sentence, List<String> path, List<Step> steps) {

    /// @param step its number, from 1
    /// @param name of the step
    /// @param time when it was taken
    public record Step(int step, String name, String time) {}

    static FunnelTraceBody of(String key, FunnelTrace trace, String rule, ZoneId zone) {
        return new FunnelTraceBody(
                rule,
                key,
                trace.sentence(),
                trace.path(),
                trace.fills().stream()
                        .map(fill -> new Step(fill.step(), fill.label(), Times.text(fill.time(), zone)))
                        .toList());
    }
}
