package footpath.collect.source;

/// Clients are told all they need by their protocol.
public record NoSettings() implements SourceSettings {
    @Override
    public String json() {
        return "{}";
    }
}
