package footpath.events.log;

import footpath.events.Event;
import java.util.Optional;

/// An event and its place in the log.
///
/// @param seq   number of the event, from 1 in order of arrival
/// @param event what happened
/// @param flag  the word that tells why it was flagged as that of a program, or as told twice; empty for an event
///     that usually counts
public record LoggedEvent(long seq, Event event, Optional<String> flag) {}
