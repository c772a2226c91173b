package footpath.collect.source;

import java.nio.file.Path;
import java.time.Duration;

/// Which files of a folder are imported as they appear.
///
/// @param json     as it was written
/// @param folder   is watched, without the folders in it
/// @param pattern  of the names of files (glob), as `*.csv.gz`
/// @param mapping  the file that tells how their rows become events or traits
/// @param interval from the end of a look to the next
public record FolderSettings(String json, Path folder, String pattern, Path mapping, Duration interval)
        implements SourceSettings {}
