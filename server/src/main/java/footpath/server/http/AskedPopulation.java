package footpath.server.http;

import footpath.analytics.Population;
import footpath.events.log.BotScope;
import java.util.Arrays;

/// Who may be looked at, as it is asked in an address: `purpose`, `bots` and `knownAt`.
public final class AskedPopulation {
    private AskedPopulation() {}

    /// @throws footpath.server.Fault naming the parameter that is none
    public static Population of(Request request) {
        return new Population(
                request.text("purpose"),
                bots(request.text("bots").orElse(BotScope.EXCLUDE.word())),
                Times.instant("query.knownAt", request.text("knownAt"), Times.DEFAULT_ZONE));
    }

    private static BotScope bots(String word) {
        return Arrays.stream(BotScope.values())
                .filter(scope -> scope.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Request.invalid("bots", word, "exclude, include or only"));
    }
}
