package footpath.collect.source;

import java.util.List;
import java.util.Optional;

/// Keeps sources. Safe for use by several threads; what was saved survives a power cut.
public interface SourceStore {
    /// All of them, by name.
    List<Source> list();

    /// The source of a name.
    Optional<Source> load(String name);

    /// Keeps a source with all its keys, in place of the one of that name if there is one.
    void save(Source source);

    /// Forgets a source and its keys; its events stay. Tells whether there was one.
    boolean delete(String name);
}
