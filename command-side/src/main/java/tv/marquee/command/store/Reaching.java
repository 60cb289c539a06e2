package tv.marquee.command.store;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import tv.marquee.command.gateway.CommandsUnavailable;

/** Asks the event store on behalf of the gateway, which does not know what it is stored in. */
public final class Reaching {

    private Reaching() {}

    /**
     * What the event store answers.
     *
     * @throws CommandsUnavailable when it cannot be reached
     */
    public static <T extends @Nullable Object> T eventStore(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException e) {
            throw new CommandsUnavailable("the event store cannot be reached", e);
        }
    }
}
