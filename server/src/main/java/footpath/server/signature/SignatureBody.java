package footpath.server.signature;

import footpath.maps.JourneyMap;
import footpath.maps.Stage;
import footpath.maps.signature.SignOff;
import footpath.maps.signature.Signature;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A signature in the API.
///
/// @param target      `map`, or as `stage:pay`
/// @param title       of the stage as it is called now; null for the map as a whole, and for a stage that is gone
/// @param role        `approver` or `reader`
/// @param digest      SHA-256 of what was signed, in hexadecimal digits
/// @param at          when, in UTC
/// @param withdrawnAt null while it stands
/// @param isUnchanged whether what was signed is what the map has now
/// @param words       for people
/// @param changes     what is different since, a line each
public record SignatureBody(
        int number,
        String target,
        @Nullable String title,
        String role,
        String signer,
        long revision,
        String digest,
        @Nullable String note,
        String at,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnAt,
        @Nullable String withdrawnWhy,
        boolean isUnchanged,
        String words,
        List<String> changes) {

    static SignatureBody of(JourneyMap map, SignOff.Stand stand) {
        Signature one = stand.signature();
        return new SignatureBody(
                one.number(),
                one.part().target(),
                one.part().stageOf(map).map(Stage::title).orElse(null),
                one.role().word(),
                one.signer(),
                one.revision(),
                one.digest(),
                one.note().orElse(null),
                one.at().toString(),
                one.withdrawn().map(Signature.Withdrawal::by).orElse(null),
                one.withdrawn().map(back -> back.at().toString()).orElse(null),
                one.withdrawn().flatMap(Signature.Withdrawal::why).orElse(null),
                stand.isUnchanged(),
                stand.words(),
                stand.changes());
    }
}
