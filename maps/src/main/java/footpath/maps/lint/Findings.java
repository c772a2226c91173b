package footpath.maps.lint;

import footpath.maps.Card;
import footpath.maps.Lane;
import footpath.maps.Persona;
import footpath.maps.Stage;
import footpath.maps.Step;
import footpath.maps.edit.ElementKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects what one rule finds. Confined to one thread.
public final class Findings {
    private final LintRule rule;
    private final String mapTitle;
    private final List<Finding> found = new ArrayList<>();

    Findings(LintRule rule, String mapTitle) {
        this.rule = rule;
        this.mapTitle = mapTitle;
    }

    void map(Severity severity, String problem, String remedy) {
        add(severity, ElementKind.MAP, "", Optional.empty(), mapTitle, problem, remedy);
    }

    void stage(Severity severity, Stage stage, String problem, String remedy) {
        Optional<String> first = Optional.of(stage.steps().getFirst().key());
        add(severity, ElementKind.STAGE, stage.key(), first, stage.title(), problem, remedy);
    }

    void step(Severity severity, Step step, String problem, String remedy) {
        add(severity, ElementKind.STEP, step.key(), Optional.of(step.key()), step.title(), problem, remedy);
    }

    void lane(Severity severity, Lane lane, String problem, String remedy) {
        add(severity, ElementKind.LANE, lane.key(), Optional.empty(), lane.title(), problem, remedy);
    }

    void card(Severity severity, Card card, String problem, String remedy) {
        add(severity, ElementKind.CARD, card.key(), Optional.of(card.step()), card.text(), problem, remedy);
    }

    void persona(Severity severity, Persona persona, String problem, String remedy) {
        add(severity, ElementKind.PERSONA, persona.key(), Optional.empty(), persona.title(), problem, remedy);
    }

    List<Finding> all() {
        return List.copyOf(found);
    }

    private void add(
            Severity severity,
            ElementKind kind,
            String key,
            Optional<String> step,
            String title,
            String problem,
            String remedy) {
        found.add(new Finding(rule, severity, kind, key, step, title, problem, remedy));
    }
}
