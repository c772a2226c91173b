package footpath.collect.mapping;

import java.util.List;

/// Where a value comes from that a webhook's body of JSON is to give.
public sealed interface BodyTerm {

    /// The same text for every call; not empty.
    record Fixed(String text) implements BodyTerm {}

    /// A place in the body.
    ///
    /// @param isFromTop whether it starts at the body as a whole, also where the body holds a list of calls
    /// @param steps     from the start to the place; names and positions in any order but no two names after
    ///                  each other
    record Path(boolean isFromTop, List<Step> steps) implements BodyTerm {
        public Path {
            steps = List.copyOf(steps);
        }

        /// As it is written in a mapping.
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(isFromTop ? "$" : "");
            for (Step step : steps) {
                switch (step) {
                    case Members members ->
                        text.append(text.isEmpty() ? "" : ".").append(members.names());
                    case Position position ->
                        text.append('[').append(position.index()).append(']');
                }
            }
            return text.toString();
        }
    }

    /// One move on a path.
    sealed interface Step {}

    /// Down to a member of an object, over several objects at once.
    ///
    /// @param names joined by dots, as `customer.email`
    record Members(String names) implements Step {}

    /// To an element of a list.
    ///
    /// @param index from 0
    record Position(int index) implements Step {}
}
