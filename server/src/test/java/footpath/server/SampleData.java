package footpath.server;

import footpath.collect.ImportListener;
import footpath.collect.file.FileImport;
import footpath.collect.mapping.MappingReader;
import java.nio.file.Path;

/// The sample data that come with the program, imported by their mappings into an empty folder.
public final class SampleData {
    public static final Path EXAMPLES =
            Path.of("..").toAbsolutePath().normalize().resolve("examples");

    private SampleData() {}

    /// A year of a grocery chain's households.
    public static Footpath completeJourney(Path folder) {
        Footpath footpath = Footpath.open(folder, Footpath.Missing.IS_CREATED);
        for (String table : new String[] {"campaigns", "coupon_redemptions", "demographics"}) {
            take(footpath, "completejourney/" + table, "completejourney/" + table);
        }
        take(footpath, "completejourney/transactions_sample", "completejourney/transactions");
        footpath.index().refresh();
        return footpath;
    }

    /// Five months of a shop's clicks, in which a session stands for a person.
    public static Footpath eshop(Path folder) {
        Footpath footpath = Footpath.open(folder, Footpath.Missing.IS_CREATED);
        take(footpath, "eshop/e-shop_clothing_2008", "eshop/clicks");
        footpath.index().refresh();
        return footpath;
    }

    private static void take(Footpath footpath, String data, String mapping) {
        new FileImport(footpath.log())
                .run(
                        EXAMPLES.resolve("data/" + data + ".csv.gz"),
                        MappingReader.read(EXAMPLES.resolve(mapping + ".mapping.yaml")),
                        ImportListener.NONE);
    }
}
