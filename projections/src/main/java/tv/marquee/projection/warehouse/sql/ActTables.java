package tv.marquee.projection.warehouse.sql;

import java.util.List;
import tv.marquee.projection.warehouse.ImpressionRow;
import tv.marquee.projection.warehouse.ReviewRow;
import tv.marquee.projection.warehouse.Rows.RatingRow;
import tv.marquee.projection.warehouse.Rows.VariantRow;
import tv.marquee.projection.warehouse.ViewingRow;
import tv.marquee.projection.warehouse.WarehouseRows;
import tv.marquee.projection.warehouse.sql.Merge.Part;

/** The tables about what people do with titles. */
final class ActTables {

    private ActTables() {}

    static final Staged<RatingRow> RATINGS = new Staged<>(
            "stg.fact_rating",
            List.of(
                    "subscriber_pseudonym",
                    "title_id",
                    "rated_date_key",
                    "rated_at",
                    "stars",
                    "is_deleted",
                    "src_version"),
            WarehouseRows::ratings,
            row -> List.of(
                    Value.of(row.pseudonym()),
                    Value.of(row.titleId()),
                    Value.of(row.dateKey()),
                    Value.of(row.at()),
                    Value.of(row.stars()),
                    Value.of(row.stars() == null),
                    Value.of(row.version())),
            new Merge(
                    "dw.fact_rating",
                    """
                    SELECT p.subscriber_key, t.title_key, r.rated_date_key, r.rated_at, r.stars, r.is_deleted, r.src_version
                    FROM stg.fact_rating AS r
                    JOIN dw.dim_subscriber AS p ON p.subscriber_pseudonym = r.subscriber_pseudonym
                    JOIN dw.dim_title AS t ON t.title_id = r.title_id
                    WHERE r.batch_id = ?\
                    """,
                    List.of("subscriber_key", "title_key"),
                    List.of(Part.of("src_version", "rated_date_key", "rated_at", "stars", "is_deleted"))));

    static final Staged<ViewingRow> VIEWINGS = new Staged<>(
            "stg.fact_viewing",
            List.of(
                    "playback_id",
                    "title_id",
                    "subscriber_pseudonym",
                    "started_date_key",
                    "started_time_key",
                    "started_at",
                    "duration_seconds",
                    "first_position",
                    "device_key",
                    "started_version",
                    "last_position",
                    "last_at",
                    "progress_version",
                    "outcome",
                    "outcome_version",
                    "src_version"),
            WarehouseRows::viewings,
            row -> List.of(
                    Value.of(row.playbackId()),
                    Value.of(row.titleId()),
                    Value.of(row.pseudonym()),
                    Value.of(row.start().value().dateKey()),
                    Value.of(row.start().value().timeKey()),
                    Value.of(row.start().value().at()),
                    Value.of(row.start().value().duration()),
                    Value.of(row.start().value().position()),
                    Value.of(row.start().value().deviceKey()),
                    Value.of(row.start().version()),
                    Value.of(row.reach().value().position()),
                    Value.of(row.reach().value().at()),
                    Value.of(row.reach().version()),
                    Value.of(row.outcome().value()),
                    Value.of(row.outcome().version()),
                    Value.of(row.version())),
            new Merge(
                    "dw.fact_viewing",
                    """
                    SELECT v.playback_id, t.title_key, p.subscriber_key, v.started_date_key, v.started_time_key, v.started_at,
                      v.duration_seconds, v.first_position, v.device_key, v.started_version, v.last_position, v.last_at,
                      v.progress_version, v.outcome, v.outcome_version, v.src_version
                    FROM stg.fact_viewing AS v
                    JOIN dw.dim_subscriber AS p ON p.subscriber_pseudonym = v.subscriber_pseudonym
                    JOIN dw.dim_title AS t ON t.title_id = v.title_id
                    WHERE v.batch_id = ?\
                    """,
                    List.of("playback_id"),
                    List.of(
                            Part.of(
                                    "started_version",
                                    "started_date_key",
                                    "started_time_key",
                                    "started_at",
                                    "duration_seconds",
                                    "first_position",
                                    "device_key"),
                            Part.of("progress_version", "last_position", "last_at"),
                            Part.of("outcome_version", "outcome"),
                            Part.of("src_version", "title_key", "subscriber_key"))));

