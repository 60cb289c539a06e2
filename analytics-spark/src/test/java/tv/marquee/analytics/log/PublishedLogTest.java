package tv.marquee.analytics.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tv.marquee.analytics.LocalSpark;

class PublishedLogTest {

    @Test
    void eachRecordIsFoundAmongItsKind() {
        TitleChange change = TitleChange.rated("p", "t", 8, 1, 1);
        ReviewChange review = new ReviewChange("p", "t", "Fine.", 2);
        Engagement engagement = new Engagement("p", Engagement.Kind.FINISHED, Map.of(), "one", 600, 3, 3);

        PublishedLog.Reading reading = PublishedLog.Reading.of(
                LocalSpark.context()
                        .parallelize(List.of(
                                LogRecord.saying(change, 1),
                                LogRecord.saying(review, 2),
                                LogRecord.saying(engagement, 3),
                                LogRecord.other(4),
                                LogRecord.unreadable("t-0 offset 5"))),
                LogExtent.NOTHING);

        assertThat(reading.changes().collect()).containsExactly(change);
        assertThat(reading.reviews().collect()).containsExactly(review);
        assertThat(reading.engagement().collect()).containsExactly(engagement);
    }
}
