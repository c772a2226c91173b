package footpath.analytics.dwell;

import footpath.analytics.InvalidQuestion;
import footpath.analytics.Kernel;
import footpath.analytics.Question;
import footpath.analytics.Scope;
import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import java.util.List;

/// The persons who are in a stage of a [DwellQuestion], those in it longest first.
///
/// @param dwell the question whose number it is
/// @param stage name of the stage
/// @param list  all who are in it, or those stalled
public record DwellListQuestion(DwellQuestion dwell, String stage, DwellList list)
        implements Question<DwellListAnswer> {
    public DwellListQuestion {
        List<String> names = dwell.stages().stream().map(DwellStage::name).toList();
        if (!names.contains(stage)) {
            throw new InvalidQuestion(
                    "dwell.stage", "no stage is named \"" + stage + "\"; " + NearestWord.remedy(stage, names));
        }
    }

    @Override
    public Scope scope() {
        return dwell.scope();
    }

    @Override
    public String kind() {
        return "dwell";
    }

    @Override
    public Kernel<?, DwellListAnswer> resolve(IndexSnapshot snapshot) {
        int place = dwell.stages().stream().map(DwellStage::name).toList().indexOf(stage);
        return new DwellListKernel(new ResolvedDwell(dwell, snapshot), place, list);
    }
}
