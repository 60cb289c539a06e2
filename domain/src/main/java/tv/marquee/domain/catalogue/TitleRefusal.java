package tv.marquee.domain.catalogue;

import java.time.Instant;
import tv.marquee.domain.shared.Refusal;
import tv.marquee.domain.shared.StreamId;
import tv.marquee.domain.shared.TitleId;

/** Why a command on a title was refused. */
public sealed interface TitleRefusal extends Refusal {

    TitleId title();

    @Override
    default StreamId stream() {
        return StreamId.of(title());
    }

    /** It is in the catalogue already, with other details. */
    record TitleAlreadyAdded(TitleId title) implements TitleRefusal {}

    /** It is not in the catalogue and never was. */
    record TitleUnknown(TitleId title) implements TitleRefusal {}

    /** It left the catalogue. */
    record TitleGone(TitleId title) implements TitleRefusal {}

    /** It was to be shown until a time that is over. */
    record AvailabilityInThePast(TitleId title, Instant until) implements TitleRefusal {}
}
