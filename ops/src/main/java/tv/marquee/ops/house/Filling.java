package tv.marquee.ops.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;
import tv.marquee.api.tmdb.CatalogueSync;
import tv.marquee.command.gateway.Commands;
import tv.marquee.command.gateway.Credentials;
import tv.marquee.command.gateway.Entitlements;
import tv.marquee.command.gateway.Offers;
import tv.marquee.command.publication.Relay;
import tv.marquee.command.publication.RelayStatus;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.ops.importing.DemoPeople;
import tv.marquee.ops.importing.DemoResult;
import tv.marquee.ops.importing.DemoTitle;
import tv.marquee.ops.importing.HistoryImport;
import tv.marquee.ops.importing.ImportResult;
import tv.marquee.ops.importing.ImportSources;
import tv.marquee.ops.importing.Memberships;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.PlatformException;
import tv.marquee.ops.platform.Progress;
import tv.marquee.ops.platform.UpOptions;
import tv.marquee.ops.training.JobSite;
import tv.marquee.ops.training.LogJob;
import tv.marquee.projection.intake.Projections;
import tv.marquee.query.catalogue.TitleSearch;
import tv.marquee.query.catalogue.Titles;
import tv.marquee.query.freshness.Freshness;
import tv.marquee.query.freshness.Shelf;
import tv.marquee.query.profile.Profiles;
import tv.marquee.query.recommendation.Recommendations;

/** What an empty house is filled with before people are let in: titles, people with a history, a first model. */
final class Filling {

    private static final int DEMO_TITLES = 500;
    private static final int PAGE = 100;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final ApplicationContext house;
    private final Endpoints endpoints;
    private final UpOptions options;
    private final Progress progress;

    Filling(ApplicationContext house, Endpoints endpoints, UpOptions options, Progress progress) {
        this.house = house;
        this.endpoints = endpoints;
        this.options = options;
        this.progress = progress;
    }

    void fill() {
        Path filled = endpoints.data().resolve("filled");
        boolean empty = Files.notExists(filled);
        long imported = 0;
        if (options.tmdb() != null) {
            imported = importHistory(new ImportSources(options.movieLens(), options.tmdb()));
            bean(Projections.class).start();
        } else if (options.demo() && empty) {
            syncCatalogue();
        }
        awaitShelves();
        if (options.demo() && empty) {
            letDemoPeopleIn();
            awaitShelves();
        }
        if (options.demo() || options.tmdb() != null) {
            boolean rated = options.demo() || options.movieLens() != null;
            boolean newHistory = imported > 0 && options.movieLens() != null;
            if (rated && (newHistory || bean(Recommendations.class).live().isEmpty())) {
                train();
            }
            mark(filled);
            tellAccounts();
        }
    }

    private void tellAccounts() {
        List<String> accounts = new ArrayList<>();
        if (options.demo()) {
            accounts.add("demo, analyst, officer and engineer@example.org");
        }
        if (options.movieLens() != null) {
            accounts.add("movielens-1@example.org and on");
        }
        if (!accounts.isEmpty()) {
            progress.step("accounts", String.join(", ", accounts) + ", password " + options.demoPassword());
        }
    }

    /**
     * Shelves follow afterwards: two cores do one thing after the other sooner than both at once.
     *
     * @return how many events the import led to; none when all of it was there
     */
    private long importHistory(ImportSources sources) {
        progress.step("import", "reading " + sources.tmdb().getFileName());
        HistoryImport history = new HistoryImport(
                bean(Commands.class),
                bean(Credentials.class).hash(options.demoPassword()),
                new ShelvedRatings(bean(Profiles.class)),
                memberships(),
                bean(Clock.class));
        ImportResult result = history.run(
                sources,
                Long.MAX_VALUE,
                (stage, done, total, bad) -> progress.detail(
                        "import", String.format(Locale.ROOT, "%s %,d of %,d", stage.text(), done, total)));
        progress.step(
                "import",
                String.format(
                        Locale.ROOT,
                        "%,d titles, %,d accounts, %,d ratings: %,d events at %,.0f/s; bad rows: %,d",
                        result.titles(),
                        result.accounts(),
                        result.ratings(),
                        result.events(),
                        result.eventsPerSecond(),
                        result.badRows()));
        result.firstBad().forEach(row -> progress.step("import", row.file() + ":" + row.line() + ": " + row.reason()));
        return result.events();
    }

