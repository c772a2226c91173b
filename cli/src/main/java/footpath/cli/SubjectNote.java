package footpath.cli;

import footpath.index.Subject;

/// Says above a table that its persons are others.
final class SubjectNote {
    private SubjectNote() {}

    static void print(Subject subject, Terminal terminal) {
        if (!(subject instanceof Subject.Person)) {
            terminal.line("Where it says persons, " + subject.many() + " are counted.");
            terminal.line("");
        }
    }

    /// What a subject is called before its key, at the beginning of a sentence.
    static String title(Subject subject) {
        return switch (subject) {
            case Subject.Person _ -> "Person";
            case Subject.Session _ -> "Session of person";
            case Subject.Account _ -> "Account";
            case Subject.Case _ -> "Case";
        };
    }
}
