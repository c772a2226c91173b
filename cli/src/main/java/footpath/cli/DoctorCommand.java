package footpath.cli;

import footpath.server.ExitCode;
import footpath.server.doctor.Doctor;
import footpath.server.doctor.Finding;
import footpath.server.serve.Serving;
import java.time.Clock;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "doctor",
        description = {
            "Examines an installation and tells what to do: the machine, the files, the journal, the index, the sources.",
            "Ends with exit code 1 if anything failed. Where a server runs, it asks that for its health instead."
        },
        footer = {"", "Example:", "  footpath doctor"})
final class DoctorCommand extends Action {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "the port a server is expected on (default: ${DEFAULT-VALUE})")
    private int port = Serving.DEFAULT_PORT;

    private boolean isHealthy;

    @Override
    void run() {
        Doctor.Examination examination = new Doctor(footpath().dataDirectory(), port, Clock.systemUTC()).examine();
        isHealthy = examination.healthy();
        if (isJson()) {
            terminal().json(examination);
            return;
        }
        TextTable table = new TextTable("", "what", "found");
        examination
                .findings()
                .forEach(finding ->
                        table.row(finding.verdict().name().toLowerCase(Locale.ROOT), finding.name(), text(finding)));
        table.print(terminal());
    }

    @Override
    public Integer call() {
        run();
        return isHealthy ? ExitCode.OK.number() : ExitCode.FAILURE.number();
    }

    private static String text(Finding finding) {
        return finding.told() + (finding.remedy().isEmpty() ? "" : " → " + finding.remedy());
    }
}
