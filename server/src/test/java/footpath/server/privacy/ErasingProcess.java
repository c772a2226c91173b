package footpath.server.privacy;

import footpath.server.Footpath;
import footpath.server.JavaProcess;
import java.io.IOException;
import java.nio.file.Path;

/// A process of its own that erases somebody.
final class ErasingProcess {
    private ErasingProcess() {}

    public static void main(String[] arguments) {
        try (Footpath footpath = Footpath.open(Path.of(arguments[0]), Footpath.Missing.IS_AN_ERROR)) {
            System.out.println("open");
            System.out.flush();
            ErasureBody.erase(footpath, Traces.USER, "");
            System.out.println("done");
        }
    }

    static Process start(Path data) throws IOException {
        return JavaProcess.start(ErasingProcess.class, data);
    }
}
