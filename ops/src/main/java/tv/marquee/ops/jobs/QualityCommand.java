package tv.marquee.ops.jobs;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tv.marquee.ops.training.SiteOption;

/** {@code marquee quality}. */
@Command(
        name = "quality",
        description = {
            "Holds the warehouse of the house that runs on --data against its rules, as the page Data quality does, and its facts against what the last count of the log came to, day by day.",
            "Fails when something is broken."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class QualityCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SiteOption house = new SiteOption();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        try {
            out.println(HouseSteps.quality(house.site()));
            return 0;
        } catch (RulesBroken e) {
            out.println(e.getMessage());
            return 1;
        } finally {
            out.flush();
        }
    }
}
