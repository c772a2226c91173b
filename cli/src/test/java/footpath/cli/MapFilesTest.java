package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Maps that live as files beside code: pulled, changed there and here, and pushed.
class MapFilesTest {
    @TempDir
    private Path folder;

    private Path maps;

    private Cli.Run tried(String... arguments) {
        return new Cli(folder.resolve("data")).run(arguments);
    }

    private String run(String... arguments) {
        Cli.Run run = tried(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    private Path pulled() {
        return maps.resolve("shop.json");
    }

    private void replace(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    @BeforeEach
    void load() throws IOException {
        maps = folder.resolve("maps");
        Path file = Files.writeString(folder.resolve("a.json"), TwoSteps.DOCUMENT);
        assertThat(run("map", "push", file.toString())).isEqualTo("shop: a new map, revision 1\n");
        assertThat(run("map", "pull", "--to", maps.toString())).isEqualTo(pulled() + ": revision 1\n");
    }

    @Test
    void whatIsPulledIsPushedWithNoChange() {
        assertThat(run("map", "push", maps.toString())).isEqualTo("shop: no change, revision 1\n");
        assertThat(run("map", "diff", pulled().toString())).isEqualTo("no change\n");
    }

    @Test
    void changesHereAndThereComeTogetherInTheFileToo() throws IOException {
        Path other = Files.writeString(folder.resolve("b.json"), TwoSteps.DOCUMENT.replace("I visit", "I come in"));
        run("map", "push", other.toString());
        replace(pulled(), "0.3", "0.4");

        assertThat(run("map", "push", maps.toString())).isEqualTo("shop: 1 belief changed, revision 3\n");
        assertThat(Files.readString(pulled())).contains("I come in", "0.4");
        assertThat(run("map", "push", maps.toString())).isEqualTo("shop: no change, revision 3\n");
        assertThat(Files.readString(other)).contains("I come in").doesNotContain("0.4");
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingIsLost() throws IOException {
        Path other = Files.writeString(
                folder.resolve("b.json"),
                TwoSteps.DOCUMENT.replace(
                        ", {\"key\": \"pay\", \"title\": \"I pay\", \"believed\": {\"reach\": 0.3}}", ""));
        run("map", "push", other.toString());
        replace(pulled(), "0.3", "0.4");

        Cli.Run refused = tried("map", "push", maps.toString());
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err())
                .contains("shop.json", "based on revision 1, the newest is 2", "pull the newest into another folder");
        assertThat(Files.readString(pulled())).contains("0.4");
    }

    @Test
    void aChangedFileIsNotPulledOverUnlessItIsSaid() throws IOException {
        replace(pulled(), "I visit", "I come in");
        Cli.Run refused = tried("map", "pull", "shop", "--to", maps.toString());
        assertThat(refused.code()).isNotZero();
        assertThat(refused.err()).contains("shop.json", "has changes that were not pushed", "--force");
        assertThat(Files.readString(pulled())).contains("I come in");

        run("map", "pull", "shop", "--force", "--to", maps.toString());
        assertThat(Files.readString(pulled())).contains("I visit");
    }

    @Test
    void aFileIsMeasuredBeforeItIsPushed() {
        Path file = Path.of("../examples/maps/campaign-to-loyal.json");
        assertThat(Demo.cli().run("map", "measure", file.toString()).out())
                .isEqualTo(Demo.cli()
                        .run("map", "measure", "campaign-to-loyal")
                        .out()
                        .replace("revision 1", "not kept yet"));
    }

    private Cli.Run elsewhere(String... arguments) {
        return new Cli(folder.resolve("other")).run(arguments);
    }

    @Test
    void filesOfAnotherDataDirectoryAreToldApartByTheNote() throws IOException {
        Path first = Files.writeString(folder.resolve("b.json"), TwoSteps.DOCUMENT.replace("I visit", "I come in"));
        assertThat(elsewhere("map", "push", first.toString()).code()).isZero();
        replace(pulled(), "0.3", "0.4");

        for (String[] command :
                new String[][] {{"map", "push", maps.toString()}, {"map", "pull", "--to", maps.toString()}}) {
            Cli.Run refused = elsewhere(command);
            assertThat(refused.code()).isNotZero();
            assertThat(refused.err())
                    .contains(
                            ".pulled.json",
                            "\"shop\" was pulled at revision 1, and that revision is another one here",
                            "from another data directory",
                            "name that one with --data");
        }
        assertThat(Files.readString(pulled())).contains("I visit", "0.4");
        assertThat(elsewhere("map", "pull", "--force", "--to", maps.toString()).code())
                .isZero();
        assertThat(Files.readString(pulled())).contains("I come in");
        assertThat(elsewhere("map", "push", maps.toString()).out()).isEqualTo("shop: no change, revision 1\n");
    }

    @Test
    void aRevisionThatIsNotHereSaysSoAlsoInANoteWithoutATime() throws IOException {
        Files.writeString(maps.resolve(".pulled.json"), "{\"shop\": 7}");
        assertThat(tried("map", "push", maps.toString()).err())
                .contains("\"shop\" was pulled at revision 7, and there is no such revision here", "delete the note");
        Files.writeString(maps.resolve(".pulled.json"), "{\"shop\": 1}");
        assertThat(run("map", "push", maps.toString())).isEqualTo("shop: no change, revision 1\n");
    }

    @Test
    void filesArePushedIntoADataDirectoryWithoutTheirMaps() {
        Cli.Run pushed = elsewhere("map", "push", maps.toString());
        assertThat(pushed.out()).as(pushed.err()).isEqualTo("shop: a new map, revision 1\n");
        assertThat(elsewhere("map", "push", maps.toString()).out()).isEqualTo("shop: no change, revision 1\n");
    }

    @Test
    void aDamagedNoteOfWhatWasPulledSaysSo() throws IOException {
        for (String damaged : new String[] {"[1]", "{"}) {
            Files.writeString(maps.resolve(".pulled.json"), damaged);
            assertThat(tried("map", "push", maps.toString()).err())
                    .contains(".pulled.json", "is no note of what was pulled", "pull the maps of this folder again");
        }
    }
}
