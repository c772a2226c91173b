package footpath.server.plan.code;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Writes a tracking plan as code. The same plan gives the same text. Costs a pass over the plan.
public final class PlanCode {
    private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
    private static final int LONGEST_PACKAGE = 200;

    private PlanCode() {}

    /// The whole of one file.
    ///
    /// @param document    the plan, as it was saved
    /// @param revision    of the plan, for the header
    /// @param packageName of the class, for Java alone; absent for none
    /// @throws Fault `INVALID_INPUT` if the plan holds what no code can be made of, `INVALID_PARAMETER` if the
    ///     package has no legal name
    public static String of(JsonNode document, long revision, CodeLanguage language, Optional<String> packageName) {
        requireLegal(language, packageName);
        PlannedCode plan = PlannedCode.of(document, revision);
        return switch (language) {
            case TYPESCRIPT -> new TypeScriptCode(plan).write();
            case JAVA -> new JavaCode(plan, packageName).write();
        };
    }

    private static void requireLegal(CodeLanguage language, Optional<String> packageName) {
        if (packageName.isEmpty()) {
            return;
        }
        String name = packageName.get();
        if (language != CodeLanguage.JAVA) {
            throw wrong(name, "leave it out: only Java has packages");
        }
        boolean isLegal = name.length() <= LONGEST_PACKAGE
                && PACKAGE.matcher(name).matches()
                && Arrays.stream(name.split("\\.", -1)).noneMatch(JavaWords.RESERVED::contains);
        if (!isLegal) {
            throw wrong(name, "it must be small letters, digits and dots, no word of Java, as com.example.tracking");
        }
    }

    private static Fault wrong(String name, String remedy) {
        return new Fault(FaultCode.INVALID_PARAMETER, "package", "is \"" + name + "\"", remedy);
    }
}
