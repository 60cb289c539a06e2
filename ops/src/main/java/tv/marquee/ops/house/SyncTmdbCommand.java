package tv.marquee.ops.house;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.api.tmdb.CatalogueSync;
import tv.marquee.api.tmdb.SyncResult;
import tv.marquee.api.tmdb.TmdbConfiguration;
import tv.marquee.api.tmdb.TmdbRejected;
import tv.marquee.api.tmdb.TmdbUnavailable;
import tv.marquee.command.CommandSideConfiguration;
import tv.marquee.ops.cli.DataOption;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.query.catalogue.elasticsearch.ElasticsearchTitleConfiguration;
import tv.marquee.query.elasticsearch.ElasticsearchConfiguration;

/** {@code marquee sync-tmdb}. */
@Command(
        name = "sync-tmdb",
        description = {
            "Brings the catalogue of the house that runs on --data up to date, from TMDB's change feed.",
            "Uses TMDB with the key TMDB_API_KEY of the environment, and the demo catalogue without one. May be broken"
                    + " off at",
            "any time; the next sync goes on from there."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class SyncTmdbCommand implements Callable<Integer> {

    private static final int FIRST_FILL = 500;

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data = new DataOption();

    @Option(names = "--full", description = "Look at every title that TMDB lists as popular, top rated or trending.")
    private boolean full;

    @Option(names = "--json", description = "One JSON object instead of words.")
    private boolean json;

    @Override
    public Integer call() {
        Endpoints house = Endpoints.requireRunning(data.folder());
        try (CatalogueSource source = CatalogueSource.of(System.getenv(), Clock.systemUTC());
                ConfigurableApplicationContext writer = writer(house, source)) {
            CatalogueSync sync = writer.getBean(CatalogueSync.class);
            PrintWriter err = spec.commandLine().getErr();
            TerminalCount count = new TerminalCount(err);
            SyncResult result = full ? sync.fill(Integer.MAX_VALUE, count) : sync.update(FIRST_FILL, count);
            count.end();
            spec.commandLine().getOut().println(json ? json(result) : words(result));
            return 0;
        } catch (TmdbUnavailable | TmdbRejected e) {
            throw new PlatformException(e.getMessage(), e);
        }
    }

    private static ConfigurableApplicationContext writer(Endpoints house, CatalogueSource source) {
        Map<String, Object> settings = HouseSettings.writer(house);
        settings.putAll(HouseSettings.catalogue(house.data(), source));
        return new SpringApplicationBuilder(Syncing.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run();
    }

    private static String words(SyncResult result) {
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d titles looked at, %,d events, %,d withdrawn, %,d skipped, in %.1f s",
                result.looked(),
                result.events(),
                result.withdrawn(),
                result.skippedInAll(),
                result.took().toMillis() / 1000.0));
        result.skipped()
                .forEach(s -> words.append(System.lineSeparator())
                        .append("  ")
                        .append(s.what())
                        .append(": ")
                        .append(s.reason()));
        return words.toString();
    }

    private static String json(SyncResult result) {
        return new JsonMapper()
                .writeValueAsString(Map.of(
                        "looked", result.looked(),
                        "events", result.events(),
                        "withdrawn", result.withdrawn(),
                        "skipped", result.skippedInAll(),
                        "firstSkipped", result.skipped(),
                        "calls", result.calls(),
                        "seconds", result.took().toMillis() / 1000.0));
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(DataSourceAutoConfiguration.class)
    @Import({
        CommandSideConfiguration.class,
        ElasticsearchConfiguration.class,
        ElasticsearchTitleConfiguration.class,
        TmdbConfiguration.class
    })
    static class Syncing {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
