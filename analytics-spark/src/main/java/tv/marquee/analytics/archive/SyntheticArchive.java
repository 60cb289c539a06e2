package tv.marquee.analytics.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.timestamp_millis;
import static org.apache.spark.sql.functions.to_date;

import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import tv.marquee.domain.catalogue.Genre;
import tv.marquee.domain.catalogue.TitleDetails;
import tv.marquee.domain.catalogue.TitleEvent.TitleAdded;
import tv.marquee.domain.ledger.CloudEventHeaders;
import tv.marquee.domain.ledger.Envelope;
import tv.marquee.domain.ledger.Ledger;
import tv.marquee.domain.ledger.Topic;
import tv.marquee.domain.profile.ProfileEvent.TitleRated;
import tv.marquee.domain.shared.AccountId;
import tv.marquee.domain.shared.DomainEvent;
import tv.marquee.domain.shared.Money;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.Stars;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.subscription.Offer;
import tv.marquee.domain.subscription.PaymentId;
import tv.marquee.domain.subscription.PaymentMethod;
import tv.marquee.domain.subscription.PlanCode;
import tv.marquee.domain.subscription.Resolution;
import tv.marquee.domain.subscription.SubscriptionEvent.InvoicePaid;
import tv.marquee.domain.subscription.SubscriptionEvent.SubscriptionStarted;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;

/**
 * An archive of a log that nobody made: people who subscribe, watch and rate within {@value #DAYS} days, {@value #EVENTS} events each, for measuring what
 * it costs to sum up a large log. Nothing is sealed, since there is nobody to protect. The same numbers give the same archive.
 *
 * @param people how many
 * @param titles how many there are to see; a title's popularity falls with its rank
 */
