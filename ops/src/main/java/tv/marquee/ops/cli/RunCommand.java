package tv.marquee.ops.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tv.marquee.ops.house.HouseRole;
import tv.marquee.ops.house.RoleProcess;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Launch;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.PlatformSettings;

/** {@code marquee run}. */
@Command(
        name = "run",
        description = {
            "Runs one or several roles in this process, until it is told to stop: api (pages, REST, commands), relay (what follows the event store) and projector (what follows Kafka).",
            "Each may run as often as is wanted. On a data folder it uses the servers that `marquee up --servers` has started there; with --environment, those that Spring Boot's settings in the environment name (ops/deploy/compose.yaml shows all of them)."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "ROLE", arity = "1..3", description = "api, relay or projector.")
    private List<String> names = List.of();

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port of pages and REST, with the role api (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--management-port",
            paramLabel = "N",
            defaultValue = "18080",
            description = "Port of health and metrics (default: ${DEFAULT-VALUE}).")
    private int managementPort;

    @Option(names = "--environment", description = "Addresses and secrets come from the environment.")
    private boolean environment;

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws InterruptedException {
        Set<HouseRole> roles = roles();
        RoleProcess process = start(roles, environment ? null : servers());
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "stop"));
        PrintWriter out = spec.commandLine().getOut();
        out.println("ready " + RoleProcess.name(roles) + " " + process.url());
        out.flush();
        Thread.currentThread().join();
        return 0;
    }

    private RoleProcess start(Set<HouseRole> roles, @Nullable Endpoints servers) {
        try {
            return RoleProcess.start(roles, servers, port, managementPort);
        } catch (PlatformException told) {
            throw told;
        } catch (RuntimeException e) {
            throw new PlatformException(
                    RoleProcess.name(roles) + " could not be started: "
                            + NestedExceptionUtils.getMostSpecificCause(e).getMessage(),
                    e);
        }
    }

    private Set<HouseRole> roles() {
        Set<HouseRole> roles = EnumSet.noneOf(HouseRole.class);
        for (String name : names) {
            try {
                roles.add(HouseRole.named(name));
            } catch (IllegalArgumentException e) {
                throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
            }
        }
        return roles;
    }

    private @Nullable Endpoints servers() {
        Launch launch = Launch.running(data.folder())
                .orElseThrow(() -> new PlatformException("No servers run on " + data.folder()
                        + ". Start them with: ./marquee up --servers, or give --environment."));
        return Endpoints.of(PlatformSettings.of(data.folder(), launch.ports()));
    }
}
