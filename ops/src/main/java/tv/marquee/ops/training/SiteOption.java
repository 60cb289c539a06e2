package tv.marquee.ops.training;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tv.marquee.ops.cli.DataOption;
import tv.marquee.ops.platform.Endpoints;

/** Which house a job is for: the one that runs on a data folder, or one of roles in processes of their own. */
public final class SiteOption {

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--environment",
            description = "The house whose addresses and secrets are in the environment, as for `marquee run"
                    + " --environment`, instead of the one on --data.")
    private boolean environment;

    private @Nullable JobSite found;

    /**
     * The house.
     *
     * @throws tv.marquee.ops.platform.PlatformException when none runs there, or its settings are not complete
     */
    public JobSite site() {
        JobSite known = found;
        if (known == null) {
            known = environment ? JobSite.ofEnvironment() : JobSite.of(Endpoints.requireRunning(data.folder()));
            found = known;
        }
        return known;
    }
}
