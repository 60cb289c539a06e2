package tv.marquee.api.media;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tv.marquee.api.problem.LinkNotServed;
import tv.marquee.api.problem.MediaNotFound;
import tv.marquee.api.security.SignedIn;

/**
 * Playlists, segments and captions by link. Whoever asks must also be the account that the link was made for, so that a link
 * that was passed on opens nothing; and the playback must go on, so that a screen that lost its stream goes dark. What is
 * sharper than the plan is withheld. Ranges and conditional requests are Spring's.
 */
@Hidden
@RestController
class MediaController {

    private static final Map<String, MediaType> TYPES = Map.of(
            "m3u8", MediaType.parseMediaType("application/vnd.apple.mpegurl"),
            "ts", MediaType.parseMediaType("video/mp2t"),
            "m4s", MediaType.parseMediaType("video/iso.segment"),
            "mp4", MediaType.parseMediaType("video/mp4"),
            "vtt", MediaType.parseMediaType("text/vtt;charset=UTF-8"));
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofHours(1)).cachePrivate();

    private final MediaLinks links;
    private final MediaLibrary library;
    private final OpenPlaybacks playbacks;

    MediaController(MediaLinks links, MediaLibrary library, OpenPlaybacks playbacks) {
        this.links = links;
        this.playbacks = playbacks;
        this.library = library;
    }

    @GetMapping("/api/media/{link}/{*name}")
    ResponseEntity<Resource> file(
            @PathVariable String link, @PathVariable String name, @AuthenticationPrincipal SignedIn who)
            throws IOException {
        MediaLink known = links.read(link)
                .filter(l -> l.account().equals(who.account()))
                .filter(playbacks::contains)
                .orElseThrow(LinkNotServed::new);
        String wanted = plain(name);
        Resource file = library.file(known.title(), wanted).orElseThrow(MediaNotFound::new);
        Renditions renditions = library.renditions(known.title());
        if (renditions.withholds(wanted, known.sharpest())) {
            throw new LinkNotServed();
        }
        String version = Long.toHexString(file.lastModified()) + "-" + Long.toHexString(file.contentLength());
        return ResponseEntity.ok()
                .contentType(TYPES.get(name.substring(name.lastIndexOf('.') + 1)))
                .cacheControl(KEPT)
                .eTag(version + "-" + known.sharpest())
                .body(wanted.equals(MediaLibrary.MASTER) ? playlist(renditions, known) : file);
    }

    private static Resource playlist(Renditions renditions, MediaLink link) {
        return new ByteArrayResource(renditions.within(link.sharpest()).getBytes(StandardCharsets.UTF_8));
    }

    /** What the rest of the address names; it begins with a slash, unless nothing follows the link. */
    private static String plain(String rest) {
        return rest.startsWith("/") ? rest.substring(1) : rest;
    }
}
