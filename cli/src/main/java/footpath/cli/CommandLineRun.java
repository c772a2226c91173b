package footpath.cli;

import footpath.server.ExitCode;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Faults;
import footpath.server.http.ErrorBody;
import footpath.server.http.Json;
import java.nio.file.Path;
import java.util.Arrays;
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
        line.setParameterExceptionHandler((wrong, given) -> tell(usage(wrong), isJson(given)));
        line.setExecutionExceptionHandler((thrown, ran, parsed) -> tell(Faults.of(thrown), isJson(args)));
        if (args.length == 0) {
            line.usage(terminal.err());
            return ExitCode.USAGE.number();
        }
        return line.execute(args);
    }

    /// All commands, with their help in the form of this program.
    CommandLine commandLine() {
        CommandLine line = new CommandLine(new FootpathCommand(terminal, environment));
        line.setOut(new java.io.PrintWriter(terminal.out(), true));
        line.setErr(new java.io.PrintWriter(terminal.err(), true));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpLongOptionsMaxWidth(28);
        line.getCommandSpec().usageMessage().exitCodeListHeading("%nExit codes:%n").exitCodeList(exitCodes());
        return line;
    }

    private static Map<String, String> exitCodes() {
        Map<String, String> codes = new java.util.LinkedHashMap<>();
        for (ExitCode code : ExitCode.values()) {
            codes.put(Integer.toString(code.number()), code.meaning());
        }
        return codes;
    }

    private int tell(Fault fault, boolean json) {
        terminal.note(json ? new String(Json.bytes(ErrorBody.of(fault)), java.nio.charset.StandardCharsets.UTF_8) : "footpath: " + Terminal.safe(fault.line()));
        if (fault.code() == FaultCode.INTERNAL) {
            fault.printStackTrace(terminal.err());
        }
        return fault.code().exit().number();
    }

    private static boolean isJson(String... args) {
        return Arrays.asList(args).contains("--json");
    }

    private static Fault usage(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        List<String> near = wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        String remedy = near.isEmpty() ? "see " + name + " --help" : "did you mean " + String.join(" or ", near) + "?";
        return new Fault(FaultCode.INVALID_PARAMETER, name, String.valueOf(wrong.getMessage()), remedy).because(wrong);
    }

    static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }
}
