package tv.marquee.projection.warehouse.sql;

import java.util.function.Function;

/**
 * Where the two databases differ.
 *
 * @param folder of the migrations that only this one runs
 * @param mergeHint after the target of a MERGE: SQL Server must hold the range it looked at, or two writers insert one key
 * @param swapping how the tables of a copy come to be what is read
 */
record Dialect(String folder, String mergeHint, Function<WarehouseDatabase, TableSwap> swapping) {

    private static final String H2_FORM = ";MODE=MSSQLServer;DATABASE_TO_LOWER=TRUE";

    static final Dialect SQL_SERVER = new Dialect("sqlserver", " WITH (HOLDLOCK)", TableTransfer::new);
    static final Dialect H2 = new Dialect("h2", "", SchemaRename::new);

    /** @throws IllegalArgumentException when the URL is of neither */
    static Dialect of(String url) {
        if (url.startsWith("jdbc:sqlserver:")) {
            return SQL_SERVER;
        }
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        throw new IllegalArgumentException("marquee.warehouse.url is neither of SQL Server nor of H2");
    }

    TableSwap swap(WarehouseDatabase database) {
        return swapping.apply(database);
    }

    /** The URL with what the statements need: H2 must take those of SQL Server. */
    String complete(String url) {
        return this == H2 && !url.contains("MODE=MSSQLServer") ? url + H2_FORM : url;
    }
}
