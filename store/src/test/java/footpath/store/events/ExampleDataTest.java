package footpath.store.events;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.collect.ImportListener;
import footpath.collect.ImportReport;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import footpath.store.DataDirectory;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleDataTest {
    private static final Path EXAMPLES =
            Path.of("..", "examples").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private DataDirectory directory;
    private DuckDbEventLog log;

    @BeforeEach
    void open() {
        directory = DataDirectory.open(folder);
        log = DuckDbEventLog.open(directory);
    }

    @AfterEach
    void close() {
        log.close();
        directory.close();
    }

    @Test
    void aYearOfOffersRedemptionsAndBasketsGivesThePublishedCounts() {
        for (String f : new String[] {"campaigns", "coupon_redemptions", "transactions", "demographics"}) {
            ImportReport r = load(
                    "completejourney/" + (f.equals("transactions") ? "transactions_sample" : f),
                    "completejourney/" + f);
            System.out.println(r);
        }
        log.tail(3).forEach(System.out::println);
        System.out.println(log.counts(footpath.events.Period.ALWAYS));
        System.out.println(log.timeline("712", 5, Long.MAX_VALUE) + " " + log.traits("712") + log.propertyNames()
                + log.traitNames());
        System.out.println(load("completejourney/campaigns", "completejourney/campaigns"));
        assertThat(log.personCount()).isPositive();
    }

    @Test
    void everyClickOfTheShopIsAnEvent() {
        System.out.println(load("eshop/e-shop_clothing_2008", "eshop/clicks"));
        System.out.println(log.counts(footpath.events.Period.ALWAYS));
        log.tail(3).forEach(System.out::println);
    }

    private ImportReport load(String data, String mapping) {
        return new FileImport(log)
                .run(
                        EXAMPLES.resolve("data/" + data + ".csv.gz"),
                        MappingReader.read(EXAMPLES.resolve(mapping + ".mapping.yaml")),
                        ImportListener.NONE);
    }
}
