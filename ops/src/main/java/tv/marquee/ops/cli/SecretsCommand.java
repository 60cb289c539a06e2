package tv.marquee.ops.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tv.marquee.ops.platform.Secrets;

/** {@code marquee secrets}. */
@Command(
        name = "secrets",
        description = {
            "Makes the secrets that roles in processes of their own need: a folder with a file for each, called like the setting, as Spring Boot's configuration tree and Kubernetes' secrets want it.",
            "What is there already stays."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class SecretsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder; made when it is missing.")
    private Path folder = Path.of(".");

    @Override
    public Integer call() {
        new Secrets(folder).makeAll();
        var out = spec.commandLine().getOut();
        out.println(folder + ": " + String.join(", ", Secrets.OF_A_DEPLOYMENT) + ", sealing.json");
        out.println("Keep a copy apart from backups of the database: without them nobody can read it.");
        out.flush();
        return 0;
    }
}
