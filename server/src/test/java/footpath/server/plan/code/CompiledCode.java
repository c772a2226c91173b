package footpath.server.plan.code;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// The compilers of those who use the code: javac and tsc, as strict as they can be.
final class CompiledCode {
    private static final Path TSC =
            Path.of("../web/node_modules/typescript/bin/tsc").toAbsolutePath().normalize();

    private CompiledCode() {}

    /// What javac has to say; nothing if all is well. Classes lie in the folder.
    static String java(Path folder, List<Path> files) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<String> options =
                    List.of("-d", folder.toString(), "--release", "17", "-Xlint:all", "-Werror", "-proc:none");
            boolean isGood = compiler.getTask(
                            said, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            return isGood && said.toString().isEmpty() ? "" : "javac: " + said;
        }
    }

    /// What tsc has to say; nothing if all is well. Modules lie in the folder.
    static String typeScript(Path folder, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "node",
                TSC.toString(),
                "--strict",
                "--noUnusedLocals",
                "--noUnusedParameters",
                "--exactOptionalPropertyTypes",
                "--noUncheckedIndexedAccess",
                "--noImplicitReturns",
                "--isolatedModules",
                "--verbatimModuleSyntax",
                "--erasableSyntaxOnly",
                "--target",
                "es2022",
                "--module",
                "esnext",
                "--moduleResolution",
                "bundler",
                "--types",
                "",
                "--outDir",
                folder.toString()));
        files.forEach(file -> command.add(file.toString()));
        return output(folder, command);
    }

    /// What a command says; it may take two minutes.
    static String output(Path folder, List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command + " does not end");
        }
        String text = Files.readString(said);
        return process.exitValue() == 0 || !text.isEmpty() ? text : "exit code " + process.exitValue();
    }
}
