package tv.marquee.ops.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tv.marquee.ops.platform.Endpoints;
import tv.marquee.ops.platform.TestPlatform;

class AnalysisPluginIT {

    private static final Endpoints PLATFORM = TestPlatform.get();
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void englishIsStemmedAndItsStopWordsAreLeftOut() throws Exception {
        assertThat(tokens("""
            {"analyzer": "english", "text": "The Running Men"}\
            """)).containsExactly("run", "men");
    }

    @Test
    void accentsAreFolded() throws Exception {
        assertThat(tokens("""
            {"tokenizer": "standard", "filter": ["lowercase", "asciifolding"], "text": "Amélie"}\
            """)).containsExactly("amelie");
    }

    @Test
    void everyStemmerOfAFullDistributionForEnglishIsThere() throws Exception {
        assertThat(stemmed("english", "running")).containsExactly("run");
        assertThat(stemmed("light_english", "fishes")).containsExactly("fish");
        assertThat(stemmed("minimal_english", "movies")).containsExactly("movy");
        assertThat(stemmed("possessive_english", "director's")).containsExactly("director");
    }

    @Test
    void anUnknownStemmerIsRefusedWithItsName() throws Exception {
        HttpResponse<String> answer = send("POST", "/_analyze", """
            {"tokenizer": "standard", "filter": [{"type": "stemmer", "language": "klingon"}], "text": "x"}\
            """);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("klingon");
    }

    @Test
    void aBeginningFindsTheWholeWord() throws Exception {
        assertThat(tokens("""
            {"tokenizer": "standard", "text": "Matrix",
             "filter": ["lowercase", {"type": "edge_ngram", "min_gram": 2, "max_gram": 20}]}\
            """)).contains("matr", "matrix");
    }

    @Test
    void theTokenizersOfAFullDistributionAreThere() throws Exception {
        assertThat(tokens("""
            {"tokenizer": "whitespace", "text": "spider-man 2"}\
            """)).containsExactly("spider-man", "2");
        assertThat(tokens("""
            {"tokenizer": "keyword", "text": "spider-man 2"}\
            """)).containsExactly("spider-man 2");
        assertThat(tokens("""
            {"tokenizer": {"type": "edge_ngram", "min_gram": 2, "max_gram": 3, "token_chars": ["letter"]},
             "text": "ab-cde"}\
            """)).containsExactly("ab", "cd", "cde");
    }

    @Test
    void aMappingWithAllOfItWorksFromIndexToAnswer() throws Exception {
        assertThat(send("PUT", "/films-of-the-analysis-test", MAPPING).statusCode())
                .isEqualTo(200);
        send("PUT", "/films-of-the-analysis-test/_doc/1?refresh=true", """
            {"name": "Le fabuleux destin de Amélie Poulain", "overview": "She was running through science fiction"}\
            """);

        assertThat(found("overview", "runs")).isTrue();
        assertThat(found("overview", "sci-fi")).isTrue();
        assertThat(found("name", "amelie")).isTrue();
        assertThat(found("name.beginning", "poul")).isTrue();
        assertThat(found("name", "poul")).isFalse();
    }

    private static final String MAPPING = """
        {"settings": {"number_of_replicas": 0, "analysis": {
           "filter": {
             "english_stop": {"type": "stop", "stopwords": "_english_"},
             "english_stemmer": {"type": "stemmer", "language": "english"},
             "english_possessive": {"type": "stemmer", "language": "possessive_english"},
             "beginnings": {"type": "edge_ngram", "min_gram": 1, "max_gram": 20},
             "genres": {"type": "synonym_graph", "synonyms": ["sci-fi, science fiction"]}},
           "analyzer": {
             "prose": {"tokenizer": "standard",
               "filter": ["english_possessive", "lowercase", "asciifolding", "english_stop", "english_stemmer"]},
             "question": {"tokenizer": "standard", "filter": ["english_possessive", "lowercase", "asciifolding",
               "genres", "english_stop", "english_stemmer"]},
             "name": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding"]},
             "beginning": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding", "beginnings"]}}}},
         "mappings": {"properties": {
           "overview": {"type": "text", "analyzer": "prose", "search_analyzer": "question"},
           "name": {"type": "text", "analyzer": "name", "fields": {
             "beginning": {"type": "text", "analyzer": "beginning", "search_analyzer": "name"}}}}}}\
        """;

    private boolean found(String field, String words) throws Exception {
        String question =
                "{\"query\": {\"match\": {\"" + field + "\": {\"query\": \"" + words + "\", \"operator\": \"and\"}}}}";
        String answer =
                send("POST", "/films-of-the-analysis-test/_search", question).body();
        return JSON.readTree(answer).at("/hits/total/value").asInt() == 1;
    }

    private List<String> stemmed(String language, String word) throws Exception {
        return tokens("{\"tokenizer\": \"whitespace\", \"filter\": [{\"type\": \"stemmer\", \"language\": \"" + language
                + "\"}], \"text\": \"" + word + "\"}");
    }

    private List<String> tokens(String question) throws Exception {
        HttpResponse<String> answer = send("POST", "/_analyze", question);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body())
                .get("tokens")
                .valueStream()
                .map(token -> token.get("token").asString())
                .toList();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(PLATFORM.elasticsearch().resolve(path))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
