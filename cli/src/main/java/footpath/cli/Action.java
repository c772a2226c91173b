package footpath.cli;

import footpath.server.Footpath;
import footpath.server.LeftOut;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// One verb: parses by its annotations, calls one part of the platform, renders.
abstract class Action implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    /// Does it; a failure is thrown.
    abstract void run();

    @Override
    public Integer call() {
        ScopedValue.where(LeftOut.CURRENT, new LeftOut()).run(this::run);
        return 0;
    }

    FootpathCommand footpath() {
        return (FootpathCommand) spec.root().userObject();
    }

    Terminal terminal() {
        return footpath().terminal();
    }

    boolean isJson() {
        return footpath().isJson();
    }

    /// The data directory of this command line, which must exist.
    Footpath open() {
        return footpath().opened(Footpath.open(footpath().dataDirectory(), Footpath.Missing.IS_AN_ERROR));
    }

    /// The data directory of this command line, made if it does not exist.
    Footpath openOrCreate() {
        return footpath().opened(Footpath.open(footpath().dataDirectory(), Footpath.Missing.IS_CREATED));
    }
}
