package footpath.exchange;

/// Something in a file that has no place on the map. It is told, never dropped in silence.
///
/// @param where its place in the file, as `line 3`, `sheet Map, B7` or `metrics[2].dimensions`
/// @param what  the thing itself, shortened to what a line holds
/// @param why   why it could not be placed, and what would help
public record Unplaced(String where, String what, String why) {}
