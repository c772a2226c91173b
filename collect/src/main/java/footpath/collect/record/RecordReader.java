package footpath.collect.record;

import java.io.IOException;

/// Reads the files of one format. Memory is bounded whatever the file holds; time is linear in it.
public interface RecordReader {
    /// Hands over all records in file order.
    ///
    /// @throws footpath.collect.InvalidInput if the file is not of this format, or so damaged that the rest
    /// of it cannot be told apart
    void read(RecordFile file, RecordSink sink) throws IOException;
}
