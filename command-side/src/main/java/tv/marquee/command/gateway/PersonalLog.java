package tv.marquee.command.gateway;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import tv.marquee.domain.account.AccountEvent.DataLookedUp;
import tv.marquee.domain.shared.AccountId;

/** Everything that is stored of a person, opened for that person. */
public interface PersonalLog {

    /**
     * All events of an account and of every profile that is or was of it, in the order of the log.
     *
     * @param opened is told how many were opened so far, now and then
     * @throws CommandsUnavailable when the event store or the keys cannot be reached
     */
    List<PersonalEvent> of(AccountId account, LongConsumer opened);

    /**
     * Who of those who work here looked at it, the latest in front.
     *
     * @throws CommandsUnavailable when the event store or the keys cannot be reached
     */
    List<DataLookedUp> lookups(AccountId account, int most);

    /**
     * Something that happened.
     *
     * @param name stored name and version
     * @param stream kind and id of what it happened to
     * @param owner the account's or profile's id
     * @param json what is stored of it, in today's version
     */
    record PersonalEvent(long position, Instant at, String name, String stream, String owner, String json) {}
}
