package footpath.server.signature;

import footpath.events.NearestWord;
import footpath.maps.JourneyMap;
import footpath.maps.Stage;
import footpath.maps.history.StoredMap;
import footpath.maps.signature.SignOff;
import footpath.maps.signature.Signature;
import footpath.maps.signature.SignatureStore;
import footpath.maps.signature.SignatureStore.NewSignature;
import footpath.maps.signature.SignedPart;
import footpath.server.Fault;
import footpath.server.FaultCode;
import footpath.server.Footpath;
import footpath.server.Given;
import footpath.server.map.Maps;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Signs maps and stages, and tells how that stands. Safe for use by many threads.
public final class MapSignatures {
    private final Maps maps;
    private final SignatureStore store;

    public MapSignatures(Footpath footpath) {
        this.maps = new Maps(footpath);
        this.store = footpath.signatures();
    }

    /// A map and how its signatures stand.
    public record Signed(StoredMap stored, SignOff signOff) {
        /// How one of them stands.
        SignOff.Stand stand(int number) {
            return signOff.all().stream()
                    .filter(each -> each.signature().number() == number)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /// How the signatures of a map stand.
    ///
    /// @throws Fault if there is no such map
    public Signed of(String slug) {
        StoredMap stored = maps.find(slug);
        return new Signed(stored, maps.signOff(stored));
    }

    /// Signs a map, or a stage.
    ///
    /// @param target   `map`, or as `stage:pay`
    /// @param revision empty: the newest
    /// @throws Fault if there is no such map, revision or stage, or a text does not fit
    public Signed sign(
            String slug, String target, Optional<Long> revision, @Nullable String signer, @Nullable String note) {
        StoredMap signed = maps.find(slug, revision);
        JourneyMap map = signed.map();
        SignedPart part = part(map, target);
        String name = Given.name("signer", signer);
        // Who is the approver is said by the map of now, whichever revision is signed.
        Signature.Role role = SignOff.role(maps.find(slug).map(), name);
        store.add(
                map.slug(),
                new NewSignature(part, role, name, signed.revision(), part.digest(map), Given.note("note", note)));
        return of(map.slug());
    }

    /// Marks a signature as withdrawn; it stays in the list.
    ///
    /// @throws Fault if there is none of that number that stands
    public Signed withdraw(String slug, int number, @Nullable String by, @Nullable String why) {
        String map = maps.find(slug).map().slug();
        if (!store.withdraw(map, number, Given.name("by", by), Given.note("why", why))) {
            throw missing(map, number);
        }
        return of(map);
    }

    private Fault missing(String map, int number) {
        List<Signature> all = store.list(map);
        boolean isThere = all.stream().anyMatch(each -> each.number() == number);
        String standing = NearestWord.listed(all.stream()
                .filter(Signature::isStanding)
                .map(each -> Integer.toString(each.number()))
                .toList());
        return new Fault(
                FaultCode.UNKNOWN_SIGNATURE,
                "signature",
                isThere
                        ? "number " + number + " of " + map + " is withdrawn already"
                        : "no signature of " + map + " has the number " + number,
                standing.isEmpty() ? "none stands there; sign the map first" : "those that stand: " + standing);
    }

    private static SignedPart part(JourneyMap map, String target) {
        List<String> known = map.stages().stream().map(Stage::key).toList();
        return SignedPart.of(target)
                .filter(part -> part.isIn(map))
                .orElseThrow(() -> new Fault(
                        FaultCode.INVALID_INPUT,
                        "target",
                        "\"" + target + "\" is no part of " + map.slug() + " that can be signed",
                        "give map, or stage: and one of " + NearestWord.listed(known)));
    }
}