public record SyntheticArchive(int people, int titles) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Of each person. */
    public static final int EVENTS = 100;

    private static final int DAYS = 90;
    private static final int ACTS_A_PLAYBACK = 3;
    private static final int BEFORE_PLAYBACKS = 2;
    private static final int DURATION = 5_400;
    private static final int MOST_HALVES = 10;
    /** Of the inverse of the distribution of ranks. */
    private static final int SKEW = 3;

    private static final int PEOPLE_A_PART = 5_000;
    private static final long SEED = 20_260_301;
    private static final long ODD = 0x9E3779B97F4A7C15L;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> GENRES = List.of(
            "Action", "Comedy", "Crime", "Documentary", "Drama", "Family", "Horror", "Romance", "Thriller", "War");

    private static final StructType RECORD = new StructType()
            .add("topic", DataTypes.StringType)
            .add("partition", DataTypes.IntegerType)
            .add("offset", DataTypes.LongType)
            .add("millis", DataTypes.LongType)
            .add("key", DataTypes.BinaryType)
            .add("value", DataTypes.BinaryType)
            .add(
                    "headers",
                    DataTypes.createArrayType(
                            new StructType().add("key", DataTypes.StringType).add("value", DataTypes.BinaryType)));

    public SyntheticArchive {
        if (people < 1 || titles < GENRES.size()) {
            throw new IllegalArgumentException("A log needs a person and " + GENRES.size() + " titles.");
        }
    }

    /** How many records of people it has. */
    public long records() {
        return (long) people * EVENTS;
    }

    /** Writes it to a folder that has none. */
    public void write(SparkSession spark, String folder) throws IOException {
        int parts = Math.max(spark.sparkContext().defaultParallelism(), people / PEOPLE_A_PART);
        Dataset<Row> acts = spark.range(0, people, 1, parts)
                .flatMap((FlatMapFunction<Long, Row>) this::ofPerson, Encoders.row(RECORD));
        Dataset<Row> catalogue = spark.range(0, titles, 1, 1)
                .flatMap(
                        (FlatMapFunction<Long, Row>)
                                title -> List.of(added(title)).iterator(),
                        Encoders.row(RECORD));
        new LogArchive(spark, folder)
                .begin(acts.unionByName(catalogue)
                        .withColumn("timestamp", timestamp_millis(col("millis")))
                        .withColumn("day", to_date(col("timestamp")))
                        .drop("millis"));
    }

    private Iterator<Row> ofPerson(long person) {
        SplittableRandom chance = new SplittableRandom(SEED + person * ODD);
        AccountId account = new AccountId(new UUID(1, person));
        ProfileId profile = new ProfileId(new UUID(2, person));
        Instant at = START.plusSeconds(chance.nextInt((int) Duration.ofDays(1).toSeconds()));
        long most = Duration.ofDays(DAYS - 1).toSeconds() / (EVENTS / ACTS_A_PLAYBACK);
        List<Row> rows = new ArrayList<>(EVENTS);
        rows.add(row(person, 0, new SubscriptionStarted(account, offer(), new PaymentMethod("test_card", "4242"), at)));
        rows.add(row(person, 1, new InvoicePaid(account, "M-1", new PaymentId(new UUID(3, person)), at)));
        for (int act = BEFORE_PLAYBACKS; act < EVENTS; act += ACTS_A_PLAYBACK) {
            at = at.plusSeconds(1 + chance.nextLong(most));
            PlaybackId playback = new PlaybackId(new UUID(person, act));
            TitleId title = title((long) (titles * Math.pow(chance.nextDouble(), SKEW)));
            rows.add(row(person, act, new PlaybackStarted(account, profile, playback, title, DURATION, 0, null, at)));
            if (act + 1 < EVENTS) {
                int seconds = chance.nextInt(DURATION);
                Instant end = at.plusSeconds(seconds);
                rows.add(row(
                        person,
                        act + 1,
                        seconds > DURATION / 2
                                ? new PlaybackFinished(account, profile, playback, title, DURATION, end)
                                : new PlaybackStopped(account, profile, playback, title, DURATION, seconds, end)));
            }
            if (act + 2 < EVENTS) {
                Stars stars = new Stars(1 + chance.nextInt(MOST_HALVES));
                rows.add(row(person, act + 2, new TitleRated(profile, title, stars, at.plusSeconds(DURATION))));
            }
        }
        return rows.iterator();
    }

    private static Offer offer() {
        return new Offer(
                new PlanCode("standard"), 1, new Money(1_299, Currency.getInstance("EUR")), 2, Resolution.HD, 4, 2);
    }

    private static Row row(long person, int act, DomainEvent event) {
        return row(Topic.SUBSCRIBER, person, person * EVENTS + act, person / Topic.PARTITIONS * EVENTS + act, event);
    }

    private static Row added(long title) {
        int genre = (int) (title % GENRES.size());
        TitleDetails details = new TitleDetails(
                "Title " + title,
                "Title " + title,
                "",
                "",
                LocalDate.of(1980, 1, 1).plusDays(title),
                DURATION / 60,
                "en",
                List.of("en"),
                List.of(new Genre(genre, GENRES.get(genre))),
                List.of("US"),
                List.of(),
                0,
                0,
                null,
                null,
                null);
        return row(Topic.CATALOGUE, title, 0, title / Topic.PARTITIONS, new TitleAdded(title(title), details, START));
    }

    private static TitleId title(long number) {
        return TitleId.tmdb((int) number + 1);
    }

    private static Row row(Topic topic, long owner, long position, long offset, DomainEvent event) {
        Ledger ledger = OneLedger.LEDGER;
        byte[] value = ledger.write(event);
        Envelope envelope = new Envelope(
                position + 1,
                new UUID(topic.ordinal(), position),
                event.stream(),
                0,
                ledger.nameOf(event),
                event.owner(),
                event.at(),
                null,
                value);
        Row[] headers = CloudEventHeaders.of(envelope).entrySet().stream()
                .map(header -> RowFactory.create(header.getKey(), header.getValue()))
                .toArray(Row[]::new);
        return RowFactory.create(
                topic.text(),
                (int) (owner % Topic.PARTITIONS),
                offset,
                event.at().toEpochMilli(),
                event.owner().getBytes(StandardCharsets.UTF_8),
                value,
                headers);
    }

    /** Does not travel. */
    private static final class OneLedger {
        private static final Ledger LEDGER = Ledger.current();
    }
}
