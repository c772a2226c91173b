package footpath.maps.edit;

import static org.assertj.core.api.Assertions.assertThat;

import footpath.maps.JourneyMap;
import footpath.maps.Stage;
import footpath.maps.signature.SignedPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The digests of random maps and of their stages against what is different between them.
class SignedPartLaws {
    @Test
    void digestsAreTheSameExactlyIfNothingIsDifferent() {
        RandomMaps maps = new RandomMaps(21);
        int same = 0;
        int different = 0;
        for (int pair = 0; pair < 300; pair++) {
            JourneyMap before = maps.next();
            JourneyMap after =
                    pair % 3 == 0 ? MapEditor.apply(before, List.of()).map() : maps.next();
            for (SignedPart part : inBoth(before, after)) {
                boolean isSame = part.digest(before).equals(part.digest(after));
                assertThat(part.difference(before, after).lines().isEmpty())
                        .as(part.target())
                        .isEqualTo(isSame);
                same += isSame ? 1 : 0;
                different += isSame ? 0 : 1;
            }
        }
        assertThat(same).isGreaterThan(50);
        assertThat(different).isGreaterThan(50);
    }

    private static List<SignedPart> inBoth(JourneyMap before, JourneyMap after) {
        List<SignedPart> parts = new ArrayList<>(List.of(SignedPart.WHOLE));
        before.stages().stream()
                .map(Stage::key)
                .map(key -> new SignedPart(Optional.of(key)))
                .filter(part -> part.isIn(after))
                .forEach(parts::add);
        return parts;
    }
}
