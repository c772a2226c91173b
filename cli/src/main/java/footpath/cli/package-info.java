/// The command line: `footpath <noun> <verb>`, in the words of the API. [Main] starts it; [CommandLineRun] runs
/// one command line and returns its exit code.
///
/// Each command parses, calls one part of [footpath.server.Footpath], and renders. The only package that writes to
/// the terminal.
@NullMarked
package footpath.cli;

import org.jspecify.annotations.NullMarked;
