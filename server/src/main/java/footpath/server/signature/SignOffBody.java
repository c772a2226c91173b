package footpath.server.signature;

import footpath.maps.JourneyMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the signatures of a map stand, as the API tells it.
///
/// @param map        its slug
/// @param revision   the newest, which they are held against
/// @param state      of the map as a whole: `signed`, `changed` or `unsigned`
/// @param words      the same for people
/// @param approver   who signs it off; null: anybody
/// @param signatures the latest first, withdrawn ones too
public record SignOffBody(
        String map,
        long revision,
        String state,
        String words,
        @Nullable String approver,
        List<SignatureBody> signatures) {

    public static SignOffBody of(MapSignatures.Signed signed) {
        JourneyMap map = signed.stored().map();
        return new SignOffBody(
                map.slug(),
                signed.stored().revision(),
                signed.signOff().state().word(),
                signed.signOff().words(),
                signed.signOff().approver().orElse(null),
                signed.signOff().all().reversed().stream()
                        .map(stand -> SignatureBody.of(map, stand))
                        .toList());
    }
}
