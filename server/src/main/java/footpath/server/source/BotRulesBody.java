package footpath.server.source;

import footpath.collect.bot.BotRules;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What of events of programs is flagged, as it is told and asked for.
///
/// @param off      names of the sources of which nothing is
/// @param patterns texts that what a program calls itself has, by name of the source; those of `*`
///     hold for all
public record BotRulesBody(
        @Nullable List<String> off, @Nullable Map<String, List<String>> patterns) {

    /// The rules as they are now.
    public static BotRulesBody of(Footpath footpath) {
        BotRules rules = footpath.log().parts().botRules();
        return new BotRulesBody(List.copyOf(new TreeSet<>(rules.off())), new TreeMap<>(rules.patterns()));
    }

    /// Puts these in the place of all rules before; what is in the log stays as it is.
    ///
    /// @throws Fault `INVALID_INPUT` if one of them is none
    public BotRulesBody save(Footpath footpath) {
        try {
            footpath.log()
                    .parts()
                    .setBotRules(new BotRules(
                            new HashSet<>(off == null ? List.of() : off), patterns == null ? Map.of() : patterns));
            return of(footpath);
        } catch (IllegalArgumentException | NullPointerException wrong) {
            throw new Fault(
                            FaultCode.INVALID_INPUT,
                            "bot rules",
                            "have one that is none: " + wrong.getMessage(),
                            "give {\"off\": [\"orders\"], \"patterns\": {\"*\": [\"our monitor\"]}}")
                    .because(wrong);
        }
    }
}
