package footpath.collect;

import java.io.IOException;

/// Finds where a row stands in the file and what it looked like.
public interface RowFinder {
    /// Tells line and text of some rows, in ascending order.
    ///
    /// @param rows    positions among the rows that could be read, from 0, ascending
    /// @param refused record numbers of rows the reader refused, as the reader counts them, ascending
    void find(long[] rows, long[] refused, Sink sink) throws IOException;

    /// Receives what was found.
    interface Sink {
        /// @param row  position as it was asked for
        /// @param line physical line from 1, or row number from 1 where a format has no lines
        /// @param raw  the row's text, cut to 4,096 characters
        void row(long row, long line, String raw);

        /// @param record number as it was asked for
        /// @param line   physical line from 1
        /// @param raw    the row's text, cut to 4,096 characters
        void refused(long record, long line, String raw);
    }
}
