package tv.marquee.api.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tv.marquee.domain.subscription.Resolution;

class RenditionsTest {

    private static final String COARSE = """
            #EXTM3U
            #EXT-X-VERSION:3
            #EXT-X-STREAM-INF:BANDWIDTH=120000,RESOLUTION=640x360,CODECS="a,b"
            360p/index.m3u8
            """;
    private static final String FULL = """
            #EXT-X-STREAM-INF:BANDWIDTH=900000,RESOLUTION=1920x1080
            1080p/index.m3u8
            """;
    private static final String SHARP = """
            #EXT-X-STREAM-INF:RESOLUTION=3840x2160,BANDWIDTH=9000000
            # a remark
            2160p/index.m3u8
            """;

    private final Renditions renditions = new Renditions(COARSE + FULL + SHARP);

    @Test
    void aPlanIsOfferedNoSharperPictureThanItGives() {
        assertThat(renditions.within(Resolution.SD)).isEqualTo(COARSE);
        assertThat(renditions.within(Resolution.HD)).isEqualTo(COARSE + FULL);
        assertThat(renditions.within(Resolution.UHD)).isEqualTo(COARSE + FULL + SHARP);
    }

    @Test
    void whoGuessesTheNameOfASharperFileIsNotServedIt() {
        assertThat(renditions.withholds("1080p/index.m3u8", Resolution.SD)).isTrue();
        assertThat(renditions.withholds("1080p/segment-0.ts", Resolution.SD)).isTrue();
        assertThat(renditions.withholds("1080p/segment-0.ts", Resolution.HD)).isFalse();
        assertThat(renditions.withholds("2160p/segment-0.ts", Resolution.HD)).isTrue();
        assertThat(renditions.withholds("360p/segment-0.ts", Resolution.SD)).isFalse();
        assertThat(renditions.withholds("captions.en.vtt", Resolution.SD)).isFalse();
        assertThat(renditions.withholds("master.m3u8", Resolution.SD)).isFalse();
    }

    @Test
    void theCoarsestPictureIsGivenWhateverThePlan() {
        assertThat(new Renditions(FULL + SHARP).within(Resolution.SD)).isEqualTo(FULL);
    }

    @Test
    void aPlaylistOfSegmentsStaysAsItIs() {
        String media = "#EXTM3U\n#EXTINF:4.0,\nsegment-0.ts\n";
        assertThat(new Renditions(media).within(Resolution.SD)).isEqualTo(media);
    }
}
