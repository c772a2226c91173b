package footpath.maps.signature;

import footpath.maps.JourneyMap;
import footpath.maps.signature.Signature.Role;
import footpath.maps.text.DayWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongFunction;

/// How the signatures of a map stand against the map as it is now. Immutable.
///
/// Who the map names as its approver signs it off; everybody else signs as a reader, which is kept and told
/// and does not sign it off. Where a map names nobody, any signature of the whole signs it off. What counts
/// is who is the approver now.
///
/// @param state    whether the map as a whole is signed off
/// @param words    the same for people
/// @param approver who signs it off; empty: anybody
/// @param all      each signature, by number
public record SignOff(State state, String words, Optional<String> approver, List<Stand> all) {
    public SignOff {
        all = List.copyOf(all);
    }

    /// Whether a map is signed off.
    public enum State {
        /// Yes, as it is now.
        SIGNED,
        /// It was, and was changed since.
        CHANGED,
        /// No.
        UNSIGNED;

        /// As the API tells it: `signed`.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// One signature against the map as it is now.
    ///
    /// @param isUnchanged whether what was signed is what the map has now
    /// @param words       for people: `signed by Ada on 3 March 2026, unchanged since`
    /// @param changes     what is different, a line each; nothing if the stage is gone
    public record Stand(Signature signature, boolean isUnchanged, String words, List<String> changes) {
        public Stand {
            changes = List.copyOf(changes);
        }
    }

    /// How signatures stand. Costs the size of the map for each of them, and reads the revision of each
    /// that was changed.
    ///
    /// @param map      as it is now
    /// @param revision reads the map as it was in a revision
    public static SignOff of(JourneyMap map, List<Signature> signatures, LongFunction<JourneyMap> revision) {
        Optional<String> approver = map.governance().approver();
        List<Stand> stands =
                signatures.stream().map(each -> stand(map, each, revision)).toList();
        List<Stand> deciding = stands.stream()
                .filter(stand -> isDeciding(stand.signature(), approver))
                .sorted(Comparator.comparing(Stand::isUnchanged)
                        .thenComparingInt(stand -> stand.signature().number())
                        .reversed())
                .toList();
        if (!deciding.isEmpty()) {
            Stand best = deciding.getFirst();
            return new SignOff(best.isUnchanged() ? State.SIGNED : State.CHANGED, best.words(), approver, stands);
        }
        return new SignOff(State.UNSIGNED, unsigned(stands, approver), approver, stands);
    }

    /// As what somebody signs: as approver if the map names them so.
    public static Role role(JourneyMap map, String signer) {
        return map.governance()
                        .approver()
                        .filter(approver -> isSame(approver, signer))
                        .isPresent()
                ? Role.APPROVER
                : Role.READER;
    }

    private static boolean isDeciding(Signature signature, Optional<String> approver) {
        return signature.isStanding()
                && signature.part().equals(SignedPart.WHOLE)
                && approver.map(name -> isSame(name, signature.signer())).orElse(true);
    }

    private static String unsigned(List<Stand> stands, Optional<String> approver) {
        List<String> readers = stands.stream()
                .map(Stand::signature)
                .filter(Signature::isStanding)
                .filter(signature -> signature.part().equals(SignedPart.WHOLE))
                .map(Signature::signer)
                .distinct()
                .toList();
        String missing = approver.map(name -> "not signed off by " + name).orElse("not signed off by anybody");
        return readers.isEmpty() ? missing : missing + ", only read and signed by " + String.join(", ", readers);
    }

    private static Stand stand(JourneyMap map, Signature signature, LongFunction<JourneyMap> revision) {
        SignedPart part = signature.part();
        String signed = "signed by " + signature.signer() + " on " + day(signature.at(), map.zone());
        String taken = signature
                .withdrawn()
                .map(back -> ", withdrawn by " + back.by() + " on " + day(back.at(), map.zone()))
                .orElse("");
        if (!part.isIn(map)) {
            return new Stand(signature, false, signed + taken + "; the stage is gone since", List.of());
        }
        // A later program may write a document with more members than the one did that made the digest.
        SignedPart.Difference since = part.digest(map).equals(signature.digest())
                ? SignedPart.Difference.NONE
                : part.difference(revision.apply(signature.revision()), map);
        if (since.lines().isEmpty()) {
            return new Stand(signature, true, signed + (taken.isEmpty() ? ", unchanged since" : taken), List.of());
        }
        String words = signed + taken + "; changed since: " + since.words();
        return new Stand(signature, false, words, since.lines());
    }

    private static String day(Instant at, ZoneId zone) {
        return DayWords.of(LocalDate.ofInstant(at, zone));
    }

    /// Names are the same however they are spaced and capitalised.
    static boolean isSame(String name, String other) {
        return plain(name).equals(plain(other));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
