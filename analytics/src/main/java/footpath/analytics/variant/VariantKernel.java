package footpath.analytics.variant;

import footpath.analytics.Kernel;
import footpath.analytics.Outcome;
import footpath.analytics.PartialReader;
import footpath.analytics.Stopwatch;
import footpath.index.Shard;
import java.util.Arrays;
import java.util.List;

/// Counts the variants, in one round over the shards. How long the listed ones last is found in the rounds after,
/// unless the journeys were few enough to remember.
final class VariantKernel implements Kernel<VariantPartial, VariantAnswer> {
    private static final int UNKNOWN = -1;

    private final ResolvedVariant variant;

    private final int mostTimes;

    VariantKernel(ResolvedVariant variant) {
        this(variant, JourneyCounts.MOST_TIMES);
    }

    /// @param mostTimes of so many journeys at most the times are kept
    VariantKernel(ResolvedVariant variant, int mostTimes) {
        this.variant = variant;
        this.mostTimes = mostTimes;
    }

    @Override
    public VariantPartial start() {
        return new VariantPartial(variant.names, mostTimes);
    }

    @Override
    public void scan(Shard shard, VariantPartial partial) {
        if (!WholeJourneys.count(variant, shard, partial)) {
            gather(shard, partial);
        }
    }

    /// Counts journeys by gathering their events.
    private void gather(Shard shard, VariantPartial partial) {
        List<String> dictionary = shard.nameDictionary();
        int[] codeOfName = new int[dictionary.size()];
        Arrays.fill(codeOfName, UNKNOWN);
        int[] codes = new int[64];
        var journeys = new VariantJourneys(variant, shard);
        int before = UNKNOWN;
        while (journeys.next()) {
            int size = journeys.size();
            codes = codes.length < size ? new int[2 * size] : codes;
            for (int i = 0; i < size; i++) {
                int name = journeys.names()[i];
                if (codeOfName[name] == UNKNOWN) {
                    codeOfName[name] = partial.code(dictionary.get(name));
                }
                codes[i] = codeOfName[name];
            }
            partial.addJourney(codes, size, journeys.micros());
            partial.persons += journeys.subject() == before ? 0 : 1;
            before = journeys.subject();
        }
    }

    @Override
    public Outcome<VariantAnswer> finish(VariantPartial partial, Stopwatch stopwatch) {
        return new VariantAnswers(variant, partial).outcome(stopwatch);
    }

    @Override
    public VariantPartial read(PartialReader in) {
        VariantPartial partial = start();
        partial.read(in);
        return partial;
    }
}
