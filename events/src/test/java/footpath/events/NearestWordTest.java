package footpath.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestWordTest {
    private static final List<String> KNOWN = List.of("Coupon redeemed", "Basket bought", "Offer received");

    @Test
    void forgivesTypingErrors() {
        assertThat(NearestWord.to("Cupon redeemed", KNOWN)).contains("Coupon redeemed");
        assertThat(NearestWord.to("basket Bougth", KNOWN)).contains("Basket bought");
        assertThat(NearestWord.to("Signed up", KNOWN)).isEmpty();
    }

    @Test
    void findsAWordByAPartOfIt() {
        assertThat(NearestWord.to("offer", KNOWN)).contains("Offer received");
        assertThat(NearestWord.to("of", KNOWN)).isEmpty();
    }

    @Test
    void amongEquallyNearWordsTakesTheFirstInOrder() {
        assertThat(NearestWord.to("cat", List.of("hat", "bat"))).contains("bat");
    }

    @Test
    void tellsWhatWouldBeRight() {
        assertThat(NearestWord.remedy("Basket bougt", KNOWN)).isEqualTo("did you mean \"Basket bought\"?");
        assertThat(NearestWord.remedy("xyz", KNOWN))
                .isEqualTo("known here: \"Basket bought\", \"Coupon redeemed\", \"Offer received\"");
        assertThat(NearestWord.hint("xyz", KNOWN)).isEmpty();
        assertThat(NearestWord.hint("bask", KNOWN)).contains(" (nearest: \"Basket bought\")");
    }

    @Test
    void aLongListIsShortened() {
        List<String> many = IntStream.range(10, 40).mapToObj(Integer::toString).toList();
        assertThat(NearestWord.listed(many)).startsWith("\"10\", ").endsWith("\"21\" and 18 more");
    }
}
