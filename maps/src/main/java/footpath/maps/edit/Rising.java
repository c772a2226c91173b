package footpath.maps.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which elements of a list can stay where they are when the list is put in another order.
final class Rising {
    private Rising() {}

    /// The most elements that follow each other in both orders: the longest rising subsequence, by patience sorting
    /// (Fredman 1975), in n log n.
    ///
    /// @param wanted the new order, elements of `order` alone
    /// @param order  the order of before
    static Set<String> longest(List<String> wanted, List<String> order) {
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < order.size(); at++) {
            places.put(order.get(at), at);
        }
        int[] at = wanted.stream().mapToInt(places::get).toArray();
        int[] lastOfLength = new int[at.length];
        int[] previous = new int[at.length];
        List<Integer> ends = new ArrayList<>();
        for (int i = 0; i < at.length; i++) {
            int found = Arrays.binarySearch(lastOfLength, 0, ends.size(), at[i]);
            int length = found < 0 ? -found - 1 : found;
            previous[i] = length == 0 ? -1 : ends.get(length - 1);
            lastOfLength[length] = at[i];
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        Set<String> longest = new HashSet<>();
        for (int i = ends.isEmpty() ? -1 : ends.getLast(); i >= 0; i = previous[i]) {
            longest.add(wanted.get(i));
        }
        return longest;
    }
}
