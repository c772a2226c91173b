package footpath.cli;

import footpath.collect.source.Source;
import footpath.collect.source.WriteKey;
import footpath.server.source.SourceLine;
import java.util.List;

/// Sources for the terminal.
final class SourceText {
    private SourceText() {}

    static void print(Action action, Source source) {
        if (action.isJson()) {
            action.terminal().json(SourceLine.of(source));
        } else {
            print(action.terminal(), List.of(source));
        }
    }

    static void print(Terminal terminal, List<Source> sources) {
        TextTable table = new TextTable(
                "source", "kind", "takes events", ">most a second", "addresses", ">secrets", "write keys");
        sources.forEach(one -> table.row(
                one.name(),
                one.kind().word(),
                one.isEnabled() ? "yes" : "no",
                one.limit().map(String::valueOf).orElse(""),
                one.address().word(),
                one.secrets().isEmpty() ? "" : String.valueOf(one.secrets().size()),
                String.join(" ", one.liveKeys())));
        table.print(terminal);
        sources.stream()
                .map(SourceLine::of)
                .flatMap(line -> line.webhooks().stream())
                .forEach(path -> terminal.note("Webhooks come in at " + path + "."));
        long revoked = sources.stream()
                .flatMap(one -> one.keys().stream())
                .filter(key -> !key.isLive())
                .map(WriteKey::key)
                .count();
        if (revoked > 0) {
            terminal.note(revoked + (revoked == 1 ? " key is" : " keys are") + " revoked.");
        }
    }
}
