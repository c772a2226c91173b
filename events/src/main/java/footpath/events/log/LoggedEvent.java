package footpath.events.log;

import footpath.events.Event;

/// An event and its place in the log.
///
/// @param seq   number of the event, from 1 in order of arrival
/// @param event what happened
public record LoggedEvent(long seq, Event event) {}
