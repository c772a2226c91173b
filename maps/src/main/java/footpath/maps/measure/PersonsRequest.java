package footpath.maps.measure;

import footpath.analytics.journey.JourneyList;

/// Which persons, and which part of their list.
///
/// @param list   the number they are behind
/// @param limit  at most so many, 0 to 1000
/// @param offset after so many
public record PersonsRequest(JourneyList list, int limit, long offset) {
    private static final int MOST = 1_000;

    public PersonsRequest {
        if (limit < 0 || limit > MOST) {
            throw new IllegalArgumentException("limit: is " + limit + "; give 0 to " + MOST);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset: is " + offset + "; give at least 0");
        }
    }
}
