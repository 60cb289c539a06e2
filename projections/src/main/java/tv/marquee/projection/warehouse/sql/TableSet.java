package tv.marquee.projection.warehouse.sql;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The sets of tables that stand side by side in the warehouse's database. Statements and migrations are written for the one that
 * is read; those of another have its schemas instead.
 */
enum TableSet {
    /** What is read. */
    LIVE(""),
    /** A copy that is being filled. */
    COPY("_copy"),
    /** What a copy took the place of; it has no offsets, since it follows the log no more. */
    REPLACED("_replaced");

    /** The schema of what analysts read. */
    static final String STAR = "dw";

    private static final String OPERATIONS = "ops";
    private static final String STAGE = "stg";
    private static final Pattern QUALIFIED = Pattern.compile("\\b(" + OPERATIONS + "|" + STAR + "|" + STAGE + ")\\.");

    private final String suffix;

    TableSet(String suffix) {
        this.suffix = suffix;
    }

    /** A statement about the live tables, as one about these. */
    String sql(String statement) {
        return this == LIVE ? statement : QUALIFIED.matcher(statement).replaceAll("$1" + suffix + ".");
    }

    /** The schema of offsets, orders and the history of migrations. */
    String operations() {
        return OPERATIONS + suffix;
    }

    /** The schema of dimensions, facts and what analysts ask. */
    String star() {
        return STAR + suffix;
    }

    /** The schema of batches on their way. */
    String stage() {
        return STAGE + suffix;
    }

    List<String> schemas() {
        return List.of(operations(), star(), stage());
    }
}
