package tv.marquee.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.context.WebApplicationContext;

@WebClientTest
class AssetsTest {

    private static final Pattern ASSET = Pattern.compile("/assets/[a-z.]+-[0-9a-f]{32}\\.(css|js|svg)");

    @Autowired
    private WebApplicationContext house;

    @Test
    void whatAPageNeedsIsServedToAnyoneAndKeptForEver() throws Exception {
        String page =
                Visit.byAnyone(house).get("/about").exchange().getResponse().getContentAsString();
        Matcher assets = ASSET.matcher(page);

        int found = 0;
        while (assets.find()) {
            found++;
            MvcTestResult asset = Visit.byAnyone(house).get(assets.group()).exchange();
            assertThat(asset).hasStatusOk();
            assertThat(asset).headers().hasValue(HttpHeaders.CACHE_CONTROL, "max-age=31536000, public, immutable");
        }
        assertThat(found).isEqualTo(4);
    }

    /** Compressed, as browsers fetch it: half of what the first round trip of a connection carries. */
    @Test
    void theStyleStaysSmallOnTheWire() throws IOException {
        ByteArrayOutputStream wire = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(wire)) {
            zip.write(new ClassPathResource("static/assets/marquee.css").getContentAsByteArray());
        }
        assertThat(wire.size()).isLessThan(7_300);
    }
}
