package footpath.cli;

import footpath.events.filter.Condition;
import footpath.events.filter.FilterText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which persons a question is about.
final class SegmentOption {
    @Option(
            names = "--segment",
            paramLabel = "CONDITION",
            description = "only persons whose traits fulfil it, as \"trait age = 35-44\"")
    private @Nullable String text;

    Condition condition() {
        return text == null ? Condition.ALWAYS : FilterText.parseCondition(text);
    }
}
