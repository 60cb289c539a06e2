package tv.marquee.projection.warehouse;

import java.time.Instant;
import tv.marquee.domain.impression.ImpressionEvent;
import tv.marquee.domain.impression.ImpressionEvent.ImpressionServed;
import tv.marquee.domain.impression.Shown;
import tv.marquee.domain.impression.Shown.ShownRow;
import tv.marquee.domain.review.ReviewEvent;
import tv.marquee.domain.review.ReviewEvent.ReviewCleared;
import tv.marquee.domain.review.ReviewEvent.ReviewRemoved;
import tv.marquee.domain.review.ReviewEvent.ReviewReported;
import tv.marquee.domain.review.ReviewEvent.ReviewWithdrawn;
import tv.marquee.domain.review.ReviewEvent.ReviewWithheld;
import tv.marquee.domain.review.ReviewEvent.ReviewWritten;
import tv.marquee.domain.shared.ProfileId;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.domain.viewing.PlaybackId;
import tv.marquee.domain.viewing.ViewingEvent;
import tv.marquee.domain.viewing.ViewingEvent.HistoryCleared;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackFinished;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackLapsed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackProgressed;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStarted;
import tv.marquee.domain.viewing.ViewingEvent.PlaybackStopped;
import tv.marquee.domain.viewing.ViewingEvent.TitleForgotten;
import tv.marquee.projection.sentiment.Sentiment;
import tv.marquee.projection.warehouse.Rows.SubscriberRow;
import tv.marquee.projection.warehouse.Rows.VariantRow;

/** How rows about what people watch, write and are shown follow from events. */
final class ActRows {

    private final Pseudonyms pseudonyms;
    private final Sentiment sentiment;

    ActRows(Pseudonyms pseudonyms, Sentiment sentiment) {
        this.pseudonyms = pseudonyms;
        this.sentiment = sentiment;
    }

    void add(WarehouseRows rows, ViewingEvent event, long version) {
        switch (event) {
            case PlaybackStarted e ->
                rows.add(viewing(rows, e.playback(), e.title(), e.profile(), e.at())
                        .started(e.duration(), e.position(), DeviceKey.of(e.device()), e.at(), version));
            case PlaybackProgressed e ->
                rows.add(viewing(rows, e.playback(), e.title(), e.profile(), e.at())
                        .reached(e.position(), e.at(), version));
            case PlaybackStopped e ->
                rows.add(viewing(rows, e.playback(), e.title(), e.profile(), e.at())
                        .reached(e.position(), e.at(), version)
                        .ended("STOPPED", version));
            case PlaybackFinished e ->
                rows.add(viewing(rows, e.playback(), e.title(), e.profile(), e.at())
                        .reached(e.duration(), e.at(), version)
                        .ended("FINISHED", version));
            case PlaybackLapsed e ->
                rows.add(viewing(rows, e.playback(), e.title(), e.profile(), e.at())
                        .ended("LAPSED", version));
            case TitleForgotten e -> {} // a person's own history, not what was watched
            case HistoryCleared e -> {}
        }
    }

    void add(WarehouseRows rows, ReviewEvent event, long version) {
        switch (event) {
            case ReviewWritten e -> {
                ReviewRow.Text text =
                        new ReviewRow.Text(DateKey.of(e.at()), e.at(), e.text().length(), sentiment.of(e.text()));
                rows.add(review(rows, e, new Said<>(text, version), new Said<>("VISIBLE", version)));
            }
            case ReviewWithdrawn e -> rows.add(standing(rows, e, "WITHDRAWN", e.at(), version));
            case ReviewWithheld e -> rows.add(standing(rows, e, "WITHHELD", e.at(), version));
            case ReviewCleared e -> rows.add(standing(rows, e, "VISIBLE", e.at(), version));
            case ReviewRemoved e -> rows.add(standing(rows, e, "REMOVED", e.at(), version));
            case ReviewReported e -> {} // it stands until enough complained
        }
    }

    void add(WarehouseRows rows, ImpressionEvent event, long version) {
        switch (event) {
            case ImpressionServed e -> shown(rows, e, version);
        }
    }

    private void shown(WarehouseRows rows, ImpressionServed event, long version) {
        Shown shown = event.shown();
        String impression = event.impression().toString();
        String subscriber = pseudonyms.of(event.profile());
        rows.add(SubscriberRow.mentioned(subscriber));
        shown.variants()
                .forEach((experiment, variant) ->
                        rows.add(new VariantRow(impression, subscriber, experiment, variant, version)));
        for (int row = 0; row < shown.rows().size(); row++) {
            ShownRow of = shown.rows().get(row);
            for (int place = 0; place < of.titles().size(); place++) {
                TitleId title = of.titles().get(place);
                rows.add(TitleRow.mentioned(title));
                rows.add(new ImpressionRow(
                        impression,
                        title.value(),
                        subscriber,
                        DateKey.of(event.at()),
                        event.at(),
                        of.row(),
                        row + 1,
                        place + 1,
                        shown.model(),
                        shown.explored().contains(title),
                        shown.because().containsKey(title),
                        version));
            }
        }
    }

    private ViewingRow viewing(WarehouseRows rows, PlaybackId playback, TitleId title, ProfileId profile, Instant at) {
        return ViewingRow.mentioned(playback.toString(), title.value(), subscriber(rows, title, profile), at);
    }

    private ReviewRow standing(WarehouseRows rows, ReviewEvent event, String state, Instant at, long version) {
        return review(rows, event, new Said<>(new ReviewRow.Text(0, at, 0, null), 0), new Said<>(state, version));
    }

    private ReviewRow review(WarehouseRows rows, ReviewEvent event, Said<ReviewRow.Text> text, Said<String> state) {
        String subscriber = subscriber(rows, event.title(), event.profile());
        return new ReviewRow(subscriber, event.title().value(), text, state);
    }

    /** The pseudonym, with rows for what it and the title refer to. */
    private String subscriber(WarehouseRows rows, TitleId title, ProfileId profile) {
        String pseudonym = pseudonyms.of(profile);
        rows.add(TitleRow.mentioned(title));
        rows.add(SubscriberRow.mentioned(pseudonym));
        return pseudonym;
    }
}
