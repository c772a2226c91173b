package footpath.server.map;

import footpath.maps.history.StoredMap;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A map that is named to be held beside another: `slug`, or `slug@revision`.
///
/// @param slug     its name in addresses
/// @param revision empty: the newest
public record OtherMap(String slug, Optional<Long> revision) {
    private static final Pattern FORM = Pattern.compile("([a-z0-9][a-z0-9-]{0,63})(?:@([1-9][0-9]{0,17}))?");

    /// @param input what it is called, for the error
    /// @throws Fault `INVALID_PARAMETER` if it is neither
    public static OtherMap of(String input, String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Fault(
                    FaultCode.INVALID_PARAMETER,
                    input,
                    "is \"" + text + "\"",
                    "it must be the slug of a map, or a slug and a revision from 1 as shop@3");
        }
        return new OtherMap(parts.group(1), Optional.ofNullable(parts.group(2)).map(Long::valueOf));
    }

    /// The map it names.
    ///
    /// @param input what it is called, for the error
    /// @throws Fault `UNKNOWN_MAP` or `UNKNOWN_REVISION`
    public StoredMap in(Maps maps, String input) {
        try {
            return maps.find(slug, revision);
        } catch (Fault unknown) {
            throw new Fault(unknown.code(), input, unknown.problem(), unknown.remedy()).because(unknown);
        }
    }
}
