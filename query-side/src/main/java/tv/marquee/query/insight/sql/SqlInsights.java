package tv.marquee.query.insight.sql;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tv.marquee.query.insight.Figures;
import tv.marquee.query.insight.InsightFilter;
import tv.marquee.query.insight.Insights;
import tv.marquee.query.insight.Theme;

/** Figures from the warehouse, as it is when they are asked for. */
public final class SqlInsights implements Insights {

    private static final String NEWEST = """
        SELECT MAX(x.newest) FROM (
          SELECT MAX(src_version) AS newest FROM dw.dim_title UNION ALL SELECT MAX(src_version) FROM dw.dim_account
          UNION ALL SELECT MAX(src_version) FROM dw.dim_subscriber UNION ALL SELECT MAX(src_version) FROM dw.fact_rating
          UNION ALL SELECT MAX(src_version) FROM dw.fact_viewing UNION ALL SELECT MAX(src_version) FROM dw.fact_review
          UNION ALL SELECT MAX(src_version) FROM dw.fact_impression
          UNION ALL SELECT MAX(src_version) FROM dw.fact_invoice
          UNION ALL SELECT MAX(src_version) FROM dw.fact_subscription_movement) AS x\
        """;

    private final Asking asking;
    private final ActFigures acts;
    private final CatalogueFigures catalogue;
    private final ShownFigures shown;
    private final AccountFigures accounts;
    private final QualityFigures quality;
    private final GrowthFigures growth;

    /** @param warehouse where the star schema is */
    public SqlInsights(DataSource warehouse) {
        this.asking = new Asking(new JdbcTemplate(warehouse));
        this.acts = new ActFigures(asking);
        this.catalogue = new CatalogueFigures(asking);
        this.shown = new ShownFigures(asking);
        this.accounts = new AccountFigures(asking);
        this.growth = new GrowthFigures(asking);
        this.quality = new QualityFigures(asking);
    }

    @Override
    public Report report(Theme theme, InsightFilter filter) {
        long position =
                asking.query(Sql.of(NEWEST), (rows, at) -> rows.getLong(1)).getFirst();
        return new Report(position, updated(), tables(theme, filter));
    }

    @Override
    public Choices choices() {
        return new Choices(
                words("SELECT genre_name FROM dw.dim_genre WHERE genre_key > 0 ORDER BY genre_name"),
                asking.query(
                        Sql.of("SELECT DISTINCT a.country_code, a.country_name FROM dw.v_account AS a"
                                + " ORDER BY a.country_name"),
                        (rows, at) -> new Choices.Country(rows.getString(1), rows.getString(2))),
                words("SELECT DISTINCT birth_years FROM dw.v_account ORDER BY birth_years"),
                words("SELECT DISTINCT plan_code FROM dw.dim_plan WHERE plan_key > 0 ORDER BY plan_code"),
                words("SELECT device_type FROM dw.dim_device ORDER BY device_key"));
    }

    private List<String> words(String sql) {
        return asking.query(Sql.of(sql), (rows, at) -> rows.getString(1));
    }

    private List<Figures> tables(Theme theme, InsightFilter filter) {
        return switch (theme) {
            case OVERVIEW -> acts.overview(filter);
            case TITLES -> titles(filter);
            case GENRES -> acts.genres(filter);
            case AUDIENCE -> accounts.audience(filter);
            case SUBSCRIPTIONS -> accounts.subscriptions(filter);
            case SENTIMENT -> acts.sentiment(filter);
            case RECOMMENDATIONS -> shown.all(filter);
            case GROWTH -> growth.all();
            case QUALITY -> quality.all();
        };
    }

    private List<Figures> titles(InsightFilter filter) {
        List<Figures> titles = acts.titles(filter);
        return filter.title() != null
                ? titles
                : Stream.concat(titles.stream(), catalogue.all(filter).stream()).toList();
    }

    private @Nullable Instant updated() {
        LocalDateTime newest = asking.query(
                        Sql.of("SELECT MAX(updated_at) FROM ops.projection_offset"),
                        (rows, at) -> rows.getObject(1, LocalDateTime.class))
                .getFirst();
        return newest == null ? null : newest.toInstant(ZoneOffset.UTC);
    }
}
