package footpath.collect.file;

import footpath.collect.mapping.CsvLayout;
import footpath.collect.mapping.FileFormat;

/// What a file was found to be.
///
/// @param csv its layout, if it is a table of separated values
public record Detected(FileFormat format, CsvLayout csv) {}
