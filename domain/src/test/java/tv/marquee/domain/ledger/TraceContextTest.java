package tv.marquee.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TraceContextTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-";

    @Test
    void itIsRecordedWhenTheLowestFlagSaysSo() {
        assertThat(TraceContext.isRecorded(TRACE + "01")).isTrue();
        assertThat(TraceContext.isRecorded(TRACE + "0b")).isTrue();
        assertThat(TraceContext.isRecorded(TRACE + "00")).isFalse();
        assertThat(TraceContext.isRecorded(TRACE + "02")).isFalse();
    }

    @Test
    void itNamesTheWholeTrace() {
        assertThat(TraceContext.trace(TRACE + "01")).isEqualTo("0af7651916cd43dd8448eb211c80319c");
        assertThat(TraceContext.trace(null)).isEmpty();
        assertThat(TraceContext.trace("00-0af7")).isEmpty();
    }

    @Test
    void whatIsNoContextIsNotRecorded() {
        assertThat(TraceContext.isRecorded(null)).isFalse();
        assertThat(TraceContext.isRecorded("01")).isFalse();
        assertThat(TraceContext.isRecorded(TRACE + "0x")).isFalse();
    }
}
