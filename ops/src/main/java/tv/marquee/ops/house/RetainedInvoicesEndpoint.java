package tv.marquee.ops.house;

import java.util.List;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import tv.marquee.command.gateway.RetainedInvoices;
import tv.marquee.command.gateway.RetainedInvoices.RetainedInvoice;

/** Invoices of people who were erased, at {@code /actuator/retainedinvoices} on the management port. */
@Endpoint(id = "retainedinvoices")
final class RetainedInvoicesEndpoint {

    private final RetainedInvoices invoices;

    RetainedInvoicesEndpoint(RetainedInvoices invoices) {
        this.invoices = invoices;
    }

    @ReadOperation
    Retained all() {
        return new Retained(invoices.all());
    }

    record Retained(List<RetainedInvoice> invoices) {
        Retained {
            invoices = List.copyOf(invoices);
        }
    }
}
