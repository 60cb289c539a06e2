package tv.marquee.ops.house;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tv.marquee.command.publication.Relay;
import tv.marquee.ops.client.Management;
import tv.marquee.ops.jobs.JobSchedule;
import tv.marquee.ops.platform.Application;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.UpOptions;

/** The whole of Marquee on a local platform, filled so that there is something to see. */
public final class HouseApplication implements Application {

    private static final String USUAL_JOBS = "03:00";
    private static final Duration USUAL_TRENDS = Duration.ofMinutes(15);

    @Override
    public Running start(Endpoints endpoints, UpOptions options, Progress progress) {
        CatalogueSource source = CatalogueSource.of(System.getenv(), Clock.systemUTC());
        try {
            ConfigurableApplicationContext context = run(endpoints, options, source);
            try {
                endpoints.keyReader().admit(context.getBean(DataSource.class));
                new Filling(context, endpoints, options, progress).fill();
            } catch (RuntimeException e) {
                context.close();
                throw e;
            }
            return new RunningHouse(
                    context,
                    source,
                    options,
                    trends(context, endpoints),
                    JobSchedule.start(
                            endpoints,
                            new Management(options.managementPort()),
                            context.getEnvironment().getProperty("marquee.jobs.at", USUAL_JOBS),
                            context.getBean(Clock.class)),
                    RetrainingAfterErasure.start(endpoints, context.getBean(DataSource.class)));
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    private static ConfigurableApplicationContext run(Endpoints endpoints, UpOptions options, CatalogueSource source) {
        Map<String, Object> settings = HouseSettings.all(endpoints, options.port(), options.managementPort(), source);
        Set<HouseRole> roles = EnumSet.allOf(HouseRole.class);
        settings.putAll(HouseRole.settings(roles));
        settings.put("marquee.kafka.auto-startup", options.tmdb() == null);
        // Everybody knows the password of demo people, and shall be able to look around as one of them.
        settings.put("marquee.security.staff-second-factor", !options.demo());
        return new SpringApplicationBuilder(HouseRole.configurations(roles))
                .web(WebApplicationType.SERVLET)
                .registerShutdownHook(false)
                .properties(settings)
                .run();
    }

    private static TrendSchedule trends(ConfigurableApplicationContext context, Endpoints endpoints) {
        Relay relay = context.getBean(Relay.class);
        Duration every = context.getEnvironment().getProperty("marquee.trends.every", Duration.class, USUAL_TRENDS);
        return TrendSchedule.start(endpoints, every, () -> relay.status().position());
    }

    private record RunningHouse(
            ConfigurableApplicationContext context,
            CatalogueSource source,
            UpOptions options,
            TrendSchedule trends,
            JobSchedule jobs,
            RetrainingAfterErasure retraining)
            implements Running {

        @Override
        public URI url() {
            return URI.create("http://localhost:" + options.port());
        }

        @Override
        public int managementPort() {
            return options.managementPort();
        }

        @Override
        public void close() {
            trends.close();
            jobs.close();
            retraining.close();
            context.close();
            source.close();
        }
    }
}
