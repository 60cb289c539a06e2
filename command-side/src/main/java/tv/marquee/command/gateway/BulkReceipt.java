package tv.marquee.command.gateway;

import java.util.List;
import tv.marquee.domain.shared.DomainCommand;
import tv.marquee.domain.shared.Refusal;

/**
 * What many commands led to.
 *
 * @param position of the last event stored, 0 when none was
 * @param events how many were stored
 * @param refused the commands that were refused, in order
 */
public record BulkReceipt(long position, int events, List<RefusedCommand> refused) {

    public BulkReceipt {
        refused = List.copyOf(refused);
    }

    /** A command and why nothing followed from it. */
    public record RefusedCommand(DomainCommand command, Refusal refusal) {}
}
