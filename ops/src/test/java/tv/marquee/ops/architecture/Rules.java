package tv.marquee.ops.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of the house, for any root package, so that they can be tried on planted offenders. */
final class Rules {

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    /** Every rule by the name of its planted offender's class. */
    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put(
                "FrameworkInDomain",
                classes()
                        .that(resideInAPackage(in("domain")).and(not(resideInAPackage(in("domain.ledger")))))
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(in("domain"), "java..", "org.jspecify..", "org.pcollections.."))
                        .because("what is true and what may happen is plain Java and its immutable collections"));
        rules.put(
                "SpringInLedger",
                classes()
                        .that(resideInAPackage(in("domain.ledger")))
                        .should()
                        .onlyDependOnClassesThat(resideInAnyPackage(
                                in("domain"),
                                "java..",
                                "javax.net.ssl..",
                                "org.jspecify..",
                                "tools.jackson..",
                                "com.fasterxml.jackson.annotation..",
                                "com.google.crypto.tink.."))
                        .because(
                                "the ledger knows JSON, seals and who is believed of those that wrap keys, and nothing else"));
        rules.put(
                "ClockInDomain",
                noClasses()
                        .that(resideInAPackage(in("domain")).and(not(resideInAPackage(in("domain.ledger.wrapping")))))
                        .should()
                        .callMethodWhere(DescribedPredicate.describe(
                                "the current time, chance or I/O is asked for",
                                call -> isChance(call.getTargetOwner().getName(), call.getName())))
                        .because(
                                "time, ids and randomness come from outside the domain; only what wraps keys is looked up"));
        rules.put("CommandReadsShelf", modules("command", "query", "projection", "api", "analytics", "ops"));
        rules.put("QueryWritesCommand", modules("query", "command", "projection", "api", "analytics", "ops"));
        rules.put("ProjectionCallsCommand", modules("projection", "command", "api", "analytics", "ops"));
        rules.put(
                "ProjectionAsksPort",
                noClasses()
                        .that(resideInAPackage(in("projection")))
                        .should()
                        .dependOnClassesThat(resideInAPackage(in("query"))
                                .and(not(resideInAPackage(in("query.elasticsearch"))))
                                .and(not(nameMatching(".*(View|Shelf)(\\$.*)?|.*View\\$.*|.*package-info"))))
                        .because("projections know the views that they write, not the questions asked of them"));
        rules.put("ApiReachesProjection", modules("api", "projection", "analytics", "ops"));
        rules.put(
                "ApiReachesStore",
                noClasses()
                        .that(resideInAPackage(in("api")))
                        .should()
                        .dependOnClassesThat(
                                resideInAPackage(in("command")).and(not(resideInAPackage(in("command.gateway")))))
                        .because("the doors know the command side by its gateway"));
        rules.put(
                "ApiReachesElasticsearch",
                noClasses()
                        .that(resideInAPackage(in("api")))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(root + ".query..elasticsearch.."))
                        .because("the doors know the query side by its ports"));
        rules.put("AxonOutsideCommand", leaf("org.axonframework..", root + ".command..", root + ".ops.bench.."));
        rules.put(
                "KafkaOutsideLeaf",
                noClasses()
                        .that(resideInAPackage(root + "..")
                                .and(not(resideInAnyPackage(
                                        root + ".command.publication..",
                                        root + ".projection.intake..",
                                        root + ".analytics..",
                                        root + ".ops.."))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage("org.apache.kafka..", "org.springframework.kafka.."))
                        .because("Kafka is touched where events leave and arrive"));
        rules.put("ElasticOutsideLeaf", leaf("co.elastic..", root + "..elasticsearch..", root + ".ops.."));
        rules.put(
                "JdbcOutsideLeaf",
                noClasses()
                        .that(resideInAPackage(root + "..")
                                .and(not(resideInAnyPackage(
                                        root + "..sql..", root + "..store..", root + "..privacy..", root + ".ops.."))))
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(
                                "java.sql..", "javax.sql..", "org.springframework.jdbc..", "org.flywaydb.."))
                        .because("SQL stands where it is looked for"));
        rules.put("SparkOutsideAnalytics", leaf("org.apache.spark..", root + ".analytics.."));
        rules.put("AnalyticsReachesQuery", modules("analytics", "command", "query", "projection", "api", "ops"));
        rules.put(
                "OffenderHelper",
                noClasses()
                        .that(resideInAPackage(root + ".."))
                        .should()
                        .haveSimpleNameEndingWith("Helper")
                        .orShould()
                        .haveNameMatching(".*(Impl|Utils?|Manager|DTO|Dto|Base)(\\$.*)?")
                        .orShould()
                        .haveNameMatching(".*\\.Abstract[A-Z].*")
                        .because("a name says what a thing is for"));
        rules.put(
                "FieldInjection",
                noClasses()
                        .that(resideInAPackage(root + ".."))
                        .should()
                        .dependOnClassesThat(nameMatching("org.springframework.beans.factory.annotation.Autowired"))
                        .because("what a class needs, its constructor says"));
        rules.put(
                "CycleOne",
                slices().matching(root + ".domain.(*)..")
                        .should()
                        .beFreeOfCycles()
                        .because("features of the domain stand apart"));
        return rules;
    }

    private ArchRule modules(String from, String... forbidden) {
        List<String> packages = new ArrayList<>();
        for (String module : forbidden) {
            packages.add(in(module));
        }
        return noClasses()
                .that(resideInAPackage(in(from)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)))
                .because("the way of the data has one direction");
    }

    private ArchRule leaf(String technology, String... homes) {
        DescribedPredicate<JavaClass> outside = resideInAPackage(root + "..").and(not(resideInAnyPackage(homes)));
        return noClasses()
                .that(outside)
                .should()
                .dependOnClassesThat(resideInAPackage(technology))
                .because("a technology stays in its leaf");
    }

    private String in(String module) {
        return root + "." + module + "..";
    }

    private static boolean isChance(String owner, String method) {
        return method.equals("now") && owner.startsWith("java.time.")
                || owner.equals("java.util.UUID") && method.equals("randomUUID")
                || owner.equals("java.lang.Math") && method.equals("random")
                || owner.equals("java.lang.System") && (method.equals("currentTimeMillis") || method.equals("nanoTime"))
                || owner.startsWith("java.util.random.")
                || owner.equals("java.util.concurrent.ThreadLocalRandom")
                || owner.startsWith("java.nio.file.")
                || owner.startsWith("java.net.");
    }
}
