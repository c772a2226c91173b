package footpath.server.http;

import footpath.server.Fault;
import footpath.server.FaultCode;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Where a server listens, and under which names it may be asked.
///
/// @param address of the interface; `0.0.0.0` or `::` for all of them
/// @param port    0 for any that is free
/// @param hosts   names it answers to beside those of this machine alone, in lower case
/// @param most    at most so many connections are open at a time; others wait until one is closed
public record Listening(InetAddress address, int port, Set<String> hosts, int most) {
    /// More than 100 new visitors a second leave open, whose browsers keep connections until they are idle for a
    /// minute.
    private static final int MOST = 10_000;

    private static final Set<String> OF_LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /// A number is no name that somebody else could point at this machine.
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private static final Pattern NAME =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*");
    private static final int LONGEST_NAME = 253;

    public Listening {
        hosts = Set.copyOf(hosts);
    }

    /// On this machine alone.
    public static Listening here(int port) {
        return new Listening(InetAddress.ofLiteral("127.0.0.1"), port, Set.of(), MOST);
    }

    /// As somebody wrote it.
    ///
    /// @throws Fault if the address or a name is none
    public static Listening of(String address, int port, List<String> hosts) {
        Set<String> names = new TreeSet<>();
        for (String host : hosts) {
            names.add(name(host.toLowerCase(Locale.ROOT)));
        }
        return new Listening(parsed(address), port, names, MOST);
    }

    private static InetAddress parsed(String address) {
        try {
            return address.equals("localhost") ? InetAddress.getByName(address) : InetAddress.ofLiteral(address);
        } catch (IllegalArgumentException | UnknownHostException none) {
            throw new Fault(
                            FaultCode.INVALID_PARAMETER,
                            "--address",
                            "is \"" + address + "\"",
                            "give the number of an interface of this machine, as 127.0.0.1, 192.0.2.7, 0.0.0.0 or ::")
                    .because(none);
        }
    }

    private static String name(String host) {
        if (host.length() > LONGEST_NAME || !NAME.matcher(host).matches()) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    "--host",
                    "is \"" + host + "\"",
                    "give a name without port and path, as footpath.example.org");
        }
        return host;
    }

    /// Whether others than this machine can ask.
    public boolean isPublic() {
        return !address.isLoopbackAddress();
    }

    /// Whether it answers to a host of a request, without its port.
    boolean answersTo(String host) {
        return OF_LOOPBACK.contains(host)
                || hosts.contains(host)
                || (isPublic() && NUMBER.matcher(host).matches());
    }

    /// The names it answers to, for people.
    String names() {
        Set<String> names = new TreeSet<>(hosts);
        names.add("localhost");
        names.add("127.0.0.1");
        return String.join(", ", names) + (isPublic() ? " and its numbers" : "");
    }

    /// Where people find it.
    ///
    /// @param actualPort the port it listens on
    public String url(int actualPort) {
        String host = hosts.stream().sorted().findFirst().orElseGet(this::ownHost);
        return "http://" + host + ":" + actualPort;
    }

    private String ownHost() {
        if (!isPublic() || address.isAnyLocalAddress()) {
            return "localhost";
        }
        String number = address.getHostAddress();
        return number.indexOf(':') < 0 ? number : "[" + number + "]";
    }
}
