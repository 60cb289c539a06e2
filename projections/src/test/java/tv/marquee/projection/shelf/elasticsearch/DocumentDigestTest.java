package tv.marquee.projection.shelf.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class DocumentDigestTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void theOrderOfFieldsDoesNotMatterAndThatOfElementsDoes() {
        assertThat(digest("{\"a\": 1, \"b\": [1, 2]}")).isEqualTo(digest("{\"b\": [1, 2], \"a\": 1}"));
        assertThat(digest("{\"b\": [1, 2]}")).isNotEqualTo(digest("{\"b\": [2, 1]}"));
    }

    @Test
    void whatLooksAlikeIsToldApart() {
        assertThat(digest("{\"a\": 1}")).isNotEqualTo(digest("{\"a\": \"1\"}"));
        assertThat(digest("{\"a\": null}"))
                .isNotEqualTo(digest("{\"a\": \"null\"}"))
                .isNotEqualTo(digest("{}"));
        assertThat(digest("{\"a\": [[1], [2]]}")).isNotEqualTo(digest("{\"a\": [[1, 2]]}"));
        assertThat(digest("{\"a\": [\"bc\"]}")).isNotEqualTo(digest("{\"a\": [\"b\", \"c\"]}"));
    }

    private static String digest(String json) {
        return DocumentDigest.of(JSON.readTree(json));
    }
}
