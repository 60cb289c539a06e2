package tv.marquee.api.house;

import java.time.Instant;
import java.util.List;
import tv.marquee.command.gateway.RetainedInvoices;

/** Keeps none. */
public final class FakeRetainedInvoices implements RetainedInvoices {

    @Override
    public List<RetainedInvoice> all() {
        return List.of();
    }

    @Override
    public int end(Instant now) {
        return 0;
    }
}
