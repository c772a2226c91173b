package footpath.server.question;

import footpath.analytics.Share;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// So many of so many, with the Wilson 95 % interval; a share of nothing has neither share nor interval.
public record ShareBody(
        long n,
        long of,
        @Nullable Double share,
        @Nullable Double low,
        @Nullable Double high) {

    public static ShareBody of(Share share) {
        return new ShareBody(share.n(), share.of(), orNull(share.share()), orNull(share.low()), orNull(share.high()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? (Double) value.getAsDouble() : null;
    }
}
