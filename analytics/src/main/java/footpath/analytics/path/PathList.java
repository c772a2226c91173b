package footpath.analytics.path;

/// Which persons of the paths are meant. Steps count from 1; nodes are told as the answer tells them, `other` and `…`
/// among them.
public sealed interface PathList {
    /// Who has a path.
    record All() implements PathList {}

    /// Who has a path through a node.
    record Through(int step, String node) implements PathList {}

    /// Who has a path from a node to another at the step after.
    record Along(int step, String node, String next) implements PathList {}
}
