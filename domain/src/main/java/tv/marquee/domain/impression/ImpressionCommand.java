package tv.marquee.domain.impression;

import java.time.Instant;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.StreamId;

/** What can be wished of impressions. */
public sealed interface ImpressionCommand extends DomainCommand {

    ImpressionId impression();

    @Override
    default StreamId stream() {
        return impression().stream();
    }

    /** Remember what a person was shown. */
    record RecordImpression(ImpressionId impression, ProfileId profile, Shown shown, Instant at)
            implements ImpressionCommand {}
}