    private void syncCatalogue() {
        progress.step("catalogue", "filling");
        bean(CatalogueSync.class)
                .fill(
                        DEMO_TITLES,
                        (done, total, rate) -> progress.detail(
                                "catalogue", done + (total.isPresent() ? " of " + total.getAsInt() : "") + " titles"));
    }

    private void letDemoPeopleIn() {
        progress.step("demo people", "arriving");
        DemoResult result = new DemoPeople(
                        bean(Commands.class),
                        bean(Credentials.class).hash(options.demoPassword()),
                        new ShelvedRatings(bean(Profiles.class)),
                        memberships(),
                        bean(Clock.class))
                .arrive(options.movieLens() == null ? catalogue() : List.of());
        progress.step("demo people", result.accounts() + " accounts with " + result.ratings() + " ratings");
    }

    private Memberships memberships() {
        return new Memberships(bean(Entitlements.class), bean(Offers.class), bean(Clock.class));
    }

    /** All titles, those that came a moment ago included: a search shows what was written only after a refresh. */
    private List<DemoTitle> catalogue() {
        bean(Freshness.class).awaitSearch(Shelf.TITLES, endOfLog());
        Titles titles = bean(Titles.class);
        List<DemoTitle> all = new ArrayList<>();
        for (int page = 0; all.size() == page * PAGE; page++) {
            TitleSearch search =
                    new TitleSearch("", null, null, null, null, Maturity.EIGHTEEN, TitleSearch.Sort.NAME, page, PAGE);
            titles.search(search).titles().stream().map(DemoTitle::of).forEach(all::add);
        }
        return all;
    }

    private void train() {
        Recommendations recommendations = bean(Recommendations.class);
        progress.step("model", "training with Spark");
        String version = LogJob.retrain(JobSite.of(endpoints))
                .run(List.of(), step -> progress.detail("model", step))
                .path("version")
                .asString("?");
        await(
                "model",
                "loading",
                () -> recommendations.live().stream().anyMatch(m -> m.version().equals(version)));
        progress.step("model", "live: " + version);
    }

    /** Until all show what has happened by now; what happens meanwhile is not waited for. Embeddings, at some 10 ms a title, are not either. */
    private void awaitShelves() {
        long end = endOfLog();
        Set<String> shelves = Arrays.stream(Shelf.values())
                .filter(shelf -> shelf != Shelf.EMBEDDINGS)
                .map(Shelf::alias)
                .collect(Collectors.toSet());
        await(
                "shelves",
                "following the log",
                () -> bean(Projections.class).statuses().stream()
                        .filter(s -> shelves.contains(s.name()))
                        .allMatch(s -> s.position() >= end));
    }

    private long endOfLog() {
        RelayStatus sent = bean(Relay.class).status();
        return sent.position() + Objects.requireNonNull(sent.lag(), "the event store does not answer");
    }

    private void await(String part, String doing, Condition condition) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        boolean told = false;
        while (!condition.holds()) {
            if (!told) {
                progress.step(part, doing);
                told = true;
            }
            if (System.nanoTime() > end) {
                throw new PlatformException(part + ": still " + doing + " after " + LONGEST_WAIT.toMinutes()
                        + " minutes; see " + endpoints.log());
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PlatformException("The start was interrupted.", e);
            }
        }
    }

    private <T> T bean(Class<T> type) {
        return house.getBean(type);
    }

    private static void mark(Path filled) {
        try {
            Files.writeString(filled, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Condition {
        boolean holds();
    }
}
