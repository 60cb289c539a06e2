package tv.marquee.ops.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.jobs.DailySteps;
import tv.marquee.ops.jobs.HouseSteps;
import tv.marquee.ops.jobs.JobRuns;
import tv.marquee.ops.jobs.JobRuns.Run;
import tv.marquee.ops.jobs.Step;
import tv.marquee.ops.platform.Folders;
import tv.marquee.ops.platform.WarehouseServer;

/** A day's steps on the whole house: what is summed up of the archive of the log is what the warehouse's facts come to. */
class DailyJobsIT {

    /** Any day: steps are done once for each. */
    private static final LocalDate SOME_DAY = LocalDate.parse("2026-02-03");

    private static final Management MANAGEMENT =
            new Management(TestHouse.management().getPort());

    @Test
    void whatJobsSumUpIsWhatTheFactsComeTo() throws SQLException, IOException {
        Visitor ada = TestHouse.visitor().joined();
        Visitor.Answer started = ada.send("POST", ada.mine("playbacks"), Map.of("titleId", "tmdb-653"));
        String playback = "/api/playbacks/" + started.body().path("playbackId").asString();
        long last = ada.send("PUT", playback, Map.of("position", 130, "state", "stopped"))
                .position();
        ada.get(ada.mine("continue-watching"), last);
        Folders.delete(
                TestHouse.endpoints().data().resolve("archive")); // it may be of topics that were made anew since
        sendAllAgain(last);
        List<Run> told = new ArrayList<>();
        WarehouseServer served = WarehouseServer.start(TestHouse.endpoints().data());
        try {
            DailySteps steps = new DailySteps(
                    HouseSteps.of(TestHouse.endpoints(), MANAGEMENT, step -> {}),
                    JobRuns.of(TestHouse.endpoints()),
                    Clock.systemUTC());

            assertThat(steps.goOn(SOME_DAY, told::add)).as("%s", told).isTrue();

            change("INSERT INTO dw.agg_title_day VALUES ('2001-01-01', 'tmdb-none', 1, 0, 0, 0, 0, 0)");
            Step quality =
                    HouseSteps.of(TestHouse.endpoints(), MANAGEMENT, step -> {}).getLast();
            assertThatThrownBy(() -> quality.work().run())
                    .as("what only one of log and facts knows is found")
                    .hasMessageContaining("differ between log and facts (1 days from 2001-01-01 on)");
            change("DELETE FROM dw.agg_title_day WHERE title_id = 'tmdb-none'");
        } finally {
            served.close();
        }

        assertThat(told).extracting(Run::job).contains("retention", "archive", "aggregate", "quality");
        assertThat(Stores.warehouse("SELECT COUNT(*) FROM dw.agg_run")).isEqualTo(1);
        assertThat(Stores.warehouse("SELECT SUM(people) FROM dw.agg_title_day"))
                .as("people who opened a title on a day")
                .isPositive()
                .isEqualTo(Stores.warehouse("SELECT COUNT(*) FROM (SELECT DISTINCT v.subscriber_key, v.title_key,"
                        + " v.started_date_key FROM dw.v_viewing AS v) AS x"));
        assertThat(Stores.warehouse("SELECT SUM(starters) FROM dw.agg_title_day"))
                .as("and came past two minutes")
                .isEqualTo(Stores.warehouse("SELECT COUNT(*) FROM (SELECT DISTINCT v.subscriber_key, v.title_key,"
                        + " v.started_date_key FROM dw.v_viewing AS v"
                        + " WHERE v.is_started = 1) AS x"));
        assertThat(TestHouse.visitor()
                        .signedIn("analyst@example.org", TestHouse.PASSWORD, 0)
                        .get("/api/insight/growth", 0)
                        .body()
                        .path("tables")
                        .valueStream()
                        .map(table -> table.path("key").asString()))
                .contains("run", "active-days", "revenue-months", "segments");
    }

    /** So that the jobs read every record twice. */
    private static void sendAllAgain(long last) {
        assertThat(MANAGEMENT.refill().path("upTo").asLong(0)).isPositive();
        await().atMost(Duration.ofMinutes(1)).until(() -> {
            JsonNode relay = MANAGEMENT.positions().path("relay");
            return relay.path("lag").asLong(1) == 0 && relay.path("position").asLong(0) >= last;
        });
    }

    private static void change(String sql) throws SQLException {
        Path data = TestHouse.endpoints().data();
        try (Connection connection = DriverManager.getConnection(
                        WarehouseServer.served(data), WarehouseServer.user(), WarehouseServer.password(data));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
