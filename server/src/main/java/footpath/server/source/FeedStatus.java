package footpath.server.source;

import footpath.server.http.Json;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// How a source that is pulled is, as the API tells it.
///
/// @param state     `running` while it pulls, `waiting` between two pulls, `failing` while it waits to try again
/// @param since     when that began
/// @param error     what went wrong last; null if nothing did since the last pull that went well
/// @param position  how far it came; null if it never got anything
/// @param rowsTaken how many records were taken; one that is read again counts again
/// @param behind    how many records are still to come; null if nobody knows
/// @param pulled    when the last pull ended that went well; null if none did since the server was started
public record FeedStatus(
        String state,
        String since,
        @Nullable Trouble error,
        @Nullable JsonNode position,
        long rowsTaken,
        @Nullable Long behind,
        @Nullable String pulled) {

    /// What a feed does.
    public enum State {
        RUNNING,
        WAITING,
        FAILING;

        /// As it is written: `running`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// What went wrong.
    ///
    /// @param input   what it was about
    /// @param problem what was wrong with it
    /// @param remedy  what would be right
    /// @param at      when
    /// @param times   how often in a row something did
    public record Trouble(String input, String problem, String remedy, String at, int times) {}

    /// A position as JSON.
    public static @Nullable JsonNode tree(@Nullable String position) {
        return position == null ? null : Json.tree(position);
    }
}
