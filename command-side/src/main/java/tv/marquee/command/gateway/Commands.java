package tv.marquee.command.gateway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tv.marquee.domain.shared.DomainCommand;

/** Where commands are sent. Safe for use by many threads. */
public interface Commands {

    /**
     * Decides a command and stores what follows, durably, before it returns. A conflict with a command that came first is
     * tried again; a repeated command changes nothing.
     *
     * @param traceparent the W3C trace context in which the wish was made
     * @throws tv.marquee.domain.shared.Refused when the rules are against it; nothing happened
     * @throws CommandsUnavailable when the event store cannot be reached; whether it happened is not known
     */
    Receipt send(DomainCommand command, @Nullable String traceparent);

    /**
     * Decides many commands, each on what those before it led to, and stores what follows in one transaction. Made for
     * imports: a refused command does not stand in the way of the others.
     *
     * @return how many events followed, and which commands were refused
     */
    BulkReceipt sendAll(List<? extends DomainCommand> commands);
}
