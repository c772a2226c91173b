package footpath.maps.lint;

import footpath.maps.edit.ElementKind;
import java.util.Optional;

/// One thing that is wrong at one place of a map.
///
/// @param rule     which found it
/// @param severity how much it weighs
/// @param kind     of the element it is about
/// @param key      of that element; empty text for the map itself
/// @param step     key of the step at which to look, if there is one
/// @param title    the words that stand at the place
/// @param problem  what is wrong
/// @param remedy   what to do
public record Finding(
        LintRule rule,
        Severity severity,
        ElementKind kind,
        String key,
        Optional<String> step,
        String title,
        String problem,
        String remedy) {}
