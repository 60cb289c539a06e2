package tv.marquee.command.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class DatabaseWaitTest {

    @Test
    void aDatabaseThatIsAwayOrStillStartingIsWaitedFor() {
        Database database = new Database(List.of(
                new SQLException("refused", "08001"),
                new SQLException("pool", (String) null, new SQLException("starting", "57P03"))));

        DatabaseWait.until(database);

        assertThat(database.failures).isEmpty();
    }

    @Test
    void aDatabaseThatWillNotHaveUsEndsTheStartAtOnce() {
        DataSource database = new Database(List.of(new SQLException("password authentication failed", "28P01")));

        assertThatThrownBy(() -> DatabaseWait.until(database))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot be opened", "password");
    }

    /** Fails so often, then opens. */
    private static final class Database extends AbstractDataSource {

        private final Deque<SQLException> failures;

        Database(List<SQLException> failures) {
            this.failures = new ArrayDeque<>(failures);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!failures.isEmpty()) {
                throw failures.removeFirst();
            }
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> null);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }
}
