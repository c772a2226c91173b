package footpath.cli;

import footpath.analytics.Breakdown;
import footpath.server.ExitCode;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Faults;
import footpath.server.http.ErrorBody;
import footpath.server.http.Json;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Runs one command line: the only place that turns what was thrown into a line on stderr and an exit code.
final class CommandLineRun {
    private final Terminal terminal;
    private final Map<String, String> environment;

    CommandLineRun(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.environment = environment;
    }

    /// Runs it.
    ///
    /// @return the exit code, see [ExitCode]
    int run(String... args) {
        CommandLine line = commandLine();
        line.setParameterExceptionHandler((wrong, given) -> tell(usage(wrong), args));
        line.setExecutionExceptionHandler((thrown, ran, parsed) -> tell(Faults.of(thrown), args));
        if (args.length == 0) {
            line.usage(terminal.err());
            return ExitCode.USAGE.number();
        }
        FootpathCommand root = line.getCommand();
        try {
            return AskingBar.watching(terminal, () -> line.execute(args));
        } finally {
            // Only now: a process that is being stopped still tells how its command ended.
            root.finish();
        }
    }

    /// All commands, with their help in the form of this program.
    CommandLine commandLine() {
        CommandLine line = new CommandLine(new FootpathCommand(terminal, environment));
        QuestionCommand.addTo(line);
        line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
        line.setUsageHelpWidth(100);
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.registerConverter(Duration.class, Words::duration);
        line.registerConverter(Breakdown.class, Words::breakdown);
        line.registerConverter(LocalDate.class, Words::day);
        line.registerConverter(ZoneId.class, Words::zone);
        line.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(exitCodes());
        return line;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.number()), code.meaning());
        }
        return codes;
    }

    private int tell(Fault fault, String... args) {
        boolean json = Arrays.asList(args).contains("--json");
        String line = json
                ? new String(Json.bytes(ErrorBody.of(fault)), StandardCharsets.UTF_8)
                : "footpath: " + Terminal.safe(fault.line());
        terminal.note(line);
        if (fault.code() == FaultCode.INTERNAL) {
            fault.printStackTrace(terminal.err());
        }
        return fault.code().exit().number();
    }

    private static Fault usage(ParameterException wrong) {
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        List<String> near =
                wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        // The nearest come first; the further ones are likenesses of a few letters that help nobody.
        String remedy = near.isEmpty() ? "see " + name + " --help" : "did you mean " + near.getFirst() + "?";
        String problem = String.valueOf(wrong.getMessage()).replace("\n", " ").strip();
        return new Fault(FaultCode.INVALID_PARAMETER, name, problem, remedy).because(wrong);
    }
}
