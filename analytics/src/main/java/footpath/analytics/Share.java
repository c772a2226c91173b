package footpath.analytics;

import java.util.OptionalDouble;

/// So many of so many.
///
/// @param n  how many
/// @param of of how many, at least `n`
public record Share(long n, long of) {
    /// The two-sided 95 % point of the normal distribution.
    private static final double Z = 1.959963984540054;

    public Share {
        if (n < 0 || n > of) {
            throw new IllegalArgumentException("share: needs 0 <= n <= of, got " + n + " of " + of);
        }
    }

    /// The share from 0 to 1; empty if it is a share of nothing.
    public OptionalDouble share() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) n / of);
    }

    /// Lower end of the Wilson 95 % interval; empty if it is a share of nothing.
    public OptionalDouble low() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(n == 0 ? 0 : Math.max(0, center() - halfWidth()));
    }

    /// Upper end of the Wilson 95 % interval; empty if it is a share of nothing.
    public OptionalDouble high() {
        return of == 0 ? OptionalDouble.empty() : OptionalDouble.of(n == of ? 1 : Math.min(1, center() + halfWidth()));
    }

    private double center() {
        return (n + Z * Z / 2) / (of + Z * Z);
    }

    private double halfWidth() {
        double share = (double) n / of;
        return Z / (of + Z * Z) * Math.sqrt(of * share * (1 - share) + Z * Z / 4);
    }
}
