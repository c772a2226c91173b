/// One running Footpath: [Footpath] opens a data directory and names each part once; [Fault] says what went wrong,
/// for people and for programs.
///
/// Leans on every module below; knows neither HTTP nor the terminal, and imports none of its own subpackages.
@NullMarked
package footpath.server;

import org.jspecify.annotations.NullMarked;
