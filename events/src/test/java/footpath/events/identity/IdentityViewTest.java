package footpath.events.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.events.identity.Evidence.Strength;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class IdentityViewTest {
    @Test
    void anIdentityNeverHeardOfIsAPersonAlone() {
        IdentityView view = new IdentityGraph(IdentityRules.DEFAULT, i -> Identity.anonymous("a" + i)).view();

        assertThat(view.person(1_234_567)).isEqualTo(1_234_567);
        assertThat(view.isAlone(1_234_567)).isTrue();
        assertThat(view.identities(1_234_567)).containsExactly(1_234_567);
        assertThatThrownBy(() -> view.person(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void anotherThreadReadsWhatWasPublishedWhileTheGraphGrows() throws Exception {
        int count = 50_000;
        var many = new IdentityGraph(
                new IdentityRules(List.of(), Map.of(), 0, BlockedValues.USUAL), i -> Identity.anonymous("a" + i));
        try (var executor = Executors.newSingleThreadExecutor()) {
            var reader = executor.submit((Callable<Integer>) () -> {
                int views = 0;
                int joined = 0;
                while (joined < count) {
                    IdentityView view = many.view();
                    joined = view.identities(0).length;
                    for (int i = 0; i < count; i += 61) {
                        assertThat(view.person(i)).isEqualTo(i < joined ? 0 : i);
                    }
                    views++;
                }
                return views;
            });
            for (int i = 1; i < count; i++) {
                many.add(new Evidence.Link(IdentityPair.of(i - 1, i), Strength.SEEN, i, i));
                if (i % 1_000 == 0 || i == count - 1) {
                    many.publish();
                }
            }
            assertThat(reader.get()).isPositive();
        }
    }
}
