package tv.marquee.command.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tv.marquee.command.gateway.CommandsUnavailable;
import tv.marquee.domain.ledger.KeysUnavailable;

/** Asks the event store on behalf of the gateway, which does not know what it is stored in. */
public final class Reaching {

    private Reaching() {}

    /**
     * What the event store answers.
     *
     * @throws CommandsUnavailable when it cannot be reached, or what opens its seals
     */
    public static <T extends @Nullable Object> T eventStore(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException | KeysUnavailable e) {
            throw unavailable(e);
        }
    }

    /** Tells operators which of the two it is that is away: what holds the events, or what wraps the keys of people. */
    public static CommandsUnavailable unavailable(RuntimeException reason) {
        for (Throwable each = reason; each != null; each = each.getCause()) {
            if (each instanceof DataAccessException) {
                break;
            }
            if (each instanceof KeysUnavailable && !(each.getCause() instanceof DataAccessException)) {
                return new CommandsUnavailable("the keys of people cannot be reached; " + each.getMessage(), reason);
            }
        }
        return new CommandsUnavailable("the event store cannot be reached", reason);
    }
}
