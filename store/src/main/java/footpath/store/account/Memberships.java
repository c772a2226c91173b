package footpath.store.account;

/// Who belongs to which account, as SQL over all that was ever said of it.
public final class Memberships {
    /*
     * 1. A call that only mentions an account beside an event counts once for each identity, account, source and day
     *    (UTC): the earliest of that day. All others count as they are.
     * 2. By calls a person belongs to an account since the earliest call that says so after the last one that says the
     *    contrary; at one time the contrary holds. All identities of a person speak for it.
     * 3. A decision by hand outranks calls until it is taken back; of several the latest.
     *
     * Each rule takes the set of what was said, so the order of arrival never matters, and persons that join or part take
     * their memberships along.
     */

    /// Length of the span in which mentions count once.
    public static final long DAY_MICROS = 86_400_000_000L;

    private Memberships() {}

    /// A table of the columns `account`, `person`, `since_micros`, `sources` and `is_by_hand`.
    ///
    /// @param condition on `account` or `identity`; stands in it three times. Of identities it has to have all of a
    ///                  person, or none
    static String where(String condition) {
        return sql(condition, "is_in_force AND " + condition, "persons");
    }

    /// The same of all of them.
    ///
    /// @param calls     which rows of `account_members` count
    /// @param decisions which of `account_decisions`
    /// @param persons   who is one person, as a table of the columns `identity` and `person`; those who are alone
    ///                  need not be there
    static String sql(String calls, String decisions, String persons) {
        return """
                (WITH said AS (
                    SELECT account, identity, source, min(time_micros) AS time_micros, true AS is_member
                    FROM account_members WHERE is_member AND is_mention AND %1$s
                    GROUP BY account, identity, source, time_micros - (time_micros %% %2$d + %2$d) %% %2$d
                    UNION ALL
                    SELECT account, identity, source, time_micros, is_member
                    FROM account_members WHERE NOT (is_member AND is_mention) AND %1$s),
                told AS (
                    SELECT account, coalesce(person, identity) AS person, source, time_micros, is_member,
                           max(time_micros) FILTER (NOT is_member) OVER (PARTITION BY account, coalesce(person, identity))
                               AS left_micros
                    FROM said LEFT JOIN %4$s USING (identity)),
                called AS (
                    SELECT account, person, min(time_micros) AS time_micros, list(DISTINCT source) AS sources FROM told
                    WHERE is_member AND (left_micros IS NULL OR time_micros > left_micros) GROUP BY account, person),
                decided AS (
                    SELECT account, coalesce(person, identity) AS person, max(time_micros) AS time_micros,
                           arg_max(is_member, (time_micros, decision)) AS is_member
                    FROM account_decisions LEFT JOIN %4$s USING (identity)
                    WHERE is_member IS NOT NULL AND %3$s GROUP BY ALL)
                SELECT account, person, least(c.time_micros, d.time_micros) AS since_micros,
                       coalesce(c.sources, []) AS sources, d.is_member IS NOT NULL AS is_by_hand
                FROM called c FULL JOIN decided d USING (account, person) WHERE coalesce(d.is_member, true))
                """.formatted(calls, DAY_MICROS, decisions, persons);
    }
}
