package footpath.cli;

/// A map of one stage with two steps, of which one is believed to be reached by 30 %.
final class TwoSteps {
    static final String DOCUMENT = """
            {"format": "footpath-map", "schemaVersion": "1.0", "map": {
              "slug": "shop", "title": "From visit to order", "question": "Where do they leave?", "zone": "UTC",
              "subject": {"scope": "person", "one": "guest", "many": "guests"},
              "window": "P7D", "period": {"from": "2026-01-01", "to": "2026-02-01"},
              "stages": [{"key": "buy", "title": "Buy", "steps": [
                {"key": "visit", "title": "I visit"}, {"key": "pay", "title": "I pay", "believed": {"reach": 0.3}}]}]}}
            """;

    private TwoSteps() {}
}
