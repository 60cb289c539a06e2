package tv.marquee.api.web;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tv.marquee.api.poster.PosterArtist;
import tv.marquee.domain.shared.TitleId;

/** Shows the web client in a browser, with films and a person in memory: sign in as ada@example.org, marquee-demo. */
final class Preview {

    private Preview() {}

    public static void main(String[] arguments) {
        SpringApplication preview = new SpringApplication(WebHouse.class, Sketches.class);
        preview.setDefaultProperties(
                Map.of("server.address", "127.0.0.1", "server.port", arguments.length > 0 ? arguments[0] : "0"));
        ApplicationContext house = preview.run("--" + WebHouse.TOKEN_KEY);
        house.getBean(FakeRecommendations.class)
                .neighbours
                .put(
                        "tmdb-19",
                        List.of(
                                "tmdb-9697",
                                "tmdb-36208",
                                "tmdb-234",
                                "tmdb-653",
                                "tmdb-27511",
                                "tmdb-775",
                                "tmdb-631",
                                "tmdb-17057",
                                "tmdb-15856"));
    }

    /** Posters, and a link that signs in and goes on, for browsers that only take one address. */
    @Configuration(proxyBeanMethods = false)
    static class Sketches {

        @Bean
        RouterFunction<ServerResponse> enter() {
            return RouterFunctions.route()
                    .GET("/webjars/enter", request -> {
                        request.servletRequest().getSession();
                        request.servletRequest().login("ada@example.org", WebHouse.PASSWORD);
                        return ServerResponse.seeOther(
                                        URI.create(request.param("to").orElse("/")))
                                .build();
                    })
                    .build();
        }

        @Bean
        RouterFunction<ServerResponse> posters(FakeTitles titles) {
            return RouterFunctions.route()
                    .GET(
                            "/posters/{id}.svg",
                            request -> titles.find(new TitleId(request.pathVariable("id")))
                                    .map(t -> ServerResponse.ok()
                                            .header("Content-Type", "image/svg+xml")
                                            .cacheControl(CacheControl.noCache())
                                            .body(PosterArtist.draw(t.name(), t.year(), t.genres(), t.id().hashCode())
                                                    .getBytes(StandardCharsets.UTF_8)))
                                    .orElseGet(() -> ServerResponse.status(HttpStatus.NOT_FOUND)
                                            .build()))
                    .build();
        }
    }
}
