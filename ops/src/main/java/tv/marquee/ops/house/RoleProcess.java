package tv.marquee.ops.house;

import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.KeyReader;
import tv.marquee.ops.platform.PlatformException;

/** Some roles in a process of their own: on the servers of a data folder, or on those that the environment names. */
public final class RoleProcess implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final @Nullable CatalogueSource source;
    private final URI url;

    private RoleProcess(ConfigurableApplicationContext context, @Nullable CatalogueSource source, URI url) {
        this.context = context;
        this.source = source;
        this.url = url;
    }

    /**
     * Starts it, and returns when it answers.
     *
     * @param servers of a local platform that another process runs; null when addresses and secrets come as settings of Spring Boot
     * @param port of pages and REST; without the role api only the management's port is opened
     */
    public static RoleProcess start(Set<HouseRole> roles, @Nullable Endpoints servers, int port, int managementPort) {
        boolean doors = roles.contains(HouseRole.API);
        CatalogueSource source = servers == null ? null : CatalogueSource.of(System.getenv(), Clock.systemUTC());
        Map<String, Object> settings = new HashMap<>(HouseRole.settings(roles));
        if (servers != null && source != null) {
            settings.putAll(HouseSettings.all(servers, port, managementPort, source));
            settings.putAll(HouseSettings.servedWarehouse(servers.data()));
            String log = name(roles) + "-" + managementPort + ".log";
            settings.put("logging.file.name", servers.log().resolveSibling(log).toString());
        }
        settings.put("server.port", doors ? port : managementPort);
        settings.put("management.server.port", managementPort);
        ConfigurableApplicationContext context = new SpringApplicationBuilder(HouseRole.configurations(roles))
                .sources(ModelsInHdfs.class)
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .initializers(starting -> require(roles, starting.getEnvironment()))
                .properties(settings)
                .run();
        admitKeyReader(context);
        return new RoleProcess(context, source, URI.create("http://localhost:" + (doors ? port : managementPort)));
    }

    /** Jobs read the keys of people as a user of the database that may do nothing else; on a local platform the house makes it. */
    private static void admitKeyReader(ConfigurableApplicationContext context) {
        Environment settings = context.getEnvironment();
        String password = settings.getProperty("marquee.sealing.reader-password");
        if (password != null) {
            new KeyReader(settings.getRequiredProperty("spring.datasource.url"), password)
                    .admit(context.getBean(DataSource.class));
        }
    }

    private static void require(Set<HouseRole> roles, Environment settings) {
        List<String> missing = RequiredSettings.missing(roles, settings::containsProperty);
        if (!missing.isEmpty()) {
            throw PlatformException.lacking(missing);
        }
    }

    /** What a process with some roles is called, such as {@code api-relay}. */
    public static String name(Set<HouseRole> roles) {
        return roles.stream().map(HouseRole::text).sorted().collect(Collectors.joining("-"));
    }

    /** Where it answers. */
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        context.close();
        if (source != null) {
            source.close();
        }
    }
}
