package footpath.collect.wire.segment;

import footpath.collect.wire.Address;
import footpath.collect.wire.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The calls, by the last part of the address they are sent to.
final class CallTypes {
    private static final Map<String, String> BY_ADDRESS = Map.ofEntries(
            Map.entry("track", "track"),
            Map.entry("identify", "identify"),
            Map.entry("page", "page"),
            Map.entry("screen", "screen"),
            Map.entry("group", "group"),
            Map.entry("alias", "alias"),
            Map.entry("merge", "merge"),
            Map.entry("t", "track"),
            Map.entry("i", "identify"),
            Map.entry("p", "page"),
            Map.entry("s", "screen"),
            Map.entry("g", "group"),
            Map.entry("a", "alias"));

    private CallTypes() {}

    /// The call an address stands for; empty if it stands for any.
    static String of(WireRequest request) {
        return BY_ADDRESS.getOrDefault(Dialect.call(request), "");
    }

    /// Whether a path takes one call, and says which.
    static boolean isOne(String path) {
        return BY_ADDRESS.containsKey(path.substring(path.lastIndexOf('/') + 1));
    }

    static List<Address> addresses() {
        Stream<String> calls = BY_ADDRESS.keySet().stream().sorted();
        Stream<Address> own =
                Stream.concat(calls, Stream.of("batch", "b", "import")).map(call -> Address.post("/v1/" + call));
        Stream<Address> beacon = Stream.of(Address.post("/beacon/v1/batch"));
        Stream<Address> pixels = Stream.of("track", "page").map(call -> Address.get("/pixel/v1/" + call));
        return Stream.of(own, beacon, pixels).flatMap(addresses -> addresses).toList();
    }
}
