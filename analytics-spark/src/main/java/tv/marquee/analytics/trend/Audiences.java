package tv.marquee.analytics.trend;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;
import tv.marquee.analytics.log.PersonChange;
import tv.marquee.domain.recommendation.Audience;
import tv.marquee.domain.shared.Maturity;

/** Which audiences people belong to. */
final class Audiences {

    static final String PERSON = "person";
    static final String KEYS = "audiences";

    private static final StructType SCHEMA = new StructType()
            .add(PERSON, DataTypes.StringType, false)
            .add(KEYS, DataTypes.createArrayType(DataTypes.StringType, false), false);

    private Audiences() {}

    /**
     * By profile, the keys of all audiences that it is counted with: none for whoever wants nothing of theirs counted.
     *
     * @param year the year it is now
     */
    static Dataset<Row> of(SparkSession spark, JavaRDD<PersonChange> changes, int year) {
        JavaPairRDD<String, PersonChange> accounts = changes.filter(
                        c -> c.kind().equals(PersonChange.Kind.JOINED))
                .mapToPair(c -> new Tuple2<>(c.id(), c))
                .reduceByKey((a, b) -> a.position() > b.position() ? a : b);
        JavaRDD<Row> rows = changes.filter(c -> !c.kind().equals(PersonChange.Kind.JOINED))
                .mapToPair(c -> new Tuple2<>(c.id(), c))
                .groupByKey()
                .mapToPair(profile -> Person.of(profile._1(), profile._2()).byAccount())
                .leftOuterJoin(accounts)
                .values()
                .map(pair -> RowFactory.create(
                        pair._1().profile(), keys(pair._1(), pair._2(), year).toArray(String[]::new)));
        return spark.createDataFrame(rows, SCHEMA);
    }

    private static List<String> keys(Person person, Optional<PersonChange> account, int year) {
        if (!person.counted()) {
            return List.of();
        }
        Audience audience = account.isPresent()
                ? Audience.of(account.get().country(), account.get().birthYear(), person.ceiling(), year)
                : Audience.EVERYONE;
        return audience.widening().stream().map(Audience::key).toList();
    }

    /** A profile after all that became known of it. */
    private record Person(String profile, String account, Maturity ceiling, boolean wished, boolean restricted)
            implements Serializable {

        private static final long serialVersionUID = 1L;

        static Person of(String profile, Iterable<PersonChange> changes) {
            List<PersonChange> inOrder = new ArrayList<>();
            changes.forEach(inOrder::add);
            inOrder.sort(Comparator.comparingLong(PersonChange::position));
            Person person = new Person(profile, "", Maturity.ALL, true, false);
            for (PersonChange change : inOrder) {
                person = person.after(change);
            }
            return person;
        }

        private Person after(PersonChange change) {
            return switch (change.kind()) {
                case ADDED -> new Person(profile, change.account(), change.ceiling(), wished, restricted);
                case DESCRIBED -> new Person(profile, account, change.ceiling(), wished, restricted);
                case DELETED, DECLINED -> new Person(profile, account, ceiling, false, restricted);
                case ALLOWED -> new Person(profile, account, ceiling, true, restricted);
                case RESTRICTED -> new Person(profile, account, ceiling, wished, true);
                case RELEASED -> new Person(profile, account, ceiling, wished, false);
                case JOINED -> this;
            };
        }

        boolean counted() {
            return wished && !restricted;
        }

        Tuple2<String, Person> byAccount() {
            return new Tuple2<>(account, this);
        }
    }
}
