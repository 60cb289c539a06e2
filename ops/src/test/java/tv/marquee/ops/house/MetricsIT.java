package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tv.marquee.ops.Repository;

/** What operators see from outside: measures, alerts that stand on them, and health by group. */
class MetricsIT {

    private static final Path OPS = Repository.root().resolve("ops");
    private static final Pattern MEASURE = Pattern.compile("\\b(marquee|http_server|jvm|hikaricp)_[a-z_]+");
    private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");

    @Test
    void everyMeasureThatAlertsAndDashboardsStandOnIsThere() throws Exception {
        TestHouse.visitor().joined();
        String scraped = get("/actuator/prometheus").body();
        for (String file : List.of("prometheus/alerts.yml", "grafana/marquee.json")) {
            for (String measure : measures(Files.readString(OPS.resolve(file)))) {
                assertThat(scraped).as("%s of %s", measure, file).contains("\n" + measure);
            }
        }
        assertThat(scraped).contains("marquee_projection_stalled{projection=\"titles\"} 0.0");
    }

    @Test
    void noMeasureNamesAPerson() throws Exception {
        Visitor ada = TestHouse.visitor().joined();
        ada.get(ada.mine("ratings"), ada.rate("tmdb-653", 4).position());

        assertThat(get("/actuator/prometheus").body()).doesNotContain(ada.profile(), ada.email());
    }

    @Test
    void everyAlertHasAPageOfTheRunbook() throws IOException {
        String runbook = Files.readString(OPS.resolve("runbooks/alerts.md"));
        String alerts = Files.readString(OPS.resolve("prometheus/alerts.yml"));
        var names = ALERT.matcher(alerts).results().map(alert -> alert.group(1)).toList();

        assertThat(names).isNotEmpty().allSatisfy(name -> {
            assertThat(runbook).contains("## " + name + "\n");
            assertThat(alerts).contains("alerts.md#" + name.toLowerCase(Locale.ROOT));
        });
    }

    @Test
    void healthTellsLivingReadyAndKeepingUpApart() throws Exception {
        assertThat(get("/actuator/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/ready").body()).contains("\"db\"");
        assertThat(get("/actuator/health/projections").body()).contains("\"warehouse\"", "position ");
    }

    private static Set<String> measures(String text) {
        Set<String> measures = new TreeSet<>();
        MEASURE.matcher(text).results().forEach(found -> measures.add(found.group()));
        return measures;
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(TestHouse.management().resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
