package tv.marquee.api.titles;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.poster.PosterArtist;
import tv.marquee.api.problem.BadInput;
import tv.marquee.api.problem.TitleNotFound;
import tv.marquee.domain.shared.Maturity;
import tv.marquee.domain.shared.TitleId;
import tv.marquee.query.catalogue.TitleView;
import tv.marquee.query.catalogue.Titles;

/** Posters for anyone. Browsers keep one for a day and then ask by its ETag, which changes with what is drawn. */
@Hidden
@RestController
class PosterController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final CacheControl DAY =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();
    private static final int MOST = 500;

    private final Titles titles;
    private final Cache<Drawing, byte[]> drawn =
            Caffeine.newBuilder().maximumSize(MOST).build();

    PosterController(Titles titles) {
        this.titles = titles;
    }

    @GetMapping("/posters/{t}.svg")
    ResponseEntity<byte[]> poster(@PathVariable String t) {
        TitleId id = BadInput.read("t", () -> new TitleId(t));
        TitleView title = titles.findAll(List.of(id), Maturity.EIGHTEEN).stream()
                .findFirst()
                .orElseThrow(() -> TitleNotFound.unknown(id));
        byte[] svg = drawn.get(Drawing.of(title), Drawing::draw);
        return ResponseEntity.ok()
                .contentType(SVG)
                .cacheControl(DAY)
                .eTag(DigestUtils.md5DigestAsHex(svg))
                .body(svg);
    }

    /** All that a poster depends on. */
    private record Drawing(String id, String name, int year, List<String> genres) {

        static Drawing of(TitleView title) {
            return new Drawing(title.id(), title.name(), title.year(), title.genres());
        }

        byte[] draw() {
            return PosterArtist.draw(name, year, genres, id.hashCode()).getBytes(StandardCharsets.UTF_8);
        }
    }
}
