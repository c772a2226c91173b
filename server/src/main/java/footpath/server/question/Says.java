package footpath.server.question;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a field of a question says. The JSON Schema, the reference and the options of the command line are made of
/// it.
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface Says {
    /// What it means, as the rest of a line.
    String value();

    /// What holds without it, as it would be written; empty if nothing is assumed.
    String otherwise() default "";

    /// Whether it must be given.
    boolean required() default false;

    /// Its words, in lower case, if it is one of a few.
    Class<? extends Enum<?>> choices() default None.class;

    /// How its text is read.
    Form form() default Form.PLAIN;

    /// How a text is read.
    enum Form {
        PLAIN,
        /// A duration as ISO 8601 has it, `P7D` or `PT12H`; on the command line `7d` or `12h`.
        DURATION,
        /// A calendar date.
        DATE
    }

    /// No choices.
    enum None {}
}
