package footpath.server.person;

import footpath.events.NearestWord;
import footpath.index.IndexSnapshot;
import footpath.server.Fault;
import footpath.server.FaultCode;
import java.util.ArrayList;
import java.util.List;

/// Finds a person by the key under which it is known.
public final class PersonKey {
    /// One letter added, removed or changed, or two neighbours swapped, leaves all but two in place.
    private static final int MISTYPED = 2;

    private PersonKey() {}

    /// The number of a person.
    ///
    /// @throws Fault `UNKNOWN_PERSON`, with the nearest key if one letter was mistyped; finding it costs a
    /// look at every key
    public static int number(String key, IndexSnapshot snapshot) {
        return snapshot.person(key)
                .orElseThrow(() -> new Fault(
                        FaultCode.UNKNOWN_PERSON,
                        "person",
                        problem(key, snapshot),
                        NearestWord.to(key, similar(key, snapshot))
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("find persons with /api/v1/persons?query= or footpath person find")));
    }

    private static String problem(String key, IndexSnapshot snapshot) {
        return snapshot.subject().isOfPersons()
                ? "nobody is known as \"" + key + "\""
                : "there is no " + snapshot.subject().one() + " \"" + key + "\"";
    }

    private static List<String> similar(String key, IndexSnapshot snapshot) {
        List<String> similar = new ArrayList<>();
        snapshot.personNumbers().mapToObj(snapshot::personKey).forEach(known -> {
            if (inPlace(key, known) >= Math.max(key.length(), known.length()) - MISTYPED) {
                similar.add(known);
            }
        });
        return similar;
    }

    /// How many letters two keys share from the front and from the back.
    private static int inPlace(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int front = 0;
        while (front < shorter && same(one.charAt(front), other.charAt(front))) {
            front++;
        }
        int back = 0;
        while (back < shorter - front
                && same(one.charAt(one.length() - 1 - back), other.charAt(other.length() - 1 - back))) {
            back++;
        }
        return front + back;
    }

    private static boolean same(char one, char other) {
        return Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
