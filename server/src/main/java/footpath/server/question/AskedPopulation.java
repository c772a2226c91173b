package footpath.server.question;

import footpath.analytics.Population;
import footpath.events.log.BotScope;
import footpath.server.http.Request;
import footpath.server.http.Times;

/// Who may be looked at, as it is asked in an address: `purpose`, `bots` and `knownAt`.
public final class AskedPopulation {
    private AskedPopulation() {}

    /// @throws footpath.server.Fault naming the parameter that is none
    public static Population of(Request request) {
        return new Population(
                request.text("purpose"),
                QuestionBody.choice("bots", request.text("bots").orElse(null), BotScope.EXCLUDE),
                Times.instant("query.knownAt", request.text("knownAt"), Times.DEFAULT_ZONE));
    }
}
