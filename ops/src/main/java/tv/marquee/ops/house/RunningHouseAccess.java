package tv.marquee.ops.house;

import java.nio.file.Path;
import java.time.Clock;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.subscription.OfferConfiguration;
import tv.marquee.ops.importing.CommandsAccess;
import tv.marquee.ops.importing.Memberships;
import tv.marquee.ops.importing.RatedBefore;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.query.elasticsearch.ElasticsearchConfiguration;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.profile.elasticsearch.ElasticsearchProfileConfiguration;

/**
 * A command side of this process's own on the event store of a running house: one more writer beside the one that people
 * use, told apart by nobody.
 */
public final class RunningHouseAccess implements CommandsAccess {

    @Override
    public Opened open(Path data) {
        Endpoints endpoints = Endpoints.requireRunning(data);
        return new OpenedHouse(new SpringApplicationBuilder(Writer.class)
                .web(WebApplicationType.NONE)
                .properties(HouseSettings.writer(endpoints))
                .run());
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import({
        CommandSideConfiguration.class,
        OfferConfiguration.class,
        ElasticsearchConfiguration.class,
        ElasticsearchProfileConfiguration.class
    })
    static class Writer {}

    private record OpenedHouse(ConfigurableApplicationContext context) implements Opened {

        @Override
        public Commands commands() {
            return context.getBean(Commands.class);
        }

        @Override
        public Credentials credentials() {
            return context.getBean(Credentials.class);
        }

        @Override
        public Memberships memberships() {
            return new Memberships(
                    context.getBean(Entitlements.class), context.getBean(Offers.class), Clock.systemUTC());
        }

        @Override
        public RatedBefore rated() {
            return new ShelvedRatings(context.getBean(Profiles.class));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
