package tv.marquee.projection.warehouse.sql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the warehouse is.
 *
 * @param url of SQL Server, or of H2 such as {@code jdbc:h2:file:/data/warehouse}
 * @param user who may create schemas and tables
 * @param password may be empty
 * @param pseudonymSecret from which subscribers' pseudonyms follow, at least 16 characters; must outlive the warehouse
 */
@ConfigurationProperties("marquee.warehouse")
record WarehouseSettings(
        String url,
        @DefaultValue("sa") String user,
        @DefaultValue("") String password,
        String pseudonymSecret) {

    Dialect dialect() {
        return Dialect.of(url);
    }

    @Override
    public String toString() {
        return "WarehouseSettings[user=" + user + "]";
    }
}
