package tv.marquee.command.gateway;

import java.time.Instant;
import java.util.List;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.shared.AccountId;

/** For how long accounts are kept that are of no use to anybody any more. */
public interface Retention {

    /**
     * What is to be done by now. Changes nothing.
     *
     * @throws CommandsUnavailable when the event store cannot be reached
     */
    Due due(Instant now);

    /**
     * What is to be done.
     *
     * @param period after which an account is not kept, such as {@code P3Y}; {@code off} when all are kept for ever
     * @param tell holders whose accounts nobody used for so long, and who were not told yet
     * @param forget whose month to come back is over
     * @param keep who came back
     */
    record Due(String period, List<Idle> tell, List<Told> forget, List<Told> keep) {
        public Due {
            tell = List.copyOf(tell);
            forget = List.copyOf(forget);
            keep = List.copyOf(keep);
        }
    }

    /** @param since when something last happened to the account or a profile of it, or it was said that it is to be kept */
    record Idle(AccountId account, Instant since) {}

    /** An account whose holder was told, by a request of which nothing is settled. */
    record Told(RequestId request, AccountId account) {}
}
