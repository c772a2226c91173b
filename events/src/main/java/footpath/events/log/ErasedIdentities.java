package footpath.events.log;

import java.util.Arrays;

/// Numbers of identities that were erased: they stay taken, and are nobody's. Immutable, for any thread; a look
/// takes the logarithm of how many there are.
public final class ErasedIdentities {
    /// Nobody was erased.
    public static final ErasedIdentities NONE = new ErasedIdentities();

    private final int[] numbers;

    private ErasedIdentities(int... numbers) {
        this.numbers = numbers;
    }

    /// @param numbers in any order
    public static ErasedIdentities of(int... numbers) {
        int[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return new ErasedIdentities(sorted);
    }

    public boolean isEmpty() {
        return numbers.length == 0;
    }

    public boolean has(int number) {
        return numbers.length > 0 && Arrays.binarySearch(numbers, number) >= 0;
    }
}
