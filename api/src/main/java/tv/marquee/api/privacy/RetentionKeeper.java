package tv.marquee.api.privacy;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tv.marquee.api.privacy.RequestLetters.Addressee;
import tv.marquee.api.wishes.Wishes;
import tv.marquee.command.gateway.RetainedInvoices;
import tv.marquee.command.gateway.Retention;
import tv.marquee.command.gateway.Retention.Due;
import tv.marquee.command.gateway.Retention.Idle;
import tv.marquee.command.gateway.Retention.Told;
import tv.marquee.domain.privacy.RequestCommand.CarryOutRetention;
import tv.marquee.domain.privacy.RequestCommand.EndRetention;
import tv.marquee.domain.privacy.RequestCommand.WithdrawRequest;
import tv.marquee.domain.privacy.RequestId;
import tv.marquee.domain.privacy.RequestKind;
import tv.marquee.domain.shared.Refused;

/**
 * Lets go of accounts that nobody used for as long as they are kept: tells the holder, waits a month, then forgets who did not come back. Lets go of
 * the invoices of people who were erased, too, when their time is over.
 */
public final class RetentionKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionKeeper.class);

    private final Retention retention;
    private final RetainedInvoices invoices;
    private final RequestLetters letters;
    private final Wishes wishes;

    RetentionKeeper(Retention retention, RetainedInvoices invoices, RequestLetters letters, Wishes wishes) {
        this.retention = retention;
        this.invoices = invoices;
        this.letters = letters;
        this.wishes = wishes;
    }

    /** What is to be done by now. Does nothing. */
    public Due due() {
        return retention.due(wishes.now());
    }

    /**
     * Does it. When it stops half-way, the next time goes on.
     *
     * @return what was to be done
     */
    public Due carryOut() {
        Instant now = wishes.now();
        Due due = retention.due(now);
        due.tell().forEach(idle -> tell(idle, now));
        due.keep().forEach(told -> keep(told, now));
        due.forget().forEach(told -> forget(told, now));
        if (!due.tell().isEmpty() || !due.keep().isEmpty() || !due.forget().isEmpty()) {
            LOG.info(
                    "Accounts kept for longer than {} without use: {} holders told, {} came back, {} forgotten.",
                    due.period(),
                    due.tell().size(),
                    due.keep().size(),
                    due.forget().size());
        }
        int ended = invoices.end(now);
        if (ended > 0) {
            LOG.info("{} invoices of erased accounts need not be kept any more; their keys are destroyed.", ended);
        }
        return due;
    }

    /** The letter first: whoever is written to twice is better off than who is not. */
    private void tell(Idle idle, Instant now) {
        letters.to(idle.account(), RequestKind.RETENTION_END).received();
        wishes.send(new EndRetention(new RequestId(wishes.newId()), idle.account(), now));
    }

    private void keep(Told told, Instant now) {
        settled(() -> wishes.send(new WithdrawRequest(told.request(), told.account(), now)));
    }

    private void forget(Told told, Instant now) {
        Addressee holder = letters.to(told.account(), RequestKind.RETENTION_END);
        if (settled(() -> wishes.send(new CarryOutRetention(told.request(), now)))) {
            holder.approved();
        }
    }

    /** A person or an officer may have decided at this moment, which stands. */
    private static boolean settled(Runnable command) {
        try {
            command.run();
            return true;
        } catch (Refused meanwhile) {
            LOG.info("Retention: {}", meanwhile.refusal().getClass().getSimpleName());
            return false;
        }
    }
}
