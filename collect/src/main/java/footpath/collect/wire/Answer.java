package footpath.collect.wire;

import java.util.function.Function;

/// A question of a client that brings no events: a configuration it must load before it sends, whether
/// we are well.
///
/// @param address where it is asked
/// @param reply   what is told, at once
public record Answer(Address address, Function<WireRequest, WireReply> reply) {}
