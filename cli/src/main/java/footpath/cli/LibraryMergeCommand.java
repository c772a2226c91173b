package footpath.cli;

import footpath.server.Footpath;
import footpath.server.library.Library;
import footpath.server.library.MergePreview;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description = {
            "Merges items into one: what stood for them on any map stands for it, their keys lead to it, their names are",
            "among its other names."
        },
        footer = {"", "Example:", "  footpath library merge coupon-booklet booklet-of-coupons"})
final class LibraryMergeCommand extends Action {
    @Parameters(index = "0", paramLabel = "KEY", description = "of the item that stays")
    private String into;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OTHER", description = "keys of those that go into it")
    private List<String> others;

    @Option(names = "--dry-run", description = "tell which elements of which maps would be changed, and change nothing")
    private boolean isDryRun;

    @Mixin
    private AuthorOption author = new AuthorOption();

    @Override
    void run() {
        try (Footpath footpath = open()) {
            if (isDryRun) {
                preview(new Library(footpath));
                return;
            }
            Library.Changed changed = new Library(footpath).merge(Optional.empty(), into, others, author.author());
            if (isJson()) {
                terminal().json(changed);
            } else {
                terminal().line(LibraryText.changed(changed, "Merged " + String.join(", ", others) + " into"));
            }
        }
    }

    private void preview(Library library) {
        MergePreview preview = library.previewMerge(Optional.empty(), into, others);
        if (isJson()) {
            terminal().json(preview);
        } else {
            LibraryText.preview(terminal(), preview);
        }
    }
}
