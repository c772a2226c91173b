/// What is asked? One class a question, with the formulations of every side; [Questions] lists them.
@NullMarked
package footpath.benchmarks.question;

import org.jspecify.annotations.NullMarked;
