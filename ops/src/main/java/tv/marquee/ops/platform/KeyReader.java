package tv.marquee.ops.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The database user of jobs, who may read the wrapped keys of people and nothing else.
 *
 * @param database its JDBC address
 * @param password in Base64
 */
public record KeyReader(String database, String password) {

    private static final String NAME = "marquee_key_reader";

    /** The JDBC address with the user, without the password. */
    public String url() {
        return database + (database.contains("?") ? "&" : "?") + "user=" + NAME;
    }

    /**
     * Makes the user where it is missing, and lets it do what it may. Processes that start together take turns.
     *
     * @param owner connections of the one who owns the tables, which are there
     */
    public void admit(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock(hashtext('" + NAME + "'))");
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + NAME
                    + "') then create role " + NAME + " login; end if; end $$");
            statement.execute("alter role " + NAME + " password '" + password + "'");
            statement.execute("grant usage on schema event_store to " + NAME);
            statement.execute("grant select on event_store.subject_key to " + NAME);
            connection.commit();
        } catch (SQLException e) {
            throw new PlatformException("The database user of jobs cannot be made: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return "KeyReader[" + url() + "]";
    }
}
