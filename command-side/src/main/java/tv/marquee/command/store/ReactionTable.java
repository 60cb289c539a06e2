package tv.marquee.command.store;

import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far the log was reacted to. Used within a transaction, which is one process's turn. */
public final class ReactionTable {

    private final JdbcTemplate jdbc;

    ReactionTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the turn until the transaction ends.
     *
     * @return the position that was reacted up to; empty while another process has the turn
     */
    public Optional<Long> take(String name) {
        return jdbc
                .queryForList(
                        "select position from event_store.reaction where name = ? for update skip locked",
                        Long.class,
                        name)
                .stream()
                .findFirst();
    }

    /** Notes how far it has come. */
    public void advance(String name, long position) {
        jdbc.update("update event_store.reaction set position = ? where name = ?", position, name);
    }
}
