package footpath.cli;

import footpath.analytics.Segment;
import footpath.events.filter.FilterText;
import footpath.server.question.SavedSegments;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Which persons a question is about.
final class SegmentOption {
    /// Before the name of a saved segment.
    static final String SAVED = "saved:";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = "--segment",
            paramLabel = "CONDITION",
            description = "only persons whose traits fulfil it, as \"trait age = 35-44\"; or those of a saved"
                    + " segment, as saved:NAME")
    private @Nullable String text;

    /// The segment; a saved one is looked up in the data that the command has open.
    Segment segment() {
        return text == null ? Segment.EVERYONE : read(text, command);
    }

    /// The segment as it was given.
    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /// A segment in the words of the command line.
    static Segment read(String text, CommandSpec command) {
        if (!text.startsWith(SAVED)) {
            return new Segment.Traits(FilterText.parseCondition(text));
        }
        FootpathCommand root = (FootpathCommand) command.root().userObject();
        return new SavedSegments(root.opened()).find(text.substring(SAVED.length()));
    }
}
