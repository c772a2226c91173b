package footpath.collect.feed;

/// How far a source was pulled.
///
/// @param position  as its feed told it
/// @param rowsTaken how many records were taken since it was made; one that is read again counts again
public record FeedPosition(String position, long rowsTaken) {}