    static final Staged<ReviewRow> REVIEWS = new Staged<>(
            "stg.fact_review",
            List.of(
                    "title_id",
                    "subscriber_pseudonym",
                    "written_date_key",
                    "written_at",
                    "characters",
                    "liking",
                    "text_version",
                    "state",
                    "state_version",
                    "src_version"),
            WarehouseRows::reviews,
            row -> List.of(
                    Value.of(row.titleId()),
                    Value.of(row.pseudonym()),
                    Value.of(row.text().value().dateKey()),
                    Value.of(row.text().value().at()),
                    Value.of(row.text().value().characters()),
                    Value.of(row.text().value().liking()),
                    Value.of(row.text().version()),
                    Value.of(row.state().value()),
                    Value.of(row.state().version()),
                    Value.of(row.version())),
            new Merge(
                    "dw.fact_review",
                    """
                    SELECT t.title_key, p.subscriber_key, r.written_date_key, r.written_at, r.characters, r.liking,
                      r.text_version, r.state, r.state_version, r.src_version
                    FROM stg.fact_review AS r
                    JOIN dw.dim_subscriber AS p ON p.subscriber_pseudonym = r.subscriber_pseudonym
                    JOIN dw.dim_title AS t ON t.title_id = r.title_id
                    WHERE r.batch_id = ?\
                    """,
                    List.of("title_key", "subscriber_key"),
                    List.of(
                            Part.of("text_version", "written_date_key", "written_at", "characters", "liking"),
                            Part.of("state_version", "state"),
                            Part.of("src_version"))));

    static final Staged<ImpressionRow> IMPRESSIONS = new Staged<>(
            "stg.fact_impression",
            List.of(
                    "impression_id",
                    "title_id",
                    "subscriber_pseudonym",
                    "shown_date_key",
                    "shown_at",
                    "row_name",
                    "row_no",
                    "place_no",
                    "model",
                    "is_explored",
                    "has_reason",
                    "src_version"),
            WarehouseRows::impressions,
            row -> List.of(
                    Value.of(row.impressionId()),
                    Value.of(row.titleId()),
                    Value.of(row.pseudonym()),
                    Value.of(row.dateKey()),
                    Value.of(row.at()),
                    Value.of(row.row()),
                    Value.of(row.rowNumber()),
                    Value.of(row.place()),
                    Value.of(row.model()),
                    Value.of(row.explored()),
                    Value.of(row.reasoned()),
                    Value.of(row.version())),
            new Merge(
                    "dw.fact_impression",
                    """
                    SELECT i.impression_id, t.title_key, p.subscriber_key, i.shown_date_key, i.shown_at, i.row_name, i.row_no, i.place_no,
                      i.model, i.is_explored, i.has_reason, i.src_version
                    FROM stg.fact_impression AS i
                    JOIN dw.dim_subscriber AS p ON p.subscriber_pseudonym = i.subscriber_pseudonym
                    JOIN dw.dim_title AS t ON t.title_id = i.title_id
                    WHERE i.batch_id = ?\
                    """,
                    List.of("impression_id", "title_key"),
                    List.of(Part.of(
                            "src_version",
                            "subscriber_key",
                            "shown_date_key",
                            "shown_at",
                            "row_name",
                            "row_no",
                            "place_no",
                            "model",
                            "is_explored",
                            "has_reason"))));

    static final Staged<VariantRow> VARIANTS = new Staged<>(
            "stg.fact_impression_variant",
            List.of("impression_id", "experiment", "variant", "subscriber_pseudonym", "src_version"),
            WarehouseRows::variants,
            row -> List.of(
                    Value.of(row.impressionId()),
                    Value.of(row.experiment()),
                    Value.of(row.variant()),
                    Value.of(row.pseudonym()),
                    Value.of(row.version())),
            new Merge(
                    "dw.fact_impression_variant",
                    """
                    SELECT v.impression_id, v.experiment, v.variant, p.subscriber_key, v.src_version
                    FROM stg.fact_impression_variant AS v
                    JOIN dw.dim_subscriber AS p ON p.subscriber_pseudonym = v.subscriber_pseudonym
                    WHERE v.batch_id = ?\
                    """,
                    List.of("impression_id", "experiment"),
                    List.of(Part.of("src_version", "variant", "subscriber_key"))));
}
