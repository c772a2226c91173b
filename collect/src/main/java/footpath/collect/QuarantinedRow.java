package footpath.collect;

/// A row that could not be understood and why.
///
/// @param file   name of its file
/// @param line   physical line from 1, or row number from 1 where a format has no lines
/// @param column column or expression at fault; empty if the row as a whole is
/// @param reason what is wrong
/// @param rows   how many rows of the file it stands for
/// @param raw    the row's text, cut to 4,096 characters
public record QuarantinedRow(String file, long line, String column, String reason, long rows, String raw) {}
