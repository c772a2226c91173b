package footpath.store.database;

import java.util.List;

/// The tables of accounts: companies, households and other groups of persons.
///
/// What a call or a file said of who belongs to an account stands in `account_members` for ever, each word of it
/// a row; who belongs to it follows from all of them, whatever their order ([Memberships]). What people
/// decided by hand stands in `account_decisions`.
final class AccountSchema {
    static final List<String> TABLES = List.of(
            "CREATE TABLE accounts (account INTEGER NOT NULL, key VARCHAR NOT NULL, kind VARCHAR NOT NULL)",
            """
            CREATE TABLE account_traits (
                account INTEGER NOT NULL, trait VARCHAR NOT NULL, value VARCHAR NOT NULL, source INTEGER NOT NULL,
                time_micros BIGINT NOT NULL, received_micros BIGINT NOT NULL)
            """,
            """
            CREATE TABLE account_members (
                account INTEGER NOT NULL, identity INTEGER NOT NULL, source INTEGER NOT NULL, time_micros BIGINT NOT NULL,
                received_micros BIGINT NOT NULL, is_member BOOLEAN NOT NULL, is_mention BOOLEAN NOT NULL)
            """,
            """
            CREATE TABLE account_decisions (
                decision BIGINT NOT NULL, account INTEGER NOT NULL, identity INTEGER NOT NULL, is_member BOOLEAN,
                time_micros BIGINT NOT NULL, reason VARCHAR NOT NULL, withdraws BIGINT, is_in_force BOOLEAN NOT NULL)
            """,
            """
            CREATE VIEW current_account_traits AS
            SELECT account, trait, arg_max(value, (time_micros, value)) AS value
            FROM account_traits GROUP BY account, trait
            """);

    private AccountSchema() {}
}
