package footpath.cli;

import footpath.analytics.Population;
import footpath.collect.mapping.MappingReader;
import footpath.maps.history.StoredMap;
import footpath.maps.measure.MeasureChoice;
import footpath.maps.measure.MeasuredMap;
import footpath.server.Footpath;
import footpath.server.map.Maps;
import footpath.server.serve.Serving;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Opens a measured map of real data: a year of a grocery chain's households, their campaigns and coupons.",
            "The first start imports the data; later ones only open it."
        },
        footer = {"", "Example:", "  footpath demo --exit"})
final class DemoCommand extends Action {
    @Option(names = "--exit", description = "print the measured map and end, instead of serving it")
    private boolean exit;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port; 0 for any free one (default: ${DEFAULT-VALUE})")
    private int port = Serving.DEFAULT_PORT;

    @Override
    void run() {
        DemoData demo = DemoData.find();
        Path directory = footpath().namesData() ? footpath().dataDirectory() : demo.ownDirectory();
        Interruption interruption = footpath().interruption();
        try (Footpath footpath = Footpath.open(directory, Footpath.Missing.IS_CREATED)) {
            Maps maps = new Maps(footpath);
            if (!demo.isIn(directory)) {
                take(demo, footpath, terminal(), interruption);
            }
            if (exit) {
                print(maps, footpath());
                terminal().note("Took " + Numbers.took(Uptime.ofThisProcess()) + ".");
            } else {
                serve(footpath, maps, interruption);
            }
        }
    }

    /// Imports the sample data and loads its map.
    static void take(DemoData demo, Footpath footpath, Terminal terminal, Interruption interruption) {
        Importing importing = new Importing(footpath, terminal, interruption);
        demo.files().forEach(file -> importing.run(file.data(), MappingReader.read(file.mapping())));
        footpath.index().refresh();
        new Maps(footpath).keep(MapLoadCommand.read(demo.map()));
        demo.noteIn(footpath.path());
        terminal.note("Imported " + Numbers.whole(footpath.log().eventCount()) + " events of "
                + Numbers.whole(footpath.log().identityCount()) + " households into " + footpath.path());
    }

    private void serve(Footpath footpath, Maps maps, Interruption interruption) {
        try (Serving serving = Serving.start(footpath, port)) {
            print(maps, footpath());
            terminal().note("");
            ServeCommand.announce(serving.address() + "/maps/" + DemoData.MAP, terminal());
            interruption.await();
        }
    }

    /// Measures the map of the demonstration.
    static void print(Maps maps, FootpathCommand root) {
        StoredMap stored = maps.find(DemoData.MAP);
        MeasuredMap measured = maps.measure(stored, MeasureChoice.DEFAULT, Population.STANDARD);
        MapMeasureCommand.print(stored, measured, root);
    }
}
