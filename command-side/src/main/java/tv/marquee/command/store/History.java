package tv.marquee.command.store;

import tv.marquee.domain.shared.DomainEvent;

/**
 * A stream folded into its state, in memory.
 *
 * @param state of the kind of the stream
 * @param sequence of the last event folded in, -1 when there was none
 * @param snapshot sequence of the snapshot that is kept, -1 when there is none
 */
public record History(Object state, long sequence, long snapshot) {

    /** The history with one more event. */
    public History after(Decider<?, ?, ?> decider, DomainEvent event) {
        return new History(decider.evolveFrom(state, event), sequence + 1, snapshot);
    }
}
