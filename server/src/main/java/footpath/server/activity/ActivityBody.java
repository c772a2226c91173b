package footpath.server.activity;

import footpath.maps.activity.Activity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happened to a map, as the API tells it.
///
/// @param activities the latest first
/// @param persons    everybody who did something to it, to choose from
/// @param next       what to give as `before` for more; null if there is no more
public record ActivityBody(
        List<Line> activities,
        List<String> persons,
        @Nullable String next) {

    /// @param kind     `change`, `restore`, `name`, `comment`, `resolve`, `signature`, `withdrawal`,
    ///                 `review` or `vote`
    /// @param at       when, in UTC
    /// @param person   who; null if nobody said
    /// @param revision which revision it made, or is about
    /// @param about    the part of the map it is about, as `step:pay`
    public record Line(
            String kind,
            String at,
            @Nullable String person,
            String words,
            @Nullable Long revision,
            @Nullable String about) {
        static Line of(Activity one) {
            return new Line(
                    one.kind().word(),
                    one.at().toString(),
                    one.person().orElse(null),
                    one.words(),
                    one.revision().orElse(null),
                    one.about().orElse(null));
        }
    }

    public static ActivityBody of(MapActivity.Told told) {
        return new ActivityBody(
                told.activities().stream().map(Line::of).toList(),
                told.persons(),
                told.next().map(Instant::toString).orElse(null));
    }
}
