package footpath.server.question;

import footpath.analytics.dwell.DwellList;
import footpath.analytics.dwell.DwellListQuestion;
import footpath.analytics.dwell.DwellQuestion;
import footpath.server.Footpath;
import footpath.server.http.Request;
import footpath.server.http.Route;

/// The route behind the numbers of time in stages.
final class DwellRoutes {
    private static final int MOST = 1_000;

    private final Footpath footpath;

    DwellRoutes(Footpath footpath) {
        this.footpath = footpath;
    }

    Route persons() {
        return Route.post("/api/v1/questions/dwell/persons", this::persons, "stage", "list", "limit", "offset");
    }

    private DwellPersonsBody persons(Request request) {
        DwellQuestion dwell = new SavedSegments(footpath)
                .read(request.bytes(), DwellBody.Asked.class)
                .question();
        String stage =
                request.text("stage").orElseGet(() -> dwell.stages().getFirst().name());
        return DwellPersonsBody.of(
                footpath,
                new DwellListQuestion(dwell, stage, list(request)),
                request.number("offset", 0, 0, Integer.MAX_VALUE),
                (int) request.number("limit", 50, 1, MOST));
    }

    private static DwellList list(Request request) {
        String list = request.text("list").orElse("stalled");
        return switch (list) {
            case "stalled" -> DwellList.STALLED;
            case "in" -> DwellList.IN;
            default -> throw Request.invalid("list", list, "stalled or in");
        };
    }
}
