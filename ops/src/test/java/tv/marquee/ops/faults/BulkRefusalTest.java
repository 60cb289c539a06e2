package tv.marquee.ops.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BulkRefusalTest {

    private static final String REQUEST = """
            {"index":{"_index":"titles","_id":"a"}}
            {"name":"A"}
            {"delete":{"_index":"titles","_id":"b"}}
            {"update":{"_index":"titles","_id":"c"}}
            {"doc":{"name":"C"}}
            """;

    @Test
    void everySecondPartIsKeptBackAndToldAsRefusedInItsPlace() {
        BulkRefusal refusal = BulkRefusal.of(REQUEST.getBytes(UTF_8), false);

        assertThat(new String(refusal.passedOn(), UTF_8)).isEqualTo("""
                {"index":{"_index":"titles","_id":"a"}}
                {"name":"A"}
                {"update":{"_index":"titles","_id":"c"}}
                {"doc":{"name":"C"}}
                """);
        JsonNode answer = new JsonMapper().readTree(refusal.answer("""
                {"took":3,"errors":false,"items":[
                    {"index":{"_index":"titles","_id":"a","status":201}},
                    {"update":{"_index":"titles","_id":"c","status":200}}]}""".getBytes(UTF_8)));
        assertThat(answer.path("errors").asBoolean()).isTrue();
        assertThat(answer.path("items")).hasSize(3);
        assertThat(answer.at("/items/0/index/status").asInt()).isEqualTo(201);
        assertThat(answer.at("/items/1/delete/status").asInt()).isEqualTo(429);
        assertThat(answer.at("/items/1/delete/_id").asString()).isEqualTo("b");
        assertThat(answer.at("/items/2/update/status").asInt()).isEqualTo(200);
    }

    @Test
    void whereNothingIsLeftTheAnswerIsMadeWithoutElasticsearch() {
        BulkRefusal refusal =
                BulkRefusal.of("{\"delete\":{\"_index\":\"titles\",\"_id\":\"b\"}}\n".getBytes(UTF_8), true);

        assertThat(refusal.passedOn()).isEmpty();
        assertThat(refusal.refused()).isEqualTo(1);
        assertThat(new String(refusal.answer(), UTF_8)).contains("429").contains("\"b\"");
    }
}
