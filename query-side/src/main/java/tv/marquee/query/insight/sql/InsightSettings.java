package tv.marquee.query.insight.sql;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where analysts' figures are read: the warehouse.
 *
 * @param url of SQL Server, or of H2 in its mode of SQL Server
 * @param user who may read it
 * @param password may be empty
 */
@ConfigurationProperties("marquee.warehouse")
record InsightSettings(
        String url,
        @DefaultValue("sa") String user,
        @DefaultValue("") String password) {

    @Override
    public String toString() {
        return "InsightSettings[user=" + user + "]";
    }
}
