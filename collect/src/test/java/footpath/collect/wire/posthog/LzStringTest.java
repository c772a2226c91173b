package footpath.collect.wire.posthog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import footpath.collect.wire.RefusedRequest;
import org.junit.jupiter.api.Test;

/// The packed texts were made by lz-string 1.5.0, `compressToBase64`.
class LzStringTest {
    @Test
    void whatLzStringPackedIsRead() throws RefusedRequest {
        assertThat(LzString.read("NoXSA===", 100)).isEqualTo("[]");
        assertThat(LzString.read("IY18ZXeQ", 100)).isEqualTo("a".repeat(50));
        assertThat(LzString.read(
                        "N4IgpgbmB2AuIC4QBIAOBDA5pAlmA7iADQioBOA9qmGbHgM6KiwUDWMipAFgMYD6ARmIgAJjnp1oPWHxwjOAVwC0Qkn"
                                + "VgAbMJwDiZAD8B9sAAJAvBuAAPZPobtu/YcOQAX2dA===",
                        200))
                .isEqualTo(
                        "{\"event\":\"$pageview\",\"properties\":{\"token\":\"phc_1\",\"distinct_id\":\"u-1\",\"title\":"
                                + "\"Grüße 😀 aaaaaaaaaaaaaaaaaaaaaaaaaaa\"}}");
    }

    @Test
    void aTextThatGrowsBeyondTheLimitEndsThere() {
        assertThatThrownBy(() -> LzString.read("IY18ZXeQ", 49)).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void damagedTextIsRefusedAtAnyLetter() {
        for (int length = 0; length < 6; length++) {
            String cut = "IY18ZXeQ".substring(0, length);
            assertThatThrownBy(() -> LzString.read(cut, 100)).hasMessageContaining("no lz-string");
        }
        assertThatThrownBy(() -> LzString.read("________", 100)).hasMessageContaining("no lz-string");
    }
}
