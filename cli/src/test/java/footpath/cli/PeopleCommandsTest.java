package footpath.cli;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.server.Footpath;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/// What the terminal tells of flagged events, and of decisions about members.
@TestInstance(Lifecycle.PER_CLASS)
class PeopleCommandsTest {
    private Cli cli;

    @BeforeAll
    void fill(@TempDir Path folder) {
        try (Footpath footpath = Footpath.open(folder, Footpath.Missing.IS_CREATED)) {
            PeopleOfAShop.fill(footpath);
        }
        cli = new Cli(folder);
    }

    private String run(String... arguments) {
        Cli.Run run = cli.run(arguments);
        assertThat(run.code()).as(run.err()).isZero();
        return run.out();
    }

    @Test
    void flaggedEventsAreMarkedInTimelinesAndCountedApart() {
        for (String shown : new String[] {
            run("person", "show", "zoe"), run("account", "show", "household:the zoes"), run("event", "tail")
        }) {
            assertThat(shown)
                    .contains("Crawl [flagged: crawler]")
                    .contains("Crawl [flagged: our own word]")
                    .doesNotContain("Visit [");
        }
        assertThat(run("person", "show", "zoe"))
                .containsPattern("events +1\n")
                .containsPattern("flagged +2 more, of programs or told twice; they count with --bots include\n");
        assertThat(run("account", "show", "household:the zoes")).containsPattern("flagged +2 more");
        assertThat(run("person", "show", "ada")).doesNotContain("flagged");
    }

    @Test
    void decisionsAreToldOfOneAccountOrOfAll() {
        assertThat(run("account", "decisions")).contains("household:the kays", "household:the zoes");
        assertThat(run("account", "decisions", "household:the zoes"))
                .contains("household:the zoes")
                .doesNotContain("household:the kays");
        assertThat(cli.run("account", "decisions", "household:nobody").err())
                .contains("no account is known as \"household:nobody\"");
    }
}
