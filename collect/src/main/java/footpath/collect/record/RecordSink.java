package footpath.collect.record;

import java.io.IOException;
import tools.jackson.databind.node.ObjectNode;

/// Takes the records of a file.
public interface RecordSink {
    /// A record that could be read.
    void record(Place place, ObjectNode values) throws IOException;

    /// A record that could not.
    ///
    /// @param column the value at fault; empty if the record as a whole is
    /// @param reason what is wrong with it
    /// @param raw    its text
    void refused(Place place, String column, String reason, String raw) throws IOException;
}
