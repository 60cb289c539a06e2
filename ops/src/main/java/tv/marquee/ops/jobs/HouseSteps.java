package tv.marquee.ops.jobs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import tools.jackson.databind.JsonNode;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Theme;
import tv.marquee.query.insight.sql.SqlInsights;

/** What a house does every day: lets go of accounts that are kept too long, brings the archive of the log up to date, sums up from it, and sees whether the warehouse keeps its rules. */
public final class HouseSteps {

    private HouseSteps() {}

    /**
     * The steps, in order.
     *
     * @param management of the house's process
     * @param progress is told what a step is at
     */
    public static List<Step> of(Endpoints house, Management management, Consumer<String> progress) {
        JobSite site = JobSite.of(house);
        String archive = LogJob.archiveOf(site, "");
        return List.of(
                new Step("retention", () -> retention(management)),
                new Step("archive", () -> archived(LogJob.archive(site, archive).run(List.of(), progress))),
                new Step(
                        "aggregate",
                        () -> aggregated(LogJob.aggregate(site).run(List.of("--archive", archive), progress))),
                new Step("quality", () -> quality(site)));
    }

    private static String retention(Management management) {
        JsonNode due = management.carryOutRetention();
        if (!due.has("period")) {
            throw new PlatformException("the house does not answer");
        }
        return String.format(
                Locale.ROOT,
                "not used for %s: %,d told, %,d came back, %,d forgotten",
                due.path("period").asString(""),
                due.path("tell").size(),
                due.path("keep").size(),
                due.path("forget").size());
    }

    private static String archived(JsonNode result) {
        return String.format(
                Locale.ROOT, "%,d records added", result.path("records").asLong(0));
    }

    private static String aggregated(JsonNode result) {
        return String.format(
                Locale.ROOT,
                "%,d records up to position %,d, %,d rows",
                result.path("records").asLong(0),
                result.path("position").asLong(0),
                result.path("rows").asLong(0));
    }

    /** @throws RulesBroken when a rule is broken, with all that are */
    static String quality(JobSite site) {
        DataSource warehouse = site.warehouse().get().connections();
        SqlInsights insights = new SqlInsights(warehouse);
        Figures rules =
                insights.report(Theme.QUALITY, InsightFilter.NONE).tables().getFirst();
        List<String> broken = new ArrayList<>(rules.rows().stream()
                .filter(row -> "broken".equals(row.get(1)))
                .map(row -> row.getFirst() + " (" + row.get(2) + " rows)")
                .toList());
        List<LocalDate> differing = LogAgainstFacts.differingDays(warehouse);
        if (!differing.isEmpty()) {
            broken.add("people by title differ between log and facts (" + differing.size() + " days from "
                    + differing.getFirst() + " on)");
        }
        if (!broken.isEmpty()) {
            throw new RulesBroken(broken);
        }
        return rules.rows().size() + " rules are kept, and facts come to what the log does";
    }
}
