package footpath.maps;

/// Whom the map follows, and how the team calls them.
///
/// @param scope what one journey belongs to
/// @param one   one of them, as `household`
/// @param many  several of them, as `households`
public record SubjectWords(SubjectScope scope, String one, String many) {
    public SubjectWords {
        new Checks("subject").text("one", one).text("many", many).done();
    }

    /// Follow persons and call them so.
    public static SubjectWords persons() {
        return new SubjectWords(SubjectScope.PERSON, "person", "persons");
    }
}
