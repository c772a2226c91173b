package footpath.maps;

/// One thing that is wrong with a map document.
///
/// @param path    where, as `map.stages[0].steps[1].binding.after`
/// @param problem what was wrong
/// @param remedy  what would be right
public record Violation(String path, String problem, String remedy) {

    /// All in one line.
    @Override
    public String toString() {
        return path + ": " + problem + "; " + remedy;
    }
}
