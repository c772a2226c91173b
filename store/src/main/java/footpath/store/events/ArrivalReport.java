package footpath.store.events;

/// What became of some batches of arrivals.
///
/// @param events      events added
/// @param duplicates  calls left out, since one of the same message id was there before
/// @param quarantined calls put into the quarantine
/// @param identities  identities seen for the first time
public record ArrivalReport(long events, long duplicates, long quarantined, long identities) {}
