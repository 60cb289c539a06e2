package tv.marquee.ops.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.PlatformException;

/** {@code marquee invoices}. */
@Command(
        name = "invoices",
        description = {
            "Prints the invoices of people who were erased, which tax law wants kept, as CSV: amounts in the smallest unit of the currency, times in UTC.",
            "They say nothing of the person but the country, and are kept for ten years after the year in which they were issued (marquee.retention.invoices)."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class InvoicesCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("number", "issued", "paid", "country", "from", "until", "total", "currency", "keptUntil");

    @Spec
    private CommandSpec spec;

    @Option(names = "--year", paramLabel = "YYYY", description = "Only those that were issued in this year.")
    private @Nullable Integer year;

    @Option(names = "--json", description = "One JSON object with the lines of each, instead of CSV.")
    private boolean json;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() {
        Launch launch = Launch.requireRunning(data.folder());
        JsonNode answer = new Management(launch.managementPort()).retainedInvoices();
        if (!answer.has("invoices")) {
            throw new PlatformException("The house does not answer; its log may say why.");
        }
        List<JsonNode> invoices =
                answer.path("invoices").valueStream().filter(this::isAskedFor).toList();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println("{\"invoices\":" + invoices + "}");
        } else {
            out.println(String.join(",", COLUMNS));
            invoices.forEach(invoice -> out.println(COLUMNS.stream()
                    .map(column -> invoice.path(column).asString(""))
                    .collect(Collectors.joining(","))));
        }
        out.flush();
        return 0;
    }

    private boolean isAskedFor(JsonNode invoice) {
        return year == null || invoice.path("issued").asString("").startsWith(year + "-");
    }
}
