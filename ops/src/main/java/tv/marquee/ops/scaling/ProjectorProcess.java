package tv.marquee.ops.scaling;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import tv.marquee.domain.ledger.SubjectKeys;
import tv.marquee.ops.bench.OneSeal;
import tv.marquee.projection.intake.IntakeConfiguration;
import tv.marquee.projection.intake.Projection;
import tv.marquee.projection.shelf.elasticsearch.ShelvesConfiguration;

/** A process that projects what Kafka has, into Elasticsearch or into a modelled sink, until it is ended. */
public final class ProjectorProcess {

    /** What it says on a line of its own when it reads. */
    static final String READY = "ready";

    private ProjectorProcess() {}

    /** Takes Kafka's address, that of Elasticsearch, and the milliseconds that a modelled sink needs an event; 0 for all shelves. */
    public static void main(String[] arguments) throws InterruptedException {
        Duration wait = Duration.ofMillis(Long.parseLong(arguments[2]));
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            Map<String, Object> settings =
                    Map.of("marquee.kafka.bootstrap-servers", arguments[0], "marquee.elasticsearch.uri", arguments[1]);
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("scaling", settings));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(SubjectKeys.class, OneSeal::new);
            context.register(IntakeConfiguration.class);
            if (wait.isPositive()) {
                context.registerBean(Projection.class, () -> new ModelledSink(wait));
            } else {
                context.register(ShelvesConfiguration.class);
            }
            context.refresh();
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
